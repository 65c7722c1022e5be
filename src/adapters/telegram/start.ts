/** Starts the Telegram face: puts its parts together and ends them in order. */
import type { TelegramUpdate } from "@gramio/types";
import type { PollDeps as BallotDeps, CommunityDeps, Face, FaceDeps } from "../../core/face.ts";
import { createApi } from "./api.ts";
import { createBot } from "./bot.ts";
import { settles } from "./deadline.ts";
import type { Webhook } from "./door.ts";
import { handleUpdate, type Me } from "./handle.ts";
import type { Receiver } from "./intake.ts";
import { TIMINGS, type Timings } from "./limits.ts";
import { createSender, type Sender } from "./messenger.ts";
import { createPoller, type PollDeps } from "./poll.ts";
import { createRoles } from "./roles.ts";
import { supervise } from "./supervise.ts";

export type TelegramDeps = FaceDeps &
  BallotDeps &
  CommunityDeps & {
    /** From @BotFather. It never appears in the log. */
    readonly token: string;
    /** Another server than Telegram's own. */
    readonly apiRoot?: string;
    /** Where Telegram posts updates to; without it they are fetched. */
    readonly webhook?: Webhook;
    readonly timings?: Partial<Timings>;
  };

/**
 * Starts the face and gives it back at once; it connects by itself, and again whenever the connection is lost.
 * What is to be sent waits until then. `failed` settles only when Telegram does not accept the token.
 */
export async function startTelegram(deps: TelegramDeps): Promise<Face> {
  const stopping = new AbortController();
  const closed = new AbortController();
  const timings = { ...TIMINGS, ...deps.timings };
  const shared = { ...deps, timings, stopping: stopping.signal, closed: closed.signal };
  const me = Promise.withResolvers<Me | undefined>();
  const failed = Promise.withResolvers<string>();

  const onUpdate = async (update: TelegramUpdate): Promise<void> => {
    const known = await me.promise;
    if (!known) throw new Error("the bot never connected");
    await handleUpdate({ ...shared, api, sender }, known, update);
  };
  const onFault = (error: unknown, { update_id: update }: TelegramUpdate): void =>
    deps.log.error("telegram: an update failed", { update, reason: String(error) });
  const bot = createBot({ ...deps, onUpdate, onFault });
  const api = createApi({ ...shared, telegram: bot.telegram });
  const username = me.promise.then((known) => known?.username);
  const sender = createSender({ ...shared, api, username });
  const roles = createRoles({ ...deps, api });
  const receiver = await receiverOf({ ...shared, api, take: bot.take }, deps.webhook);

  const running = supervise({ ...shared, api, bot, receiver, onConnected: me.resolve }).then((sentence) => {
    me.resolve(undefined);
    if (sentence !== undefined) failed.resolve(sentence);
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await finish(shared, running, receiver, sender);
    closed.abort();
  };
  return {
    platform: "telegram",
    messenger: sender,
    heardUpTo: receiver.heardUpTo,
    roleOf: (place, actor) => roles.of(place, actor),
    failed: failed.promise,
    stop,
  };
}

/** The server that a webhook needs is loaded only for one. */
async function receiverOf(deps: PollDeps, webhook: Webhook | undefined): Promise<Receiver> {
  if (!webhook) return createPoller(deps);
  const { createWebhook } = await import("./webhook.ts");
  return createWebhook({ ...deps, webhook });
}

/** Lets what is under way come to its end: handlers, then the confirmation of what they did, then sends. */
async function finish(
  { wait, timings }: { readonly wait: FaceDeps["wait"]; readonly timings: Timings },
  running: Promise<void>,
  receiver: Receiver,
  sender: Sender,
): Promise<void> {
  await settles(Promise.all([running, receiver.idle()]), timings.stopHandlers, wait);
  await settles(receiver.confirm(), timings.stopConfirm, wait);
  await settles(sender.idle(), timings.stopSends, wait);
}
