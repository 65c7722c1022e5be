/** Brings replies to their chats: renders, changes or sends, and says what became of it. */
import type { TelegramInlineKeyboardMarkup } from "@gramio/types";
import type { FaceDeps } from "../../core/face.ts";
import type { Messenger, Receipt } from "../../core/ports.ts";
import type { Block, FileBlock, Reply } from "../../core/reply.ts";
import type { Place } from "../../core/request.ts";
import { type Api, upload } from "./api.ts";
import { backoff } from "./backoff.ts";
import { pollOf, type QuizPoll } from "./ballot.ts";
import type { Rendering } from "./blocks.ts";
import { ApiFault } from "./fault.ts";
import { keyboardOf } from "./keyboard.ts";
import { createLanes } from "./lanes.ts";
import { SEND_TRIES, type Timings } from "./limits.ts";
import { type Noted, notedIn, noteOf } from "./note.ts";
import { type Address, addressOf } from "./place.ts";
import { isBeyondEditing, isUnchanged, receiptOf } from "./receipt.ts";
import { asking, type Fresh, filesOf, fitted, type Outgoing, render, wantsReply } from "./render.ts";

export type Sender = Messenger & {
  /** Brings a reply that nobody else will try again: what certainly did not arrive is repeated here. */
  say(place: Place, reply: Reply, target?: string): Promise<Receipt>;
  /** Resolves when nothing is left to send. */
  idle(): Promise<void>;
};

export type SenderDeps = Pick<FaceDeps, "random" | "texts" | "wait"> & {
  readonly api: Api;
  readonly timings: Timings;
  /** The bot's user name once it is known; undefined when the face ended before. */
  readonly username: Promise<string | undefined>;
  readonly closed: AbortSignal;
};

/** The sender. The replies to a place go out one after the other, in the order they came. */
export function createSender(deps: SenderDeps): Sender {
  const lanes = createLanes();
  // What is left to tidy up holds up nobody who waits for a receipt.
  const later = (place: Place, work: () => Promise<void>): void => void lanes.run(`${place.id} later`, work);
  const attempt = (place: Place, reply: Reply, target?: string): Promise<Receipt> =>
    bring(deps, later, place, reply, target).catch(broken);
  return {
    deliver: (place, reply, target) => lanes.run(place.id, () => attempt(place, reply, target)),
    say: (place, reply, target) =>
      lanes.run(place.id, () => persist(deps, () => attempt(place, reply, target))),
    sendsAnew: (place, reply, target) => sendsAnew(deps, place, reply, target),
    idle: lanes.idle,
  };
}

/** Polls are sent anew, and so is what takes the place of one; only the buttons of a poll can be changed. */
function sendsAnew({ texts }: SenderDeps, place: Place, reply: Reply, target?: string): boolean {
  const asPoll = pollOf(fitted(reply, place, texts), place, { texts, username: "" }) !== undefined;
  const isOnPoll = notedIn(target)?.isPoll ?? false;
  return reply.mode === "new" || asPoll || (isOnPoll && reply.blocks.length > 0);
}

/** A reply that can't be rendered is a bug of ours; trying again would not mend it. */
function broken(error: unknown): Receipt {
  return { kind: "failed", reason: String(error), final: true };
}

/** Tries again while the receipt says that the reply certainly did not arrive and may be repeated. */
async function persist(deps: SenderDeps, send: () => Promise<Receipt>): Promise<Receipt> {
  for (let attempt = 1; ; attempt += 1) {
    const receipt = await send();
    const again = receipt.kind === "failed" && !receipt.final && attempt < SEND_TRIES && !deps.closed.aborted;
    if (!again) return receipt;
    const { backoffFirst, backoffMost } = deps.timings;
    const pause = receipt.retryAfter ?? backoff(attempt, backoffFirst, backoffMost, deps.random);
    await deps.wait(pause, deps.closed);
  }
}

async function bring(
  deps: SenderDeps,
  later: (place: Place, work: () => Promise<void>) => void,
  place: Place,
  reply: Reply,
  target?: string,
): Promise<Receipt> {
  // The answer to the press has said it.
  if (reply.mode === "flash") return { kind: "sent" };
  const username = await deps.username;
  if (username === undefined) return { kind: "failed", reason: "the Telegram face is stopped", final: false };
  const address = addressOf(place.id);
  if (!address) return { kind: "failed", reason: `${place.id} is not a place of Telegram`, final: true };
  const rendering: Rendering = { texts: deps.texts, username };
  const replaced = reply.mode === "replace" ? notedIn(target) : undefined;
  const shown = fitted(reply, place, deps.texts);
  const poll = pollOf(shown, place, rendering);
  if (replaced?.isPoll && shown.blocks.length === 0)
    return changeButtons(deps.api, address, replaced, keyboardOf(shown.controls, username));
  const isAnew = poll !== undefined || replaced?.isPoll === true;
  const inWords = (): Promise<Receipt> =>
    sendAll(deps, partsOf(deps.api, address, shown, rendering, isAnew ? undefined : replaced?.message));
  const asPoll = poll && (await sendPoll(deps.api, address, poll));
  const receipt = asPoll && !isUnwanted(asPoll) ? asPoll : await inWords();
  if (receipt.kind === "sent" && isAnew && replaced)
    later(place, () => retire(deps.api, address, replaced, reply));
  return receipt;
}

/** A group may let its members send messages and no polls: there a question has buttons. */
function isUnwanted(receipt: Receipt): boolean {
  return receipt.kind === "failed" && receipt.final && !receipt.gone && /poll/i.test(receipt.reason);
}

/** The messages of a reply, the first of them in place of `replaced`. */
function partsOf(
  api: Api,
  address: Address,
  reply: Reply,
  rendering: Rendering,
  replaced: number | undefined,
): (() => Promise<Receipt>)[] {
  const asks = wantsReply(reply, address.chat_id < 0 ? "shared" : "private");
  const parts = render(reply, rendering).map((part, index) => () => {
    if (asks) return sendNew(api, address, asking(part));
    return sendPart(api, address, part, index === 0 ? replaced : undefined);
  });
  return [...parts, ...filesOf(reply).map((file) => () => sendFile(api, address, file))];
}

/** Sends the parts in order. Once the first has arrived the reply can't be "failed" any more. */
async function sendAll(deps: SenderDeps, parts: readonly (() => Promise<Receipt>)[]): Promise<Receipt> {
  let receipt: Receipt = { kind: "sent" };
  for (const [index, send] of parts.entries()) {
    receipt = await (index === 0 ? send() : persist(deps, send));
    if (receipt.kind === "sent") continue;
    if (index === 0) return receipt;
    return { kind: "unknown", reason: `part ${index + 1} of ${parts.length}: ${receipt.reason}` };
  }
  return receipt;
}

async function sendPoll(api: Api, address: Address, params: QuizPoll): Promise<Receipt> {
  try {
    const { message_id: message, poll } = await api.call("sendPoll", { ...address, ...params });
    const sent = { kind: "sent", message: noteOf({ message, isPoll: true }) } as const;
    return poll ? { ...sent, poll: poll.id } : sent;
  } catch (error) {
    return receiptOf(error, false);
  }
}

/** New buttons under a message whose words stay. */
async function changeButtons(
  api: Api,
  { chat_id }: Address,
  noted: Noted,
  reply_markup: TelegramInlineKeyboardMarkup,
): Promise<Receipt> {
  try {
    await api.call("editMessageReplyMarkup", { chat_id, message_id: noted.message, reply_markup });
  } catch (error) {
    if (!(error instanceof ApiFault) || !isUnchanged(error)) return receiptOf(error, true);
  }
  return { kind: "sent", message: noteOf(noted) };
}

/**
 * Leaves a message in whose place a new one has come: its buttons go, a poll is closed, and one that is asked once
 * more in other words is taken away, since closing it would show what is right. What fails here costs nothing: a
 * press on an old button is answered as any other.
 */
async function retire(api: Api, { chat_id }: Address, noted: Noted, reply: Reply): Promise<void> {
  const message = { chat_id, message_id: noted.message };
  const asksAgain = noted.isPoll && reply.ballot === undefined && reply.blocks.some(isQuestion);
  try {
    if (asksAgain) await api.call("deleteMessage", message);
    else if (noted.isPoll) await api.call("stopPoll", message);
    else await api.call("editMessageReplyMarkup", message);
  } catch (error) {
    const isClosed = error instanceof ApiFault && /poll has already been closed/i.test(error.message);
    if (isClosed) await changeButtons(api, { chat_id }, noted, { inline_keyboard: [] });
  }
}

const isQuestion = ({ kind }: Block): boolean => kind === "question";

const PLAIN_LINKS = { link_preview_options: { is_disabled: true } };

async function sendPart(
  api: Api,
  address: Address,
  part: Outgoing,
  edited: number | undefined,
): Promise<Receipt> {
  if (edited === undefined) return sendNew(api, address, part);
  try {
    const params = { chat_id: address.chat_id, message_id: edited, ...part, ...PLAIN_LINKS };
    await api.call("editMessageText", params);
  } catch (error) {
    if (!(error instanceof ApiFault)) return receiptOf(error, true);
    if (isBeyondEditing(error)) return sendNew(api, address, part);
    if (!isUnchanged(error)) return receiptOf(error, true);
  }
  return { kind: "sent", message: String(edited) };
}

async function sendNew(api: Api, address: Address, part: Fresh): Promise<Receipt> {
  try {
    const message = await api.call("sendMessage", { ...address, ...part, ...PLAIN_LINKS });
    return { kind: "sent", message: String(message.message_id) };
  } catch (error) {
    return receiptOf(error, false);
  }
}

async function sendFile(api: Api, address: Address, { name, text }: FileBlock): Promise<Receipt> {
  try {
    const message = await api.call("sendDocument", { ...address, document: upload(name, text) });
    return { kind: "sent", message: String(message.message_id) };
  } catch (error) {
    return receiptOf(error, false);
  }
}
