/** telegraf as it is used here: its client for calls, its middleware for updates that we received ourselves. */
import type { TelegramUpdate, TelegramUser } from "@gramio/types";
import { Telegraf } from "telegraf";
import type { Update, UserFromGetMe } from "telegraf/types";

export type Bot = {
  readonly telegram: () => Telegraf["telegram"];
  /** Says who the bot is; before that no update may be taken. */
  readonly introduce: (me: TelegramUser) => void;
  /** Runs an update through telegraf; false when that failed. Never rejects. */
  readonly take: (update: TelegramUpdate) => Promise<boolean>;
  /** Goes on with a new Telegraf, which knows who the bot is if the old one did. */
  readonly renew: () => void;
};

export type BotDeps = {
  readonly token: string;
  readonly apiRoot?: string;
  readonly onUpdate: (update: TelegramUpdate) => Promise<void>;
  readonly onFault: (error: unknown, update: TelegramUpdate) => void;
};

/** A bot that can be renewed. */
export function createBot(deps: BotDeps): Bot {
  const failed = new WeakSet<object>();
  const onFault: BotDeps["onFault"] = (error, update) => {
    failed.add(update);
    deps.onFault(error, update);
  };
  const made = (): Telegraf => newTelegraf({ ...deps, onFault });
  let telegraf = made();
  return {
    telegram: () => telegraf.telegram,
    introduce: (me) => {
      telegraf.botInfo = infoOf(me);
    },
    take: async (update) => {
      await telegraf.handleUpdate(update as Update);
      return !failed.has(update);
    },
    renew: () => {
      const { botInfo } = telegraf;
      telegraf = made();
      if (botInfo) telegraf.botInfo = botInfo;
    },
  };
}

/**
 * telegraf's own time limit is off (it would give up on a handler that goes on running), and so are replies
 * through webhooks (their errors are invisible). Its types end at Bot API 7.1, hence the casts of updates.
 */
function newTelegraf({ token, apiRoot, onUpdate, onFault }: BotDeps): Telegraf {
  const telegram = apiRoot === undefined ? { webhookReply: false } : { webhookReply: false, apiRoot };
  const telegraf = new Telegraf(token, { telegram, handlerTimeout: Number.POSITIVE_INFINITY });
  telegraf.use((ctx) => onUpdate(ctx.update as TelegramUpdate));
  telegraf.catch((error, ctx) => onFault(error, ctx.update as TelegramUpdate));
  return telegraf;
}

function infoOf(me: TelegramUser): UserFromGetMe {
  return {
    id: me.id,
    is_bot: true,
    first_name: me.first_name,
    username: me.username ?? "",
    can_join_groups: me.can_join_groups ?? false,
    can_read_all_group_messages: me.can_read_all_group_messages ?? false,
    supports_inline_queries: me.supports_inline_queries ?? false,
  };
}
