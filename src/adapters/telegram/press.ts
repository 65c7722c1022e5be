/** Answers a press: Telegram's clients show a spinner until they get one answer, with or without words. */
import type { FaceDeps } from "../../core/face.ts";
import type { Reply } from "../../core/reply.ts";
import type { Place } from "../../core/request.ts";
import type { Api } from "./api.ts";
import type { Rendering } from "./blocks.ts";
import { ApiFault } from "./fault.ts";
import { ANSWER_UNITS } from "./limits.ts";
import { fitted, render } from "./render.ts";

/** What is shown over the chat: a line that goes away, or a box that only the person who pressed sees. */
export type PressAnswer = { readonly text?: string; readonly show_alert?: true };

/**
 * Answers the press. Never throws: late or repeated, Telegram says "query is too old", and nobody waits for it
 * any more; every other fault is logged.
 */
export async function answerPress(
  api: Api,
  log: FaceDeps["log"],
  query: string,
  answer: PressAnswer,
): Promise<void> {
  try {
    await api.call("answerCallbackQuery", { callback_query_id: query, ...answer });
  } catch (error) {
    if (!isLate(error)) log.warn("telegram: a press was not answered", { reason: String(error) });
  }
}

/** Whether the query that was to be answered is over by now: whoever asked does not wait any more. */
export function isLate(error: unknown): boolean {
  return error instanceof ApiFault && /query is too old|query ID is invalid/i.test(error.message);
}

/** A reply's gist as a line that goes away. */
export function toastOf(reply: Reply | undefined): PressAnswer {
  const text = reply?.toast?.toWellFormed().slice(0, ANSWER_UNITS).trim();
  return text ? { text } : {};
}

/**
 * The reply as a box for the one who pressed, which in a shared place is the only way to keep it from others;
 * undefined when it does not fit or has a place of its own in the chat.
 */
export function alertOf(reply: Reply, place: Place, rendering: Rendering): PressAnswer | undefined {
  const ends = reply.controls.length === 0 && reply.expects === undefined;
  const fits = reply.audience === "asker" && reply.mode === "new" && ends;
  if (!fits || place.kind !== "shared") return undefined;
  const [message, ...more] = render(fitted(reply, place, rendering.texts), rendering);
  if (!message || more.length > 0 || message.text.length > ANSWER_UNITS) return undefined;
  return { text: message.text, show_alert: true };
}
