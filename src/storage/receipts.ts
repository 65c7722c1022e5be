/** What follows from the receipt of a send: tried again, or settled. */
import type { Random, Receipt } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";

/** A reply under way. `attempts` counts the sends so far, this one included; `isNew`: it is no change of a message. */
export type Sending = {
  readonly reply: Reply;
  readonly target?: string;
  readonly attempts: number;
  readonly isNew?: boolean;
};

/** The next state of an outbox row; `wait` in milliseconds. */
export type Outcome =
  | { readonly state: "pending"; readonly wait: number }
  | { readonly state: "sent" | "failed" | "unknown" };

const MOST_ATTEMPTS = 8;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/**
 * The outcome of a send. What certainly failed is tried again, after the wait the platform asked for if it did.
 * What may have arrived is never repeated, except a change of a message: made twice, it is the same message.
 */
export function outcomeOf(receipt: Receipt, sending: Sending, random: Random): Outcome {
  switch (receipt.kind) {
    case "sent":
      return { state: "sent" };
    case "failed": {
      const over = receipt.final || receipt.gone === true || sending.attempts >= MOST_ATTEMPTS;
      if (over) return { state: "failed" };
      return { state: "pending", wait: receipt.retryAfter ?? backoff(sending.attempts, random) };
    }
    case "unknown": {
      const again = isRepeatable(sending) && sending.attempts < MOST_ATTEMPTS;
      return again ? { state: "pending", wait: backoff(sending.attempts, random) } : { state: "unknown" };
    }
    default:
      throw new Error(`no outcome for ${JSON.stringify(receipt satisfies never)}`);
  }
}

/** The wait after an attempt, counted from 1, in milliseconds: doubled each time up to a minute, give or take half. */
export function backoff(attempt: number, random: Random): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * (0.5 + random());
}

const isRepeatable = ({ reply, target, isNew = false }: Sending): boolean =>
  reply.mode === "replace" && target !== undefined && !isNew;
