/** What went wrong with a call, in the four ways that matter for what may be done next. */
import { TelegramError } from "telegraf";

/**
 * `refused`: Telegram said no; `limited`: too many calls (429); `unreached`: the call certainly did not arrive;
 * `uncertain`: it may have arrived (no answer, a broken connection, 5xx).
 */
export type FaultKind = "refused" | "limited" | "unreached" | "uncertain";

/** What is known of it besides. */
export type Details = {
  readonly code?: number;
  readonly retryAfter?: number;
  readonly timedOut?: boolean;
  /** The chat that this one has become (a group that was made a supergroup). */
  readonly movedTo?: number;
};

/** A call that did not succeed. The message never contains the token; `retryAfter` is in milliseconds. */
export class ApiFault extends Error {
  readonly kind: FaultKind;
  readonly details: Details;
  constructor(kind: FaultKind, message: string, details: Details = {}) {
    super(message);
    this.name = "ApiFault";
    this.kind = kind;
    this.details = details;
  }
}

const RETRY_SECONDS = 5;

/** The fault behind what telegraf threw. `timedOut` says that our own deadline ended the call. */
export function faultOf(method: string, error: unknown, token: string, timedOut: boolean): ApiFault {
  if (error instanceof TelegramError) return answered(method, error);
  const message = error instanceof Error ? error.message : String(error);
  const reason = timedOut ? "no answer in time" : withoutToken(message, token);
  const kind = !timedOut && neverConnected(error, message) ? "unreached" : "uncertain";
  return new ApiFault(kind, `${method}: ${reason}`, { timedOut });
}

function answered(method: string, error: TelegramError): ApiFault {
  const { code, description } = error;
  const message = `${method}: ${code} ${description}`;
  if (code >= 500) return new ApiFault("uncertain", message, { code });
  const movedTo = error.parameters?.migrate_to_chat_id;
  if (movedTo !== undefined) return new ApiFault("refused", message, { code, movedTo });
  if (code !== 429) return new ApiFault("refused", message, { code });
  const retryAfter = (error.parameters?.retry_after ?? RETRY_SECONDS) * 1000;
  return new ApiFault("limited", message, { code, retryAfter });
}

/** node-fetch keeps only the code and, in the message, the system call that failed. */
function neverConnected(error: unknown, message: string): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const early = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
  return early.includes(code) || /reason: (connect|getaddrinfo) /.test(message);
}

/** The text with the token, or the secret half of it, blotted out. */
function withoutToken(text: string, token: string): string {
  const secret = token.slice(token.indexOf(":") + 1);
  return secret === "" ? text : text.replaceAll(token, "<token>").replaceAll(secret, "<token>");
}
