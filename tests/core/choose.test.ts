/** Choosing what a quiz asks: it fits what was wanted, nothing comes twice, and what gains most comes first. */
import { describe, expect, test } from "vitest";
import { byGain, type Choice, type Known, shuffle } from "../../src/core/learning/choose.ts";
import { frontOf } from "../../src/core/learning/front.ts";
import { gainOfCard, gainOfNew } from "../../src/core/learning/gain.ts";
import { review } from "../../src/core/learning/memory.ts";
import { shelve, testedBy } from "../../src/core/learning/shelf.ts";
import { takeQuestion } from "../../src/core/learning/take.ts";
import type { Random } from "../../src/core/ports.ts";
import { firstTries, withRetry } from "../../src/core/quiz/again.ts";
import type { Bank } from "../../src/core/quiz/bank.ts";
import { shelfOn } from "../../src/core/quiz/pick.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Session } from "../../src/core/quiz/session.ts";
import { step } from "../../src/core/quiz/step.ts";
import { ago, fits, NOTHING, NOW, somebody, TONIGHT } from "../support/choosing.ts";
import { content } from "../support/conversation.ts";
import { question } from "../support/questions.ts";
import { seededRandom } from "../support/random.ts";
import { session } from "../support/storage-data.ts";

const { library } = content;

/** Four questions on every concept, two of them easy; one in ten is retired. */
const all = library.concepts.flatMap(({ id }, place) =>
  [1, 1, 2, 3].map((difficulty, at) => ({
    ...question(`${id}-${at}`, { concept: id, difficulty }),
    retired: (place * 4 + at) % 10 === 0,
  })),
);
const bank: Bank = { all, byId: new Map(all.map((one) => [one.id, one])) };
/** Plays what was chosen to its end; every question that was asked, in order. */
function playThrough(chosen: readonly Question[], random: Random): Session {
  const items = chosen.map(({ id, version }) => ({ question: id, version, order: [0, 1, 2, 3] }));
  let quiz: Session = session({ learner: 1, items });
  while (quiz.status !== "finished") {
    const ordinal = quiz.at;
    const answer = { chosen: "0", right: random() < 0.6, points: 0, hints: 0 };
    quiz = withRetry(step(quiz, { kind: "answer", ordinal, answer }).session, [3, 2, 1, 0]);
    quiz = step(quiz, { kind: "next", ordinal }).session;
  }
  return quiz;
}

test("10,000 quizzes: all fit topic and difficulty, nothing comes twice but a miss, every concept has its turn", () => {
  const random = seededRandom(11);
  const people = [NOTHING, ...Array.from({ length: 40 }, () => somebody(random, all))];
  const topics = [undefined, ...library.areaById.keys(), ...library.pathById.keys(), ...library.byId.keys()];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const turns = new Map<string, number>();
  for (let round = 0; round < 10_000; round += 1) {
    const [topic, difficulty] = [pick(topics), pick([undefined, 1, 2, 3])];
    const [shelf, known] = [shelfOn({ library, bank }, topic, difficulty), pick(people)];
    const length = 1 + Math.floor(random() * 20);
    const choice = { shelf, known, length, now: NOW, dueBefore: TONIGHT, random };
    for (const policy of [byGain, shuffle]) {
      const chosen = policy(choice);
      expect(chosen.length).toBe(Math.min(length, shelf.all.length));
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.filter((asked) => !fits(asked, topic, difficulty))).toEqual([]);
      if (policy === byGain) expect(isBalanced(chosen, choice)).toBe(true);
    }
    const chosen = byGain(choice);
    for (const asked of chosen) turns.set(testedBy(asked), (turns.get(testedBy(asked)) ?? 0) + 1);
    if (chosen.length === 0) continue;
    const played = playThrough(chosen, random);
    const misses = firstTries(played).filter((item) => item.answer?.right === false);
    const retries = played.items.filter((item) => item.retry);
    expect(firstTries(played).map((item) => item.question)).toEqual(chosen.map(({ id }) => id));
    expect(retries.map((item) => item.question)).toEqual(misses.map((item) => item.question));
  }
  const [least, most] = [Math.min(...turns.values()), Math.max(...turns.values())];
  process.stdout.write(`10,000 quizzes ask each of ${turns.size} concepts ${least} to ${most} times\n`);
  expect(turns.size).toBe(library.concepts.length);
  expect(least).toBeGreaterThan(50);
});

/** At most half new (rounded up) as long as something due was left out. */
function isBalanced(chosen: readonly Question[], { shelf, known, length }: Choice<Question>): boolean {
  const asked = new Set(chosen.map(testedBy));
  const due = [...known.cards].filter(([, card]) => card.due < TONIGHT).map(([concept]) => concept);
  const leftOut = due.some(
    (concept) => !asked.has(concept) && shelf.concepts.some((on) => on.concept === concept),
  );
  const fresh = chosen.filter((one) => !known.cards.has(testedBy(one))).length;
  return !leftOut || fresh <= Math.ceil(length / 2);
}

test("looking at the few that are worth most is as good as looking at all", () => {
  const random = seededRandom(12);
  for (let round = 0; round < 500; round += 1) {
    const length = 1 + Math.floor(random() * 8);
    // Few values, so that many are equal.
    const worths = Float64Array.from(
      { length: Math.floor(random() * 40) },
      () => Math.floor(random() * 10) - 5,
    );
    const isNew = (place: number): boolean => place % 3 === round % 3;
    const ranked = [...worths.keys()].sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || a - b);
    const [known, fresh] = [ranked.filter((place) => !isNew(place)), ranked.filter(isNew)];
    expect(frontOf(worths, isNew, length)).toEqual([...known.slice(0, length), ...fresh.slice(0, length)]);
  }
});

describe("choosing by gain", () => {
  const shelf = shelve(
    ["base", "middle", "top"].flatMap((concept) => [
      question(`${concept}-1`, { concept }),
      question(`${concept}-2`, { concept }),
    ]),
    (concept) => ({ middle: ["base"], top: ["gone", "middle"] })[concept] ?? [],
  );
  const choose = (known: Partial<Known>, length: number): readonly string[] =>
    byGain({
      shelf,
      known: { ...NOTHING, ...known },
      length,
      now: NOW,
      dueBefore: TONIGHT,
      random: seededRandom(1),
    }).map(testedBy);
  const right = (days: number) => review(undefined, { right: true, at: ago(days) });

  test("new concepts wait until those below were asked, in an earlier quiz or in this one", () => {
    expect(choose({}, 3)).toEqual(["base", "middle", "top"]);
    const cards = new Map([["base", right(0)]]);
    expect(choose({ cards }, 1)).toEqual(["middle"]);
  });

  test("the same chance makes the same choice", () => {
    expect(choose({}, 6)).toEqual(choose({}, 6));
  });

  test("what is half forgotten gains more than what was just answered", () => {
    const cards = new Map([
      ["base", right(20)],
      ["middle", right(0)],
      ["top", right(0)],
    ]);
    expect(choose({ cards }, 1)).toEqual(["base"]);
    const { stability, difficulty } = right(0);
    const gains = [0, 1, 3, 10].map((days) => gainOfCard({ stability, difficulty }, days, 0.25));
    expect(gains.toSorted((a, b) => a - b)).toEqual(gains);
  });

  test("a new concept gains less the more of it is known already", () => {
    expect(gainOfNew(0.9, 0.25)).toBeLessThan(gainOfNew(0.5, 0.25));
    expect(gainOfNew(1, 0.25)).toBe(0);
  });

  test("gains that were kept are those worked out anew", () => {
    const twice = [0.25, 0.5, 0.25].map((guess) => gainOfCard({ stability: 3, difficulty: 5 }, 4, guess));
    expect(twice[2]).toBe(twice[0]);
    expect(twice[1]).not.toBe(twice[0]);
    expect(gainOfCard({ stability: 3, difficulty: 9 }, 4, 0.25)).not.toBe(twice[0]);
  });
});

describe("the question of a concept", () => {
  const levels = [1, 2, 3].map((difficulty) => question(`q${difficulty}`, { difficulty }));
  const take = (known: Partial<Known>): string | undefined =>
    takeQuestion(levels, { known: { ...NOTHING, ...known }, now: NOW, random: seededRandom(2) })?.id;

  test("is the one nearest the learner's level, by what answers have shown of it", () => {
    expect([0, 190, 900].map((rating) => take({ rating }))).toEqual(["q1", "q2", "q3"]);
    expect(
      take({
        rating: 0,
        ratings: new Map([
          ["q1", { rating: 300 }],
          ["q3", { rating: 20 }],
        ]),
      }),
    ).toBe("q3");
  });

  test("is a written one before a generated one that is as near and as fresh", () => {
    const made = { ...question("made"), generated: true as const };
    const takeOf = (seed: number, known: Partial<Known> = {}): string | undefined => {
      const by = { known: { ...NOTHING, ...known }, now: NOW, random: seededRandom(seed) };
      return takeQuestion([made, question("q1")], by)?.id;
    };
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => takeOf(seed))).toEqual(Array(8).fill("q1"));
    expect(takeOf(1, { lastAnswers: new Map([["q1", ago(1)]]) })).toBe("made");
  });

  test("is not the one that was seen last, even long ago", () => {
    expect(take({ lastAnswers: new Map([["q1", ago(300)]]) })).toBe("q2");
    expect(
      take({
        lastAnswers: new Map([
          ["q1", ago(300)],
          ["q2", ago(1)],
          ["q3", ago(2)],
        ]),
      }),
    ).toBe("q1");
  });
});
