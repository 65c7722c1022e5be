/** Levels after Elo: how far a learner is and how hard a question is, moved by every answer that tells something. */
import type { Question } from "../quiz/question.ts";

/** A question's rating with the number of answers it rests on. */
export type QuestionRating = { readonly rating: number; readonly count: number };

/** Elo's scale: 400 points apart are odds of ten to one. A new learner has 0, the level of easy questions. */
const SCALE = 400;
const PRIORS = [0, 200, 400];
const LEARNER_STEP = 32;
/** A question's rating settles: half as far after so many answers, and never less than a little. */
const SETTLES_AFTER = 16;
const LEAST_STEP = 4;
/** Nobody guesses a number, a name or an order. */
const HARDLY = 0.02;

/** The rating of a question of difficulty 1-3 before anybody has answered it. */
export function priorRating(difficulty: number): QuestionRating {
  return { rating: PRIORS[difficulty - 1] ?? 0, count: 0 };
}

/** The chance of being right without knowing anything. */
export function guessing(question: Question): number {
  switch (question.kind) {
    case "single":
    case "truefalse":
      return 1 / question.options.length;
    case "multi":
      return 1 / 2 ** question.options.length;
    case "order":
    case "number":
    case "typed":
      return HARDLY;
    default:
      throw new Error(`no chance for ${JSON.stringify(question satisfies never)}`);
  }
}

/** The chance that a learner of this rating knows the answer. */
export function knowing(learner: number, question: number): number {
  return 1 / (1 + 10 ** ((question - learner) / SCALE));
}

/** The chance that the answer is right: known, or guessed. */
export function rightChance(knows: number, guess: number): number {
  return knows + (1 - knows) * guess;
}

/** Both ratings after an answer: what was expected moves them little, a surprise more. */
export function rate(
  learner: number,
  question: QuestionRating,
  guess: number,
  right: boolean,
): { readonly learner: number; readonly question: QuestionRating } {
  const surprise = (right ? 1 : 0) - rightChance(knowing(learner, question.rating), guess);
  const step = Math.max(LEAST_STEP, LEARNER_STEP / (1 + question.count / SETTLES_AFTER));
  return {
    learner: learner + LEARNER_STEP * surprise,
    question: { rating: question.rating - step * surprise, count: question.count + 1 },
  };
}
