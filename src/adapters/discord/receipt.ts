/** What the outcome of a call means to whoever wanted the reply sent; pure. */
import type { Receipt } from "../../core/ports.ts";
import type { Outcome } from "./api.ts";

/** Error codes (docs, Opcodes and Status Codes): the channel is gone, or the bot may not go there any more. */
const GONE: readonly number[] = [10_003, 50_001];

/** The interaction had its first response, or is not known (any more): both say that a callback comes too late. */
export const ACKNOWLEDGED = 40_060;
export const UNKNOWN_INTERACTION = 10_062;

/**
 * The receipt of a call. What Discord refused with a reason stays refused. A lost answer is a failure where the
 * call can be `repeatable` without harm, as an edit is; else nobody knows. `retryAfter` is in milliseconds.
 */
export function receiptOf(outcome: Outcome, repeatable: boolean, retryAfter: number): Receipt {
  switch (outcome.kind) {
    case "done":
      return { kind: "sent", ...messageOf(outcome.value) };
    case "refused":
      return refusal(outcome, retryAfter);
    case "unreached":
      return { kind: "failed", reason: outcome.reason, final: false, retryAfter };
    case "lost":
      return repeatable
        ? { kind: "failed", reason: outcome.reason, final: false, retryAfter }
        : { kind: "unknown", reason: outcome.reason };
    default:
      throw new Error(`no receipt for ${JSON.stringify(outcome satisfies never)}`);
  }
}

/** Without a code it was not Discord's API that refused but something before it, or the bot's token is wrong. */
function refusal({ code, reason }: Extract<Outcome, { kind: "refused" }>, retryAfter: number): Receipt {
  if (code === 0) return { kind: "failed", reason, final: false, retryAfter };
  return { kind: "failed", reason, final: true, ...(GONE.includes(code) ? { gone: true } : {}) };
}

function messageOf(value: unknown): { message?: string } {
  if (typeof value !== "object" || value === null || !("id" in value)) return {};
  return typeof value.id === "string" ? { message: value.id } : {};
}
