/** A question as a quiz poll, for faces whose platform has them. */
import type { Action } from "../action.ts";
import type { Question } from "../quiz/question.ts";
import type { SessionItem } from "../quiz/session.ts";
import type { Ballot } from "../reply.ts";

/**
 * The ballot of a question with options; undefined for other kinds, and for one that shows more than a poll can: a
 * hint or a draft. `voteFor` gives what choosing an option means, by its original index.
 */
export function ballotOf(
  question: Question,
  item: Pick<SessionItem, "order" | "hints" | "draft">,
  voteFor: (option: number) => Action,
  more: Pick<Ballot, "controls" | "seconds">,
): Ballot | undefined {
  const isTouched = (item.hints ?? 0) > 0 || (item.draft ?? []).length > 0;
  if (!("options" in question) || isTouched) return undefined;
  const { options, explanation } = question;
  return {
    ...more,
    votes: item.order.map((option) => ({ action: voteFor(option), value: String(option) })),
    several: question.kind === "multi",
    right: item.order.flatMap((option, place) => (options[option]?.correct ? [place] : [])),
    explanation,
  };
}
