/** Brings replies to their interaction or channel: renders, sends, and says what became of it. */
import type { FaceDeps } from "../../core/face.ts";
import type { Messenger, Receipt } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import type { Place } from "../../core/request.ts";
import type { Api } from "./api.ts";
import { type Exchange, type Exchanges, inTurn, isExpired } from "./exchange.ts";
import { SEND_TRIES } from "./limits.ts";
import { changeNoted, receiptWithNote } from "./noted.ts";
import { channelOf } from "./place.ts";
import { receiptOf } from "./receipt.ts";
import { type MessageBody, render } from "./render.ts";
import { give, mannerOf } from "./respond.ts";
import { type MessageNote, readNote, readTarget } from "./target.ts";

export type Sender = Messenger & {
  /** Brings a reply that nobody else will try again: what did not arrive is repeated here. */
  say(place: Place, reply: Reply, target: string): Promise<Receipt>;
};

export type SenderDeps = Pick<FaceDeps, "wait" | "clock" | "texts"> & {
  readonly api: Api;
  readonly exchanges: Exchanges;
  /** The pause before a repeated call, in milliseconds. */
  readonly retry: number;
};

/** The sender. Replies to one interaction are sent one after the other. */
export function createSender(deps: SenderDeps): Sender {
  const deliver: Messenger["deliver"] = async (place, reply, target) => {
    try {
      return await bring(deps, place, reply, target);
    } catch (error) {
      return { kind: "unknown", reason: String(error) };
    }
  };
  return { deliver, say: (place, reply, target) => persist(deps, () => deliver(place, reply, target)) };
}

/** Tries again while the receipt says that this does no harm. */
async function persist(deps: SenderDeps, send: () => Promise<Receipt>): Promise<Receipt> {
  for (let attempt = 1; ; attempt += 1) {
    const receipt = await send();
    if (receipt.kind !== "failed" || receipt.final || attempt === SEND_TRIES) return receipt;
    await deps.wait(receipt.retryAfter ?? deps.retry);
  }
}

async function bring(deps: SenderDeps, place: Place, reply: Reply, note?: string): Promise<Receipt> {
  const bodies = render(reply, deps.texts);
  if (bodies.length === 0) return refused("the reply is empty");
  if (note === undefined) return post(deps, place, reply, bodies);
  const noted = readNote(note);
  if (noted) return replace(deps, place, noted, bodies);
  const target = readTarget(note);
  if (!target) return refused("the note of what to answer can't be read");
  const isOpen = reply.audience === "everyone" && reply.mode === "new";
  if (isOpen && isExpired(target, deps.clock)) return post(deps, place, reply, bodies);
  const exchange = deps.exchanges.of(target);
  exchange.answering.abort();
  return inTurn(exchange, () => answer(deps, exchange, place, reply, bodies));
}

/**
 * The messages of a reply, in order. A part that may have arrived is left behind for the sake of those after
 * it, which hold the buttons; one that failed ends it, and a repeat goes on from there.
 */
async function answer(
  deps: SenderDeps,
  exchange: Exchange,
  place: Place,
  reply: Reply,
  bodies: readonly MessageBody[],
): Promise<Receipt> {
  const manner = mannerOf(reply, exchange, place.kind === "private");
  let worst: Receipt = { kind: "sent" };
  for (const [index, body] of bodies.entries()) {
    const given = await give({ ...deps, exchange, manner, body }, index > 0);
    const receipt = receiptWithNote(given, exchange.target);
    if (receipt.kind === "failed" || (index === 0 && receipt.kind === "unknown")) return receipt;
    if (receipt.kind === "unknown" || worst.kind === "sent") worst = receipt;
  }
  return worst;
}

/** Changes a message that was noted before; what no longer fits in it comes after it. */
async function replace(
  deps: SenderDeps,
  place: Place,
  note: MessageNote,
  [first, ...more]: readonly MessageBody[],
): Promise<Receipt> {
  const channel = channelOf(place.id);
  if (channel === undefined || !first) return refused(`${place.id} is not a place of Discord`);
  const receipt = await changeNoted(deps, channel, note, first);
  if (receipt.kind === "sent") {
    for (const body of more) await deps.api.post(channel, body);
  }
  return receipt;
}

/** A message out of nothing. It can't be hidden from the others in a shared place. */
async function post(
  deps: SenderDeps,
  place: Place,
  reply: Reply,
  bodies: readonly MessageBody[],
): Promise<Receipt> {
  const channel = channelOf(place.id);
  if (channel === undefined) return refused(`${place.id} is not a place of Discord`);
  if (reply.audience === "asker" && place.kind === "shared") return refused("others would see it");
  let receipt: Receipt = { kind: "sent" };
  for (const [index, body] of bodies.entries()) {
    receipt = receiptWithNote(receiptOf(await deps.api.post(channel, body), false, deps.retry), undefined);
    if (receipt.kind === "sent") continue;
    return index === 0 ? receipt : { kind: "unknown", reason: `part ${index + 1}: ${receipt.reason}` };
  }
  return receipt;
}

function refused(reason: string): Receipt {
  return { kind: "failed", reason, final: true };
}
