/** Choosing from the bank's own questions: what comes fits, opens gently, and goes round all concepts. */
import { expect, test } from "vitest";
import { byGain, type Known } from "../../src/core/learning/choose.ts";
import { type Card, review } from "../../src/core/learning/memory.ts";
import { testedBy } from "../../src/core/learning/shelf.ts";
import { pickQuestions, shelfOn } from "../../src/core/quiz/pick.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { ago, DAY, fits, NOTHING, NOW, somebody } from "../support/choosing.ts";
import { content } from "../support/conversation.ts";
import { seededRandom } from "../support/random.ts";

const { library } = content;

test("the bank's own questions, of all kinds: all fit, nothing comes twice, one press answers the first where it can", async () => {
  const random = seededRandom(13);
  const own = content.bank;
  const people = [NOTHING, ...Array.from({ length: 20 }, () => somebody(random, own.all))];
  const topics = [undefined, ...library.areaById.keys(), ...library.pathById.keys(), ...library.byId.keys()];
  for (let round = 0; round < 2_000; round += 1) {
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const [topic, difficulty, length] = [pick(topics), pick([undefined, 1, 2, 3]), 1 + (round % 20)];
    const asking = { library, bank: own, random, request: { at: NOW } };
    const chosen = await pickQuestions(asking, memoryOf(pick(people)), 1, { topic, difficulty, length });
    const all = shelfOn({ library, bank: own }, topic, difficulty).all;
    expect(chosen.length).toBe(Math.min(length, all.length));
    expect(new Set(chosen).size).toBe(chosen.length);
    expect(chosen.filter((asked) => !fits(asked, topic, difficulty))).toEqual([]);
    const concepts = new Set(chosen.map(testedBy));
    const gentle = all.some((one) => isOnePress(one) && concepts.has(testedBy(one)));
    expect(chosen[0] ? isOnePress(chosen[0]) : false).toBe(gentle);
  }
});

const isOnePress = ({ kind }: Question): boolean => kind === "single" || kind === "truefalse";

/** A store that knows one person. */
const memoryOf = (known: Known): Parameters<typeof pickQuestions>[1] => ({
  rating: async () => known.rating,
  cards: async () => known.cards,
  questionRatings: async () => new Map(),
  lastAnswers: async () => known.lastAnswers,
  setAside: async () => [],
  settings: async () => new Map(),
});

test("a newcomer's long quiz on everything goes beyond the few concepts that build on nothing", async () => {
  const asking = { library, bank: content.bank, random: seededRandom(5), request: { at: NOW } };
  const wish = { topic: undefined, difficulty: undefined, length: 20 };
  const chosen = await pickQuestions(asking, memoryOf(NOTHING), 1, wish);
  expect(new Set(chosen.map(testedBy)).size).toBeGreaterThanOrEqual(15);
});

test("who answers five questions a day comes round to every concept in two months, to none too often", () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const random = seededRandom(seed);
    const [cards, lastAnswers] = [new Map<string, Card>(), new Map<string, Date>()];
    const turns = new Map<string, number>();
    for (let day = 0; day < 60; day += 1) {
      const [now, dueBefore] = [ago(-day), new Date(ago(-day).getTime() + DAY / 2)];
      const shelf = shelfOn({ library, bank: content.bank }, undefined);
      const known = { ...NOTHING, cards, lastAnswers };
      for (const asked of byGain({ shelf, known, length: 5, now, dueBefore, random })) {
        const concept = testedBy(asked);
        turns.set(concept, (turns.get(concept) ?? 0) + 1);
        cards.set(concept, review(cards.get(concept), { right: random() < 0.7, at: now }));
        lastAnswers.set(asked.id, now);
      }
    }
    expect(turns.size).toBe(library.concepts.length);
    expect(Math.max(...turns.values())).toBeLessThanOrEqual(5);
  }
});
