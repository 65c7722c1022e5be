/** What the fake server remembers: people, chats, their messages, presses, commands. */
import type {
  APIMethodParams,
  TelegramBotCommand,
  TelegramChat,
  TelegramDocument,
  TelegramMessage,
  TelegramMessageEntity,
  TelegramUser,
} from "@gramio/types";
import type { Upload } from "../multipart.ts";
import type { FakePoll } from "./polls.ts";
import { badRequest, type Refusal } from "./refusal.ts";

/** A message as it is stored; `revision` grows with every change anywhere. */
type Stored = { readonly message: TelegramMessage; readonly revision: number };

export type FakeChat = {
  readonly chat: TelegramChat;
  readonly topics: Set<number>;
  /** People who may decide for the group. */
  readonly admins: Set<number>;
  readonly messages: Map<number, Stored>;
  /** Why nothing can be sent here any more. */
  closed?: Refusal;
};

export type Press = {
  readonly id: string;
  tooOld: boolean;
  answer?: { readonly text: string | undefined; readonly show_alert: boolean };
};

/** What somebody has typed for some chat, and the results they were given. */
export type Typed = {
  readonly id: string;
  tooOld: boolean;
  answer?: NonNullable<APIMethodParams<"answerInlineQuery">>;
};

/** What a new or changed message consists of. */
export type Content = Pick<
  TelegramMessage,
  "text" | "document" | "poll" | "reply_markup" | "migrate_to_chat_id" | "reply_to_message"
> & {
  readonly entities?: readonly TelegramMessageEntity[] | undefined;
};

export type World = ReturnType<typeof createWorld>;

const FIRST_DAY = 1_772_442_000;

export function createWorld(bot: TelegramUser) {
  const chats = new Map<number, FakeChat>();
  const presses = new Map<string, Press>();
  const typed = new Map<string, Typed>();
  const polls = new Map<string, FakePoll>();
  const files = new Map<string, Upload>();
  const commands = new Map<string, readonly TelegramBotCommand[]>();
  let counter = 0;
  const count = (): number => {
    counter += 1;
    return counter;
  };
  const store = (place: FakeChat, message: TelegramMessage): TelegramMessage => {
    place.messages.set(message.message_id, { message, revision: count() });
    return message;
  };
  const open = (chat: TelegramChat): FakeChat => {
    const place: FakeChat = chats.get(chat.id) ?? {
      chat,
      topics: new Set(),
      admins: new Set(),
      messages: new Map(),
    };
    chats.set(chat.id, place);
    return place;
  };
  return {
    bot,
    presses,
    typed,
    polls,
    count,
    open,
    revision: () => counter,
    /** The menu of a scope, empty where none was set. */
    commands: (scope: string): readonly TelegramBotCommand[] => commands.get(scope) ?? [],
    setCommands: (scope: string, list: readonly TelegramBotCommand[]): void => {
      commands.set(scope, list);
    },
    /** Keeps an uploaded file, as a message shows it. */
    keep: (file: Upload): TelegramDocument => {
      const id = `file${count()}`;
      files.set(id, file);
      const size = Buffer.byteLength(file.text);
      return { file_id: id, file_unique_id: id, file_name: file.name, file_size: size };
    },
    file: (id: string): Upload | undefined => files.get(id),
    /** Lets a press grow too old to be answered. */
    expire: (id: string): void => {
      const press = presses.get(id);
      if (press) press.tooOld = true;
    },
    /** The chat a call is meant for. Throws what the real server says. */
    chatOf: (id: unknown): FakeChat => {
      const place = chats.get(Number(id));
      if (!place) throw badRequest("chat not found");
      if (place.closed) throw place.closed;
      return place;
    },
    post: (place: FakeChat, from: TelegramUser, content: Content, topic?: number): TelegramMessage => {
      const id = count();
      const inTopic =
        topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true as const };
      const base = { message_id: id, from, chat: place.chat, date: FIRST_DAY + id, ...inTopic };
      return store(place, { ...base, ...(content as object) } as TelegramMessage);
    },
    change: (place: FakeChat, message: TelegramMessage, content: Content): TelegramMessage =>
      store(place, { ...message, edit_date: FIRST_DAY + count(), ...(content as object) } as TelegramMessage),
  };
}
