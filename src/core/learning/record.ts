/** What an answer moves beside its session: the log with its points, the memory card, and both levels. */
import type { AnswerRow, Tx } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import { replay, review } from "./memory.ts";
import { guessing, priorRating, rate } from "./rating.ts";

/** Records an answer and what it moves, in the change that is open; false when it was recorded before. */
export async function recordAnswer(tx: Tx, row: AnswerRow, question: Question): Promise<boolean> {
  const day = await tx.lastDay(row.learner, row.question);
  if (!(await tx.answer(row))) return false;
  await moveCard(tx, row);
  // Who has read the reason today answers from it: that says nothing about a level.
  const fresh = day === undefined || day < row.localDay;
  if (fresh) await moveRatings(tx, row, question);
  return true;
}

/** Moves the card of the concept. An answer older than the last one (from another platform) has it made anew. */
async function moveCard(tx: Tx, { learner, concept, right, at }: AnswerRow): Promise<void> {
  const card = await tx.card(learner, concept);
  const late = card !== undefined && at < card.last;
  const moved = late ? replay(await tx.reviews(learner, concept)) : review(card, { right, at });
  if (moved) await tx.saveCard(learner, concept, moved);
}

async function moveRatings(tx: Tx, { learner, right }: AnswerRow, question: Question): Promise<void> {
  const known = (await tx.questionRatings([question.id])).get(question.id);
  const before = known ?? priorRating(question.difficulty);
  const after = rate(await tx.rating(learner), before, guessing(question), right);
  await tx.saveRating(learner, after.learner);
  await tx.saveQuestionRating(question.id, after.question);
}
