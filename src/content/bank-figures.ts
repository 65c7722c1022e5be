/** Figures of the quiz bank: how many questions there are of each sort. */
import type { Question } from "../core/quiz/question.ts";

/** Counts by name, in alphabetical order. */
type Counts = Readonly<Record<string, number>>;

/** How many questions there are of each value. */
export function countBy(questions: readonly Question[], value: (question: Question) => string): Counts {
  const counts: Record<string, number> = {};
  for (const question of questions) counts[value(question)] = (counts[value(question)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)));
}
