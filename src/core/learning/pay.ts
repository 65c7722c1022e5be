/** Whether a question pays: points are for what is learnt, and can't be farmed. */
import type { Reader } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import { endOfDay, localDay } from "./day.ts";
import { testedBy } from "./shelf.ts";

/**
 * A right answer pays in full when the question is new to the learner, or its concept is due and the question was
 * not answered on the same day; else a tenth. Days are the learner's own; one that was counted as a later day before
 * the time zone changed still counts as that.
 */
export async function paysFully(
  reader: Reader,
  learner: number,
  question: Question,
  at: Date,
  zone: string,
): Promise<boolean> {
  const day = await reader.lastDay(learner, question.id);
  if (day === undefined) return true;
  if (day >= localDay(at, zone)) return false;
  const card = await reader.card(learner, testedBy(question));
  return card === undefined || card.due < endOfDay(at, zone);
}
