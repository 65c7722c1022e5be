/** What each method of the Bot API does on the fake server. Payloads have been validated before. */
import type { TelegramBotCommand, TelegramMessage } from "@gramio/types";
import type { Upload } from "../multipart.ts";
import { closePoll, postPoll } from "./polls.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { Updates } from "./updates.ts";
import type { Content, FakeChat, Typed, World } from "./world.ts";

export type Call = {
  readonly world: World;
  readonly updates: Updates;
  readonly files: readonly Upload[];
  /** Aborted when the caller hangs up. */
  readonly gone: AbortSignal;
  /** Notes what the real server lets pass, but nobody should do. */
  readonly flag: (fault: string) => void;
};
type Payload = Record<string, unknown>;
type Handler = (call: Call, payload: Payload) => unknown;

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

const HANDLERS: Record<string, Handler> = {
  getMe: ({ world }) => world.bot,
  getUpdates: ({ updates, gone }, payload) => updates.fetch(payload, gone),
  deleteWebhook: ({ updates }) => {
    updates.setWebhook({ url: "" });
    return true;
  },
  setWebhook: ({ updates }, payload) => {
    updates.setWebhook({ ...payload, url: String(payload.url) });
    return true;
  },
  getWebhookInfo: ({ updates }) => updates.webhookInfo(),
  getMyCommands: ({ world }, payload) => world.commands(scopeOf(payload)),
  setMyCommands: ({ world }, payload) => {
    world.setCommands(scopeOf(payload), payload.commands as readonly TelegramBotCommand[]);
    return true;
  },
  deleteMyCommands: ({ world }, payload) => {
    world.setCommands(scopeOf(payload), []);
    return true;
  },
  sendMessage: ({ world }, payload) => {
    const place = world.chatOf(payload.chat_id);
    return world.post(place, world.bot, contentOf(payload), topicOf(place, payload));
  },
  sendPoll: ({ world }, payload) => {
    const place = world.chatOf(payload.chat_id);
    return postPoll(world, place, payload, topicOf(place, payload));
  },
  stopPoll: ({ world }, payload) =>
    closePoll(world, ownMessage(world, payload).message, payload.reply_markup),
  deleteMessage: ({ world }, payload) => {
    const { place, message } = ownMessage(world, payload);
    return place.messages.delete(message.message_id);
  },
  sendDocument: ({ world, files }, payload) => {
    const place = world.chatOf(payload.chat_id);
    const [file] = files;
    if (!file) throw badRequest("there is no document in the request");
    const document = world.keep(file);
    return world.post(place, world.bot, { document }, topicOf(place, payload));
  },
  editMessageText: ({ world }, payload) => {
    const { place, message } = ownMessage(world, payload);
    if (message.poll) throw badRequest("there is no text in the message to edit");
    const content = contentOf(payload);
    if (isSame(message, content)) throw badRequest(NOT_MODIFIED);
    return world.change(place, message, content);
  },
  editMessageReplyMarkup: ({ world }, payload) => {
    const { place, message } = ownMessage(world, payload);
    const content = { ...message, reply_markup: contentOf(payload).reply_markup } as Content;
    if (isSame(message, content)) throw badRequest(NOT_MODIFIED);
    return world.change(place, message, content);
  },
  answerCallbackQuery: ({ world, flag }, payload) => {
    const press = world.presses.get(String(payload.callback_query_id));
    if (!press || press.tooOld)
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    if (press.answer) flag("this press has been answered before");
    press.answer = { text: optional(payload.text), show_alert: payload.show_alert === true };
    return true;
  },
  answerInlineQuery: ({ world, flag }, payload) => {
    const typed = world.typed.get(String(payload.inline_query_id));
    if (!typed || typed.tooOld)
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    if (typed.answer) flag("this inline query has been answered before");
    typed.answer = payload as Typed["answer"] & object;
    return true;
  },
  getChatMember: ({ world }, payload) => {
    const place = world.chatOf(payload.chat_id);
    const id = Number(payload.user_id);
    const user = { id, is_bot: false, first_name: String(id) };
    return place.admins.has(id)
      ? { status: "creator", user, is_anonymous: false }
      : { status: "member", user };
  },
  getChatAdministrators: ({ world }, payload) =>
    [...world.chatOf(payload.chat_id).admins].map((id) => ({
      status: "administrator",
      user: { id, is_bot: false, first_name: String(id) },
    })),
  sendChatAction: ({ world }, payload) => world.chatOf(payload.chat_id) && true,
};

/** The methods the fake server has. */
export const METHODS: readonly string[] = Object.keys(HANDLERS);

/** Does what a method does. Throws `Refusal`. */
export async function act(call: Call, method: string, payload: Payload): Promise<unknown> {
  const handler = HANDLERS[method];
  if (!handler) throw new Refusal(404, "Not Found: method not found");
  return handler(call, payload);
}

/** Lists are kept by scope and language, each on its own (Bot API, setMyCommands). */
function scopeOf({ scope, language_code: language = "" }: Payload): string {
  const { type, chat_id = "", user_id = "" } = (scope ?? { type: "default" }) as Payload;
  return [type, chat_id, user_id, language].filter((part) => part !== "").join(" ");
}

function optional(text: unknown): string | undefined {
  return text === undefined ? undefined : String(text);
}

function contentOf({ text, entities, reply_markup }: Payload): Content {
  return { text, entities, reply_markup } as Content;
}

function topicOf(place: FakeChat, { message_thread_id: topic }: Payload): number | undefined {
  if (topic === undefined) return undefined;
  if (!place.topics.has(Number(topic))) throw badRequest("message thread not found");
  return Number(topic);
}

function ownMessage(world: World, payload: Payload): { place: FakeChat; message: TelegramMessage } {
  const place = world.chatOf(payload.chat_id);
  const message = place.messages.get(Number(payload.message_id))?.message;
  if (!message) throw badRequest("message to edit not found");
  if (message.from?.id !== world.bot.id) throw badRequest("message can't be edited");
  return { place, message };
}

function isSame(message: TelegramMessage, content: Content): boolean {
  const form = ({ text, entities = [], reply_markup }: Content): string =>
    JSON.stringify([text, entities, reply_markup ?? null]);
  return form(message) === form(content);
}
