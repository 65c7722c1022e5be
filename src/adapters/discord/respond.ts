/** Gives one message of a reply to an interaction: as its first response, an edit of it, or a follow-up. */
import type { Clock, Receipt } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import type { Api, Outcome } from "./api.ts";
import { type Exchange, fingerprint, isExpired } from "./exchange.ts";
import { EPHEMERAL, LOADING } from "./limits.ts";
import { ACKNOWLEDGED, receiptOf, UNKNOWN_INTERACTION } from "./receipt.ts";
import type { MessageBody } from "./render.ts";

export type Responder = { readonly api: Api; readonly clock: Clock; readonly retry: number };

/** How a message is meant: in place of the pressed one, and whether the asker alone may see it. */
export type Manner = { readonly replaces: boolean; readonly hidden: boolean };

/**
 * How a reply is given. What is for the asker alone does not replace a message that others see; in a private
 * place there is nobody to hide from, and hidden messages would vanish when the client is closed.
 */
export function mannerOf(reply: Reply, exchange: Exchange, isPrivate: boolean): Manner {
  const { pressed } = exchange.target;
  const fits = pressed === "asker" || (pressed === "everyone" && reply.audience === "everyone");
  const replaces = reply.mode === "replace" && fits;
  const inside = replaces && pressed === "asker";
  return { replaces, hidden: !isPrivate && (reply.audience === "asker" || inside) };
}

/** Gives the message; to be called in the exchange's turn. `rest` marks the later parts of a long reply. */
export async function give(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
  rest: boolean,
): Promise<Receipt> {
  if (isExpired(exchange.target, responder.clock)) {
    return { kind: "failed", reason: "the interaction is older than 15 minutes", final: true };
  }
  if (rest) return followUp(responder, exchange, body, manner);
  switch (exchange.phase) {
    case "fresh":
    case "unknown":
      return respond(responder, exchange, body, manner);
    case "deferred":
      return complete(responder, exchange, body, manner);
    case "updated":
      return manner.replaces
        ? editOriginal(responder, exchange, body, "updated")
        : followUp(responder, exchange, body, manner);
    case "replied":
      return followUp(responder, exchange, body, manner);
    default:
      throw new Error(`no way to answer in ${exchange.phase satisfies never}`);
  }
}

/** Puts the answer off: "is thinking" for a command, nothing to be seen for a press. */
export async function defer({ api }: Responder, exchange: Exchange): Promise<Outcome> {
  const { kind, hidden } = exchange.target;
  const outcome = await (kind === "press"
    ? api.respond(exchange.target, { type: 6 })
    : api.respond(exchange.target, { type: 5, data: { flags: hidden ? EPHEMERAL : 0 } }));
  exchange.phase = outcome.kind === "done" ? "deferred" : "unknown";
  return outcome;
}

/** Callback types 4 and 7 (docs, Interaction Callback Type). */
async function respond(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
): Promise<Receipt> {
  const outcome = await responder.api.respond(exchange.target, {
    type: manner.replaces ? 7 : 4,
    data: manner.replaces ? { ...body } : withAudience(body, manner),
  });
  if (outcome.kind === "done") {
    exchange.phase = manner.replaces ? "updated" : "replied";
    if (!manner.replaces) exchange.given.add(fingerprint(body));
    return { kind: "sent" };
  }
  if (outcome.kind !== "unreached") exchange.phase = "unknown";
  if (outcome.kind === "refused" && [ACKNOWLEDGED, UNKNOWN_INTERACTION].includes(outcome.code)) {
    return recover(responder, exchange, body, manner);
  }
  return receiptOf(outcome, true, responder.retry);
}

/**
 * The first response was made already, or comes too late. An edit does no harm in either case; a message of
 * its own is only given where Discord still shows that it waits for one.
 */
async function recover(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
): Promise<Receipt> {
  if (manner.replaces) return editOriginal(responder, exchange, body, "updated");
  const outcome = await responder.api.original(exchange.target);
  if (outcome.kind !== "done") return receiptOf(outcome, true, responder.retry);
  if (((outcome.value.flags ?? 0) & LOADING) === 0) {
    return { kind: "unknown", reason: "the interaction was answered before, perhaps with this reply" };
  }
  exchange.phase = "deferred";
  return complete(responder, exchange, body, manner);
}

/** The answer to an interaction that was put off. */
async function complete(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
): Promise<Receipt> {
  const { kind, hidden } = exchange.target;
  if (kind === "press") {
    return manner.replaces
      ? editOriginal(responder, exchange, body, "updated")
      : followUp(responder, exchange, body, manner);
  }
  if (hidden || !manner.hidden) return editOriginal(responder, exchange, body, "replied");
  return hide(responder, exchange, body, manner);
}

/** Whether a message is hidden is fixed when it is put off: a hidden answer needs a message of its own. */
async function hide(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
): Promise<Receipt> {
  const outcome = await responder.api.deleteOriginal(exchange.target);
  if (outcome.kind === "lost" || outcome.kind === "unreached")
    return receiptOf(outcome, true, responder.retry);
  exchange.phase = "replied";
  return followUp(responder, exchange, body, manner);
}

async function editOriginal(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  then: "updated" | "replied",
): Promise<Receipt> {
  const outcome = await responder.api.editOriginal(exchange.target, body);
  if (outcome.kind === "done") {
    exchange.phase = then;
    exchange.given.add(fingerprint(body));
  }
  return receiptOf(outcome, true, responder.retry);
}

async function followUp(
  responder: Responder,
  exchange: Exchange,
  body: MessageBody,
  manner: Manner,
): Promise<Receipt> {
  const sign = fingerprint(body);
  if (exchange.given.has(sign)) return { kind: "sent" };
  const outcome = await responder.api.followUp(exchange.target, withAudience(body, manner));
  if (outcome.kind === "done" || outcome.kind === "lost") exchange.given.add(sign);
  return receiptOf(outcome, false, responder.retry);
}

function withAudience(body: MessageBody, { hidden }: Manner): MessageBody {
  return hidden ? { ...body, flags: body.flags | EPHEMERAL } : body;
}
