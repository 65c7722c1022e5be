/** Nothing to review just now. */
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, note, text } from "./inline.ts";

/** `next` is what is due first, and in how many days; undefined for a learner without any cards. */
export function nothingDueView(
  texts: Texts,
  next: { readonly name: string; readonly days: number } | undefined,
): Reply {
  const { review, progress } = texts;
  return {
    mode: "new",
    audience: "asker",
    blocks: next
      ? [text(review.nothing), note(review.next(next.name, next.days))]
      : [text(review.none), note(review.noneHint)],
    controls: [button(progress.quiz, { kind: "open", command: "quiz" }, "primary")],
  };
}
