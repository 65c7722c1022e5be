/** Levels of learners and questions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { guessing, knowing, priorRating, rate, rightChance } from "../../src/core/learning/rating.ts";
import { question } from "../support/questions.ts";
import { seededRandom } from "../support/random.ts";

test("guessing: one of the options, hardly ever where there are none", () => {
  expect(guessing(question("q", { options: 4 }))).toBe(0.25);
  expect(guessing(question("q", { options: 2 }))).toBe(0.5);
  expect(guessing(question("q", { kind: "typed" }))).toBeLessThan(0.05);
});

test("a right answer lifts the learner and lowers the question, a wrong one the other way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -900, max: 900 }),
      fc.constantFrom(1, 2, 3),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.boolean(),
      (learner, difficulty, guess, right) => {
        const before = priorRating(difficulty);
        const chance = rightChance(knowing(learner, before.rating), guess);
        expect(chance).toBeGreaterThanOrEqual(guess);
        const after = rate(learner, before, guess, right);
        expect(Math.sign(after.learner - learner)).toBe(right ? 1 : -1);
        expect(Math.sign(after.question.rating - before.rating)).toBe(right ? -1 : 1);
        expect(after.question.count).toBe(1);
      },
    ),
    { seed: 3 },
  );
});

test("ratings find a learner's level and tell hard questions from easy ones", () => {
  const random = seededRandom(4);
  const [level, easy, hard] = [300, 100, 600];
  let [learner, questions] = [0, [priorRating(2), priorRating(2)]];
  for (let round = 0; round < 2000; round += 1) {
    const index = round % 2;
    const before = questions[index] ?? priorRating(2);
    const right = random() < rightChance(knowing(level, index === 0 ? easy : hard), 0.25);
    const after = rate(learner, before, 0.25, right);
    learner = after.learner;
    questions = questions.with(index, after.question);
  }
  const [first = priorRating(2), second = priorRating(2)] = questions;
  expect(second.rating - first.rating).toBeGreaterThan(300);
  expect(learner).toBeGreaterThan(first.rating);
  expect(learner).toBeLessThan(second.rating);
});
