/** Doubt in questions, on simulated learners whose ratings move as in the program. */
import { describe, expect, test } from "vitest";
import { type Doubt, doubtAfter, isDoubtful, MOST_DOUBT } from "../../src/core/learning/doubt.ts";
import {
  guessing,
  knowing,
  priorRating,
  type QuestionRating,
  rate,
  rightChance,
} from "../../src/core/learning/rating.ts";
import type { Random } from "../../src/core/ports.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { question } from "../support/questions.ts";
import { seededRandom } from "../support/random.ts";

/** A question as it really is: how hard, and whether its key is right. */
type Real = { readonly asked: Question; readonly level: number; readonly wrongKey: boolean };
/** How a question came out of a simulation. */
type Outcome = Real & { readonly doubt: Doubt | undefined; readonly answers: number };

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Typed ones, which nobody guesses, and those with two and four options, of every difficulty. */
function questionOf(index: number): Question {
  const shapes = [{ kind: "typed" as const }, { options: 2 }, { options: 4 }, { options: 4 }];
  return question(`q${index}`, { difficulty: 1 + (index % 3), ...shapes[index % shapes.length] });
}

/** One learner after the other answers a hundred questions near the own level, each for the first time. */
function simulate(reals: readonly Real[], learners: number, mean: number, seed: number): readonly Outcome[] {
  const random = seededRandom(seed);
  const ratings = new Map<Real, QuestionRating>();
  const doubts = new Map<Real, Doubt>();
  const counts = new Map<Real, number>();
  for (let count = 0; count < learners; count += 1) {
    const ability = mean + 200 * normal(random);
    let level = 0;
    const left = new Set(reals);
    for (let answered = 0; answered < 100; answered += 1) {
      const real = nearest(level, [...left], random);
      left.delete(real);
      const { asked } = real;
      const rating = ratings.get(real) ?? priorRating(asked.difficulty);
      const right = answer(real, ability, random);
      const doubt = doubtAfter(doubts.get(real), level, asked, right);
      const after = rate(level, rating, guessing(asked), right);
      level = after.learner;
      ratings.set(real, after.question);
      counts.set(real, (counts.get(real) ?? 0) + 1);
      if (doubt) doubts.set(real, doubt);
    }
  }
  return reals.map((real) => ({ ...real, doubt: doubts.get(real), answers: counts.get(real) ?? 0 }));
}

function nearest(level: number, left: readonly Real[], random: Random): Real {
  const drawn = Array.from({ length: 4 }, () => left[Math.floor(random() * left.length)] as Real);
  const distance = ({ asked }: Real): number => Math.abs(priorRating(asked.difficulty).rating - level);
  return drawn.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** Who knows the truth is wrong by a wrong key; who doesn't guesses. */
function answer({ asked, level, wrongKey }: Real, ability: number, random: Random): boolean {
  const guess = guessing(asked);
  const knows = knowing(ability, level);
  return random() < (wrongKey ? (1 - knows) * guess : rightChance(knows, guess));
}

/** Questions whose labels are off by chance, every twentieth with a wrong key. */
function bank(size: number, seed: number): readonly Real[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, (_, index) => {
    const asked = questionOf(index);
    const level = priorRating(asked.difficulty).rating + 120 * normal(random);
    return { asked, level, wrongKey: index % 20 === 19 };
  });
}

describe("two thousand learners, a thousand questions with labels that are off by 120 points", () => {
  const outcomes = [1, 2, 3, 4].flatMap((seed) => simulate(bank(250, seed), 500, 150, seed + 10));
  const sound = outcomes.filter(({ wrongKey }) => !wrongKey);
  const wrong = outcomes.filter(({ wrongKey }) => wrongKey);

  test("sound questions are hardly ever set aside, though hundreds answer them", () => {
    expect(sound).toHaveLength(952);
    expect(sound.filter(({ doubt }) => isDoubtful(doubt)).length).toBeLessThanOrEqual(1);
  });

  test("a wrong key is found within fifty answers of learners rated above the label, mostly within thirty", () => {
    const found = wrong.filter(({ doubt }) => isDoubtful(doubt));
    const after = found.map(({ doubt }) => doubt?.answers ?? 0).toSorted((a, b) => a - b);
    expect(after.length).toBeGreaterThanOrEqual(30);
    expect(after.at(-1)).toBeLessThanOrEqual(50);
    expect(after[Math.floor(after.length / 2)]).toBeLessThanOrEqual(30);
    // The others are mostly hard ones, which too few were rated above.
    const left = wrong.filter(({ doubt }) => !isDoubtful(doubt));
    expect(left.filter(({ doubt }) => (doubt?.answers ?? 0) >= 50)).toEqual([]);
  });
});

describe("doubt", () => {
  const asked = question("q");
  const told = (before: Doubt | undefined, rights: readonly boolean[], level = 300, version = 1) =>
    rights.reduce<Doubt | undefined>(
      (doubt, right) => doubtAfter(doubt, level, { ...asked, version }, right),
      before,
    );
  const misses = (count: number): readonly boolean[] => Array.from({ length: count }, () => false);

  test("grows with misses, shrinks with right answers, and never falls below zero", () => {
    const [once, twice] = [told(undefined, misses(1)), told(undefined, misses(2))];
    expect(once?.doubt).toBeGreaterThan(0);
    expect(twice?.doubt).toBeCloseTo(2 * (once?.doubt ?? 0));
    expect(told(twice, [true])?.doubt).toBe(0);
    expect(told(undefined, [true, true])).toEqual({ version: 1, doubt: 0, answers: 2 });
  });

  test("is told nothing by learners rated no higher than the label, and more by stronger ones", () => {
    expect(told(undefined, misses(50), 0)).toBeUndefined();
    const by = [100, 200, 300].map((level) => told(undefined, misses(1), level)?.doubt ?? 0);
    expect(by.toSorted((a, b) => a - b)).toEqual(by);
    expect(told(undefined, misses(1), 900)?.doubt).toBe(by[2]);
  });

  test("finds a question that goes out of date after a long good life as soon as a new one", () => {
    const life = Array.from({ length: 1000 }, () => true);
    const needed = (before: Doubt | undefined): number =>
      misses(100).findIndex((_, count) => isDoubtful(told(before, misses(count))));
    expect(needed(told(undefined, life))).toBe(needed(undefined));
    expect(needed(undefined)).toBeLessThan(20);
  });

  test("once full stays so, until a newer version begins at nothing; an older one says nothing any more", () => {
    const full = told(undefined, misses(50));
    expect(full?.doubt).toBeGreaterThanOrEqual(MOST_DOUBT);
    expect(told(full, [true, true, true])).toBe(full);
    const next = told(full, misses(1), 300, 2);
    expect(next).toEqual({ version: 2, doubt: expect.any(Number), answers: 1 });
    expect(told(next, misses(1), 300, 1)).toBe(next);
  });
});
