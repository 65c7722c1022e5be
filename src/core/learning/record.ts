/** What an answer moves beside its session: the log with its points, the memory card, both levels, and doubt. */
import type { AnswerRow, Tx } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import { SKIPPED } from "../quiz/session.ts";
import { doubtAfter } from "./doubt.ts";
import { replay, review } from "./memory.ts";
import { guessing, priorRating, rate } from "./rating.ts";

/** Records an answer and what it moves, in the change that is open; false when it was recorded before. */
export async function recordAnswer(tx: Tx, row: AnswerRow, question: Question): Promise<boolean> {
  const day = await tx.lastDay(row.learner, row.question);
  if (!(await tx.answer(row))) return false;
  await moveCard(tx, row);
  // Who has read the reason today answers from it: that says nothing about a level.
  const fresh = day === undefined || day < row.localDay;
  const level = await tx.rating(row.learner);
  if (fresh) await moveRatings(tx, row, question, level);
  if (day === undefined) await moveDoubt(tx, row, question, level);
  return true;
}

/** Moves the card of the concept. An answer older than the last one (from another platform) has it made anew. */
async function moveCard(tx: Tx, { learner, concept, right, at }: AnswerRow): Promise<void> {
  const card = await tx.card(learner, concept);
  const late = card !== undefined && at < card.last;
  const moved = late ? replay(await tx.reviews(learner, concept)) : review(card, { right, at });
  if (moved) await tx.saveCard(learner, concept, moved);
}

async function moveRatings(
  tx: Tx,
  { learner, right }: AnswerRow,
  question: Question,
  level: number,
): Promise<void> {
  const known = (await tx.questionRatings([question.id])).get(question.id);
  const before = known ?? priorRating(question.difficulty);
  const after = rate(level, before, guessing(question), right);
  await tx.saveRating(learner, after.learner);
  await tx.saveQuestionRating(question.id, after.question);
}

/** A hint may have ruled out what is right in truth, and "I don't know" says nothing of the key. */
async function moveDoubt(tx: Tx, row: AnswerRow, question: Question, level: number): Promise<void> {
  if (row.hints > 0 || row.chosen === SKIPPED) return;
  const before = await tx.doubt(question.id);
  const after = doubtAfter(before, level, question, row.right);
  if (after && after !== before) await tx.saveDoubt(question.id, after);
}
