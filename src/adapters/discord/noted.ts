/** Changes a message of ours by the note that was kept of it; where it is gone, a new one takes its place. */
import type { Clock, Receipt } from "../../core/ports.ts";
import type { Api, Outcome } from "./api.ts";
import { isExpired } from "./exchange.ts";
import { receiptOf } from "./receipt.ts";
import type { MessageBody } from "./render.ts";
import { type MessageNote, type Ticket, writeNote } from "./target.ts";

/** What changing needs. */
export type Changing = {
  readonly api: Api;
  readonly clock: Clock;
  /** The pause before a repeated call, in milliseconds. */
  readonly retry: number;
};

/** Error codes (docs, Opcodes and Status Codes): the message, the webhook or its token is not known any more. */
const NOT_THERE: readonly number[] = [10_008, 10_015, 50_027];
/** The name of an interaction's first response. */
const ORIGINAL = "@original";

/** Changes the message, or says the same anew. The receipt notes what shows it now. */
export async function changeNoted(
  deps: Changing,
  channel: string,
  note: MessageNote,
  body: MessageBody,
): Promise<Receipt> {
  const ticket = note.ticket && !isExpired(note.ticket, deps.clock) ? note.ticket : undefined;
  const changed = await change(deps.api, channel, note, ticket, body);
  const isLost = changed === undefined || (changed.kind === "refused" && NOT_THERE.includes(changed.code));
  if (!isLost) return receiptWithNote(receiptOf(changed, true, deps.retry), ticket);
  const anew = await (ticket ? deps.api.followUp(ticket, body) : deps.api.post(channel, body));
  return receiptWithNote(receiptOf(anew, false, deps.retry), ticket);
}

/** Undefined where there is no way to name the message any more. */
async function change(
  api: Api,
  channel: string,
  { message }: MessageNote,
  ticket: Ticket | undefined,
  body: MessageBody,
): Promise<Outcome | undefined> {
  if (ticket) return api.editMessage(ticket, message, body);
  return message === ORIGINAL ? undefined : api.editPosted(channel, message, body);
}

/** The receipt of a message with the note by which it can be changed; one without an id is the first response. */
export function receiptWithNote(receipt: Receipt, ticket: Ticket | undefined): Receipt {
  if (receipt.kind !== "sent") return receipt;
  const message = receipt.message ?? (ticket && ORIGINAL);
  if (message === undefined) return receipt;
  const kept = ticket && {
    interaction: ticket.interaction,
    application: ticket.application,
    token: ticket.token,
  };
  return { kind: "sent", message: writeNote(kept ? { message, ticket: kept } : { message }) };
}
