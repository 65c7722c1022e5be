/** What holds for questions of every kind: their order, hints, stable answers, points, and sessions of older versions. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentStems } from "../../src/core/knowledge/words.ts";
import { kindOf } from "../../src/core/quiz/kinds/of.ts";
import { halfOfWrong } from "../../src/core/quiz/kinds/options.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { pointsFor } from "../../src/core/quiz/score.ts";
import { missedIn, readItem, type Session, type SessionItem } from "../../src/core/quiz/session.ts";
import { en } from "../../src/core/texts/en.ts";
import { decode, encode } from "../../src/core/token.ts";
import { content } from "../support/conversation.ts";
import { seededRandom } from "../support/random.ts";
import { SIX } from "../support/six-kinds.ts";

const { library, bank } = content;
const wording = { texts: en, library };
const random = seededRandom(5);
const itemOf = (question: Question): SessionItem => ({
  ...{ question: question.id, version: question.version, order: kindOf(question).arrange(random) },
});
/** The bank's questions and one of each kind, which the bank may lack. */
const questions: readonly Question[] = [...bank.all, ...Object.values(SIX)];

test("every option is shown once, and steps never stand in their right order", () => {
  for (const question of questions) {
    const { order } = itemOf(question);
    const parts = "options" in question ? question.options : "items" in question ? question.items : [];
    expect(order.toSorted()).toEqual([...parts.keys()]);
    if (question.kind === "order") expect(order).not.toEqual([...parts.keys()]);
  }
});

test("the right answer is right in its stable form, and no other one of the same kind is", () => {
  for (const question of questions) {
    const { isRight } = kindOf(question);
    const right = rightForm(question);
    expect(isRight(right), question.id).toBe(true);
    for (const other of ["?", "-", "", "0+1+2+3+4+5+6+7", "5>4>3>2>1>0", "1e15"])
      expect(isRight(other)).toBe(false);
  }
});

function rightForm(question: Question): string {
  switch (question.kind) {
    case "single":
    case "truefalse":
      return String(question.options.findIndex(({ correct }) => correct));
    case "multi":
      return question.options.flatMap(({ correct }, index) => (correct ? [index] : [])).join("+");
    case "order":
      return [...question.items.keys()].join(">");
    case "number":
      return String(question.value);
    case "typed":
      return question.concepts[0] ?? "";
    default:
      throw new Error(`no answer to ${JSON.stringify(question satisfies never)}`);
  }
}

describe("hints", () => {
  test("every question has one, and nearly every one a second", () => {
    for (const question of questions) {
      const hints = kindOf(question).hints(wording, itemOf(question));
      const few = question.kind === "truefalse" || (question.kind === "order" && question.items.length === 3);
      const lone =
        question.kind === "multi" && question.options.filter(({ correct }) => !correct).length === 1;
      expect(hints.length, question.id).toBe(few || lone ? 1 : 2);
    }
  });

  test("the first of a choice has no word by which the right option differs from the wrong ones", () => {
    for (const question of questions) {
      if (question.kind !== "single") continue;
      const stems = (right: boolean): string[] =>
        question.options
          .filter(({ correct = false }) => correct === right)
          .flatMap(({ text }) => contentStems(text));
      const telling = stems(true).filter((stem) => !stems(false).includes(stem));
      const [nudge = ""] = kindOf(question).hints(wording, itemOf(question));
      if (nudge.startsWith("It belongs to")) continue;
      expect(
        contentStems(nudge).filter((stem) => telling.includes(stem)),
        question.id,
      ).toEqual([]);
    }
  });

  test("what is ruled out is wrong, half of what is, and the same each time", () => {
    for (const question of questions) {
      if (!("options" in question)) continue;
      const item = itemOf(question);
      const wrong = question.options.flatMap(({ correct }, index) => (correct ? [] : [index]));
      const out = halfOfWrong(question, item);
      expect(out.every((index) => wrong.includes(index))).toBe(true);
      expect(out.length).toBe(wrong.length === 1 ? 0 : Math.round(wrong.length / 2));
      expect(halfOfWrong(question, item)).toEqual(out);
    }
  });

  test("a number lies within both of its ranges", () => {
    for (const question of questions) {
      if (question.kind !== "number") continue;
      for (const hint of kindOf(question).hints(wording, itemOf(question))) {
        const [low = NaN, high = NaN] = [...hint.matchAll(/-?[\d.,]+\d|\d/g)].map(([found]) =>
          Number(found.replaceAll(",", "")),
        );
        expect(question.value, hint).toBeGreaterThanOrEqual(low);
        expect(question.value, hint).toBeLessThanOrEqual(high);
        expect(high - low, hint).toBeGreaterThan(2 * Number.EPSILON);
      }
    }
  });
});

test("points: a third less for each hint, rounded half up; a tenth of that when it does not pay fully", () => {
  const rows = [1, 2, 3].map((difficulty) =>
    [0, 1, 2].map((hints) => pointsFor(difficulty, true, false, hints)),
  );
  expect(rows).toEqual([
    [10, 7, 3],
    [20, 13, 7],
    [30, 20, 10],
  ]);
  expect([0, 1, 2].map((hints) => pointsFor(3, true, true, hints))).toEqual([3, 2, 1]);
  expect(pointsFor(3, false, false, 0)).toBe(0);
});

test("every button of every state of a question survives a round trip", () => {
  for (const question of questions) {
    const kind = kindOf(question);
    const item = itemOf(question);
    const spot = { session: "zzzzzzzzzz", ordinal: 39 };
    for (const state of [
      item,
      { ...item, draft: item.order.slice(0, 2) },
      { ...item, draft: item.order, hints: 2 },
    ]) {
      for (const { action, label } of kind.controls(wording, state, spot)) {
        expect(decode(encode(action), library.idOf)).toEqual(action);
        expect(label.length).toBeLessThanOrEqual(80);
      }
    }
  }
});

test("whatever comes, reading it never throws and never ticks what is not there", () => {
  const given = fc.oneof(
    fc.record({ kind: fc.constant("option" as const), option: fc.integer() }),
    fc.record({ kind: fc.constant("pick" as const), option: fc.integer({ min: -2, max: 9 }), at: fc.nat(9) }),
    fc.constant({ kind: "submit" as const }),
    fc.record({ kind: fc.constant("text" as const), text: fc.string({ unit: "binary" }) }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(SIX)),
      fc.array(given, { maxLength: 12 }),
      (question, moves) => {
        let item = itemOf(question);
        for (const move of moves) {
          const reading = kindOf(question).read(move, item, library);
          if (reading.kind === "note") item = { ...item, ...reading.note };
        }
        const draft = item.draft ?? [];
        expect(new Set(draft).size).toBe(draft.length);
        expect(draft.every((index) => item.order.includes(index))).toBe(true);
      },
    ),
    { seed: 17, numRuns: 500 },
  );
});

describe("sessions", () => {
  test("of the first version, which kept the index of an option, are read", () => {
    const item = { question: "a", version: 1, order: [1, 0] };
    expect(readItem({ ...item, answer: { option: 1, right: true, points: 10 } })).toEqual({
      ...item,
      answer: { chosen: "1", right: true, points: 10, hints: 0 },
    });
    expect(readItem(item)).toEqual(item);
    const answer = { chosen: "0+2", right: false, points: 0, hints: 1 };
    expect(readItem({ ...item, draft: [0], answer })).toEqual({ ...item, draft: [0], answer });
  });

  test("what was missed is what was wrong the last time it was asked", () => {
    const asked = (question: string, right?: boolean): SessionItem => ({
      ...{ question, version: 1, order: [] },
      ...(right === undefined ? {} : { answer: { chosen: "0", right, points: 0, hints: 0 } }),
    });
    const items = [asked("a", false), asked("b", true), asked("c", false), asked("a", true), asked("d")];
    expect(missedIn({ items } as Pick<Session, "items"> as Session)).toEqual(["c"]);
  });
});
