/** Gives one message of a reply to an interaction: as its first response, an edit of it, or a follow-up. */
import type { Clock, Receipt } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import type { Api, Outcome } from "./api.ts";
import { type Exchange, fingerprint, isExpired } from "./exchange.ts";
import { EPHEMERAL, LOADING } from "./limits.ts";
import { ACKNOWLEDGED, receiptOf, UNKNOWN_INTERACTION } from "./receipt.ts";
import type { MessageBody } from "./render.ts";

/** How a reply is meant: in place of the pressed message, and whether the asker alone may see it. */
export type Manner = { readonly replaces: boolean; readonly hidden: boolean };

/** A message to be given, and what that needs. */
export type Giving = {
  readonly api: Api;
  readonly clock: Clock;
  /** The pause before a repeated call, in milliseconds. */
  readonly retry: number;
  readonly exchange: Exchange;
  readonly manner: Manner;
  readonly body: MessageBody;
};

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

/** Gives the message; to be called in the exchange's turn. Later parts of a long reply are follow-ups. */
export async function give(giving: Giving, isLaterPart: boolean): Promise<Receipt> {
  const { exchange, clock, manner } = giving;
  if (isExpired(exchange.target, clock)) {
    return { kind: "failed", reason: "the interaction is older than 15 minutes", final: true };
  }
  if (isLaterPart) return followUp(giving);
  switch (exchange.phase) {
    case "open":
      return respond(giving);
    case "deferred":
      return complete(giving);
    case "updated":
      return manner.replaces ? editOriginal(giving) : followUp(giving);
    case "replied":
      return followUp(giving);
    default:
      throw new Error(`no way to answer in ${exchange.phase satisfies never}`);
  }
}

/** Puts the answer off: "is thinking" for a command, nothing to be seen for a press. */
export async function defer(api: Api, exchange: Exchange): Promise<Outcome> {
  const { kind, hidden } = exchange.target;
  const outcome = await (kind === "press"
    ? api.respond(exchange.target, { type: 6 })
    : api.respond(exchange.target, { type: 5, data: { flags: hidden ? EPHEMERAL : 0 } }));
  if (outcome.kind === "done") exchange.phase = "deferred";
  return outcome;
}

/** The first response: callback types 4 and 7 (docs, Interaction Callback Type). */
async function respond(giving: Giving): Promise<Receipt> {
  const { api, exchange, manner, body, retry } = giving;
  const { files = [], ...data } = manner.replaces ? body : withAudience(giving);
  const outcome = await api.respond(exchange.target, { type: manner.replaces ? 7 : 4, data }, files);
  if (outcome.kind === "done") {
    exchange.phase = manner.replaces ? "updated" : "replied";
    exchange.given.add(fingerprint(body));
    return { kind: "sent" };
  }
  const isLate = outcome.kind === "refused" && [ACKNOWLEDGED, UNKNOWN_INTERACTION].includes(outcome.code);
  return isLate ? recover(giving) : receiptOf(outcome, true, retry);
}

/**
 * The first response was made already, or comes too late. An edit does no harm in either case; a message of
 * its own is only given where Discord still shows that it waits for one.
 */
async function recover(giving: Giving): Promise<Receipt> {
  const { api, exchange, manner, retry } = giving;
  if (manner.replaces) return editOriginal(giving);
  const outcome = await api.original(exchange.target);
  if (outcome.kind !== "done") return receiptOf(outcome, true, retry);
  if (((outcome.value.flags ?? 0) & LOADING) === 0) {
    return { kind: "unknown", reason: "the interaction was answered before, perhaps with this reply" };
  }
  exchange.phase = "deferred";
  return complete(giving);
}

/** The answer to an interaction that was put off. */
async function complete(giving: Giving): Promise<Receipt> {
  const { exchange, manner } = giving;
  const { kind, hidden } = exchange.target;
  if (kind === "press") return manner.replaces ? editOriginal(giving) : followUp(giving);
  return manner.hidden && !hidden ? hide(giving) : editOriginal(giving);
}

/** Whether a message is hidden is fixed when it is put off: a hidden answer needs a message of its own. */
async function hide(giving: Giving): Promise<Receipt> {
  const { api, exchange, retry } = giving;
  const outcome = await api.deleteOriginal(exchange.target);
  if (outcome.kind === "lost" || outcome.kind === "unreached") return receiptOf(outcome, true, retry);
  exchange.phase = "replied";
  return followUp(giving);
}

/** Changes the pressed message, or the one that says that the bot is thinking. */
async function editOriginal({ api, exchange, body, retry }: Giving): Promise<Receipt> {
  const outcome = await api.editOriginal(exchange.target, body);
  if (outcome.kind === "done") {
    exchange.phase = exchange.target.kind === "press" ? "updated" : "replied";
    exchange.given.add(fingerprint(body));
  }
  return receiptOf(outcome, true, retry);
}

async function followUp(giving: Giving): Promise<Receipt> {
  const { api, exchange, body, retry } = giving;
  const sign = fingerprint(body);
  if (exchange.given.has(sign)) return { kind: "sent" };
  const outcome = await api.followUp(exchange.target, withAudience(giving));
  if (outcome.kind === "done" || outcome.kind === "lost") exchange.given.add(sign);
  return receiptOf(outcome, false, retry);
}

function withAudience({ body, manner }: Giving): MessageBody {
  return manner.hidden ? { ...body, flags: body.flags | EPHEMERAL } : body;
}
