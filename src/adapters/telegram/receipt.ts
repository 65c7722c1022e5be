/** What a fault means for the reply it stopped. */
import type { Receipt } from "../../core/ports.ts";
import { ApiFault } from "./fault.ts";

/** Whether the fault says that the message to change is as it should be already. */
export function isUnchanged(fault: ApiFault): boolean {
  return fault.kind === "refused" && /message is not modified/i.test(fault.message);
}

/** Whether the message to change is gone or not ours to change any more, so that a new one is needed. */
export function isBeyondEditing(fault: ApiFault): boolean {
  return (
    fault.kind === "refused" &&
    /message can't be edited|message to edit not found|message_id_invalid/i.test(fault.message)
  );
}

/** The receipt of a message that met this fault. `editing`: a change may be repeated even if it arrived. */
export function receiptOf(error: unknown, editing: boolean): Receipt {
  if (!(error instanceof ApiFault)) return { kind: "unknown", reason: String(error) };
  const { kind, message: reason, details } = error;
  switch (kind) {
    case "limited":
      return { kind: "failed", reason, final: false, retryAfter: details.retryAfter ?? 0 };
    case "unreached":
      return { kind: "failed", reason, final: false };
    case "uncertain":
      return editing ? { kind: "failed", reason, final: false } : { kind: "unknown", reason };
    case "refused":
      // Its place has another id by now, or will have it at the next try.
      if (details.movedTo !== undefined) return { kind: "failed", reason, final: false, retryAfter: 0 };
      return refused(reason, details.code);
    default:
      throw new Error(`no receipt for ${kind satisfies never}`);
  }
}

/** 401 is about the bot, not about the message: after a new start with the right token it may be sent. */
function refused(reason: string, code: number | undefined): Receipt {
  if (code === 401) return { kind: "failed", reason, final: false };
  const gone = code === 403 || /chat not found|message thread not found/i.test(reason);
  return { kind: "failed", reason, final: true, ...(gone ? { gone } : {}) };
}
