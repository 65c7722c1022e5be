/** Doubt in a question: whether those who should know the answer keep missing it, as they do when its key is wrong. */
import type { Question } from "../quiz/question.ts";
import { guessing, knowing, priorRating, rightChance } from "./rating.ts";

/** What the first answers to a version of a question have come to; `answers` counts those that told something. */
export type Doubt = { readonly version: number; readonly doubt: number; readonly answers: number };

/** Rating points by which a sound question may be harder than its label says. */
const SLACK = 250;
/** Rating points above the label beyond which nothing more is expected of a learner: the best have gaps too. */
const LEAD = 300;
/** Who knows better still gives the wrong key so often: by a slip, or knowing what is wanted. */
const SLIP = 0.05;

/** From here on a question is set aside: the misses are e ** 9, eight thousand, times likelier with a wrong key. */
export const MOST_DOUBT = 9;

/**
 * The doubt after a learner's first answer to a question, given without hints; the same one where it tells nothing.
 *
 * Two stories compete. The question is sound: who is rated `learner` knows it as Elo has it, though it may be `SLACK`
 * harder than its label, or guesses. Or its key is wrong: who knows the truth is marked wrong but for a slip, and
 * only who doesn't may guess the key. Each answer adds the logarithm of how much likelier it is in the second story.
 * The sum never falls below zero (Page's CUSUM), so that a question that goes out of date after years is found as soon
 * as a new one; the price is a false alarm in e ** 9 answers at the worst, by a question that is just `SLACK` harder
 * than its label. A rightly labelled one practically never comes there.
 *
 * The label counts, not the rating that the question has earned: that follows a wrong key upwards until all its misses
 * look natural. Learners rated above the label count, since others miss sound questions as well, and nobody begins
 * there; and first answers, because whoever has read the reason once knows the key. Simulated wrong keys were found
 * after 10 to 50 answers that count. What is set aside stays so whatever comes in from open quizzes, until it is
 * looked at or has a new version.
 */
export function doubtAfter(
  before: Doubt | undefined,
  learner: number,
  question: Question,
  right: boolean,
): Doubt | undefined {
  const label = priorRating(question.difficulty).rating;
  const newer = before !== undefined && before.version > question.version;
  const known = before?.version === question.version ? before : undefined;
  if (newer || isDoubtful(known) || learner <= label) return before;
  const guess = guessing(question);
  const level = Math.min(learner, label + LEAD);
  const sound = rightChance(knowing(level, label + SLACK), guess);
  const knows = knowing(level, label);
  const wrongKey = knows * SLIP + (1 - knows) * guess;
  const told = right ? Math.log(wrongKey / sound) : Math.log((1 - wrongKey) / (1 - sound));
  return {
    version: question.version,
    doubt: Math.max(0, (known?.doubt ?? 0) + told),
    answers: (known?.answers ?? 0) + 1,
  };
}

/** Whether the question is to be set aside. */
export function isDoubtful(doubt: Doubt | undefined): boolean {
  return doubt !== undefined && doubt.doubt >= MOST_DOUBT;
}
