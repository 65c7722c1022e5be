/** A Telegram update as a request of the core; pure. What is not meant for the bot gives undefined. */
import type {
  TelegramCallbackQuery,
  TelegramChat,
  TelegramChatMember,
  TelegramChatMemberUpdated,
  TelegramMaybeInaccessibleMessage,
  TelegramMessage,
  TelegramUpdate,
  TelegramUser,
} from "@gramio/types";
import type { Command } from "../../core/command.ts";
import type { Polled } from "../../core/ports.ts";
import type { Actor, Input, Place, Request } from "../../core/request.ts";
import { encode } from "../../core/token.ts";
import { commandBehind } from "./deep-link.ts";
import { NAME_LETTERS } from "./limits.ts";
import { noteOf } from "./note.ts";
import { communityOf, placeOf } from "./place.ts";

/** What a request depends on besides the update: the bot, and the moment of receipt (presses carry no time). */
export type Receiving = {
  readonly bot: { readonly id: number; readonly username: string };
  readonly at: Date;
  /** Those that take the text of a message do so when they are sent in reply to it, with nothing behind them. */
  readonly commands?: readonly Pick<Command, "name" | "onMessage">[];
};

const DIGITS = 16;

/** The request of an update, or undefined: a service message, another bot's, a post, an anonymous sender. */
export function receive(update: TelegramUpdate, receiving: Receiving): Request | undefined {
  const part = partOf(update, receiving);
  return part && { ...stampOf(update, receiving), ...part };
}

/**
 * The request of a vote in a poll; undefined for a vote that was taken back, which a quiz does not allow, for one of a
 * channel, and for that of a stranger who was shown the poll of a private chat.
 */
export function receiveVote(
  update: TelegramUpdate,
  { place, votes, message }: Polled,
  receiving: Receiving,
): Request | undefined {
  const { user, option_ids: places } = update.poll_answer ?? { option_ids: [] };
  const isOwn = place.kind === "shared" || place.id === placeOf(user?.id ?? 0, true).id;
  if (!user || user.is_bot || !isOwn) return undefined;
  const chosen = [...new Set(places)].flatMap((at) => votes[at] ?? []);
  const [first] = chosen;
  if (!first) return undefined;
  const values = chosen.map(({ value }) => value);
  const input = { kind: "vote", token: encode(first.action), values } as const;
  const target = message === undefined ? {} : { target: message };
  return { ...stampOf(update, receiving), actor: actorOf(user), place, input, undated: true, ...target };
}

/** What makes an update one event, and sorts it. */
function stampOf(update: TelegramUpdate, { bot, at }: Receiving): Pick<Request, "event" | "order" | "at"> {
  const event = `telegram:${bot.id}:${update.update_id}`;
  return { event, order: String(update.update_id).padStart(DIGITS, "0"), at };
}

function partOf(update: TelegramUpdate, receiving: Receiving): Part | undefined {
  const { callback_query: query, my_chat_member: change, message } = update;
  if (query) return pressed(query);
  if (change) return welcomed(change);
  return message && said(message, receiving);
}

/** Whoever adds the bot to a group is greeted there, once it may say something. */
function welcomed(change: TelegramChatMemberUpdated): Part | undefined {
  const { chat, from, old_chat_member: before, new_chat_member: after } = change;
  const isNew = isOut(before) && !isOut(after) && chat.type !== "private" && chat.type !== "channel";
  if (!isNew || from.is_bot) return undefined;
  const input = { kind: "command", name: "start", args: "" } as const;
  return { actor: actorOf(from), place: placeOf(chat.id, false), input };
}

const isOut = ({ status }: TelegramChatMember): boolean => status === "left" || status === "kicked";

/** The community that the bot was removed from or, for a private chat, blocked in. */
export function leftIn({ my_chat_member: change }: TelegramUpdate): string | undefined {
  return change && isOut(change.new_chat_member) ? communityOf(change.chat.id) : undefined;
}

/** A group that was made a supergroup, which is another chat: the communities before and after. */
export function movedIn({ message }: TelegramUpdate): readonly [from: string, to: string] | undefined {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {};
  if (!chat || (to ?? from) === undefined) return undefined;
  return [communityOf(from ?? chat.id), communityOf(to ?? chat.id)];
}

type Part = Pick<Request, "actor" | "place" | "input" | "target" | "undated">;

function said(message: TelegramMessage, receiving: Receiving): Part | undefined {
  const { from, chat, text } = message;
  if (!from || from.is_bot || message.sender_chat || text === undefined) return undefined;
  const input = inputOf(text, message, receiving);
  return input && { actor: actorOf(from), place: placeIn(chat, message), input };
}

function pressed(query: TelegramCallbackQuery): Part | undefined {
  if (query.data === undefined || query.from.is_bot) return undefined;
  const input = { kind: "press", token: query.data } as const;
  const part = { actor: actorOf(query.from), input, undated: true } as const;
  if (!query.message) return { ...part, place: placeOf(query.from.id, true) };
  const { chat, message_id: message } = query.message;
  const place = placeIn(chat, query.message);
  if (isInaccessible(query.message)) return { ...part, place };
  const isPoll = "poll" in query.message && query.message.poll !== undefined;
  return { ...part, place, target: noteOf({ message, isPoll }) };
}

function isInaccessible(message: TelegramMaybeInaccessibleMessage): boolean {
  return message.date === 0;
}

function placeIn(chat: TelegramChat, message: TelegramMaybeInaccessibleMessage): Place {
  const topic =
    "is_topic_message" in message && message.is_topic_message ? message.message_thread_id : undefined;
  return placeOf(chat.id, chat.type === "private", topic);
}

function inputOf(text: string, message: TelegramMessage, receiving: Receiving): Input | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i.exec(text.trim());
  if (!match) return plainText(text, message, receiving);
  const [, name = "", addressee, args = ""] = match;
  if (addressee && addressee.toLowerCase() !== receiving.bot.username.toLowerCase()) return undefined;
  return commandOf(name.toLowerCase(), args.trim() || answeredText(name, message, receiving));
}

function answeredText(
  name: string,
  { reply_to_message: answered }: TelegramMessage,
  receiving: Receiving,
): string {
  const takesText = receiving.commands?.some(
    (command) => command.name === name.toLowerCase() && command.onMessage,
  );
  return takesText ? (answered?.text ?? answered?.caption ?? "") : "";
}

/** In a group only what replies to a message of the bot is meant for it; the first of a topic is none to reply to. */
function plainText(
  text: string,
  { chat, reply_to_message: answered }: TelegramMessage,
  { bot }: Receiving,
): Input | undefined {
  const isToBot = answered?.from?.id === bot.id && answered.forum_topic_created === undefined;
  if (isToBot) return { kind: "text", text, replyTo: String(answered.message_id) };
  return chat.type === "private" ? { kind: "text", text } : undefined;
}

/** Telegram's clients send `/start` when a chat is opened, with a payload when that was done by a link. */
function commandOf(name: string, args: string): Input {
  return name === "start" ? commandBehind(args) : { kind: "command", name, args };
}

function actorOf(user: TelegramUser): Actor {
  return {
    id: `telegram:${user.id}`,
    platform: "telegram",
    name: nameOf(user),
    locale: user.language_code ?? "en",
    role: "unknown",
  };
}

/** Control characters and those that turn the direction of text would reach into other people's lines of a board. */
function nameOf(user: TelegramUser): string {
  const name = `${user.first_name} ${user.last_name ?? ""}`
    .toWellFormed()
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "")
    .trim();
  const kept = Array.from(name).slice(0, NAME_LETTERS).join("").trim();
  return kept || user.username || String(user.id);
}
