/** Memory cards: two grades, capped intervals, and a history that may come in any order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Card,
  lasting,
  type Review,
  recall,
  recallAfter,
  replay,
  review,
} from "../../src/core/learning/memory.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = new Date("2026-03-02T09:00:00Z");
const on = (day: number): Date => new Date(START.getTime() + day * DAY);
const answers = (...days: readonly (readonly [day: number, right: boolean])[]): Review[] =>
  days.map(([day, right]) => ({ right, at: on(day) }));
const daysOff = (card: Card | undefined): number =>
  card ? (card.due.getTime() - card.last.getTime()) / DAY : 0;

const anyReview = fc.record({
  right: fc.boolean(),
  at: fc.integer({ min: 0, max: 400 * 24 }).map((hour) => on(hour / 24)),
});

test("a first answer is asked again on the next day, right ones later and later, a miss soon", () => {
  const right = answers([0, true], [1, true], [5, true], [25, true]);
  expect(right.map((_, index) => daysOff(replay(right.slice(0, index + 1))))).toEqual([1, 7, 23, 60]);
  expect(daysOff(replay([...right, ...answers([85, false])]))).toBeLessThan(7);
  expect(daysOff(replay(answers([0, false])))).toBe(1);
});

test("stability is the days until nine in ten are still known", () => {
  for (const stability of [0.2, 1, 17, 300])
    expect(recallAfter({ stability }, stability)).toBeCloseTo(0.9, 6);
});

test("answers on one day don't put the next day off", () => {
  expect(daysOff(replay(answers([0, false], [0.01, true], [0.02, true], [0.03, true])))).toBe(1);
});

test("what was read a minute ago is not known yet, what was right may be", () => {
  const [missed, known] = [replay(answers([0, false])), replay(answers([0, true]))];
  if (!missed || !known) throw new Error("no card");
  expect(recall(missed, on(0))).toBe(1);
  expect(lasting(missed, on(0))).toBeLessThan(0.8);
  expect(lasting(known, on(0))).toBeGreaterThan(0.9);
  expect(lasting(known, on(30))).toBeLessThan(0.7);
});

test("replaying a log gives the card that its answers made one by one", () => {
  fc.assert(
    fc.property(fc.array(anyReview, { minLength: 1, maxLength: 30 }), (log) => {
      const inOrder = log.toSorted((a, b) => a.at.getTime() - b.at.getTime());
      let card: Card | undefined;
      for (const answer of inOrder) card = review(card, answer);
      expect(replay(log)).toEqual(card);
    }),
    { seed: 1 },
  );
});

test("no answer throws, none goes back in time, and every card stays within its bounds", () => {
  fc.assert(
    fc.property(fc.array(anyReview, { minLength: 1, maxLength: 30 }), anyReview, (log, { at }) => {
      let card: Card | undefined;
      for (const answer of log) {
        const before = card;
        card = review(card, answer);
        expect(card.last.getTime()).toBe(Math.max(before?.last.getTime() ?? 0, answer.at.getTime()));
        expect(daysOff(card)).toBeGreaterThanOrEqual(1);
        expect(daysOff(card)).toBeLessThanOrEqual(60);
        expect(recall(card, at)).toBeGreaterThan(0);
        expect(recall(card, at)).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 2 },
  );
});
