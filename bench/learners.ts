/** Simulated learners and synthetic banks: what choosing costs, and what it is good for, is measured on them. */
import type { Choice, Known, Policy } from "../src/core/learning/choose.ts";
import { type Card, recall, review } from "../src/core/learning/memory.ts";
import { knowing, priorRating, rate } from "../src/core/learning/rating.ts";
import { type Shelf, shelve, testedBy } from "../src/core/learning/shelf.ts";
import type { Random } from "../src/core/ports.ts";
import type { Question } from "../src/core/quiz/question.ts";
import { question } from "../tests/support/questions.ts";
import { seededRandom } from "../tests/support/random.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = new Date("2026-03-02T18:00:00Z").getTime();
const GUESS = 0.25;
/** What was learnt elsewhere stays. */
const KNOWN_BEFORE = 0.95;

/** A bank of so many questions over so many concepts, each building on up to two before it. */
export function syntheticShelf(questions: number, concepts: number, seed: number): Shelf<Question> {
  const random = seededRandom(seed);
  const name = (index: number): string => `concept-${index}`;
  const below = new Map<string, readonly string[]>();
  for (let index = 0; index < concepts; index += 1) {
    const count = index < concepts / 12 ? 0 : Math.floor(3 * random());
    below.set(
      name(index),
      Array.from({ length: count }, () => name(Math.floor(index * random()))),
    );
  }
  const all = Array.from({ length: questions }, (_, index) =>
    question(`question-${index}`, {
      concept: name(index % concepts),
      difficulty: 1 + Math.floor(3 * random()),
    }),
  );
  return shelve(all, (concept) => below.get(concept) ?? []);
}

/** How somebody learns: so many days between quizzes, of so many questions, over so many days. */
export type Habit = { readonly gap: number; readonly length: number; readonly days: number };

/** The share of all concepts that a simulated learner recalls 30 days after the last quiz. */
export function keptBy(policy: Policy, shelf: Shelf<Question>, habit: Habit, seed: number): number {
  const random = seededRandom(seed);
  const level = 300 * random() - 100;
  const before = new Set(
    shelf.concepts.filter(() => random() < knowing(level, 400 * random())).map((on) => on.concept),
  );
  const known = {
    rating: 0,
    cards: new Map<string, Card>(),
    ratings: new Map(),
    lastAnswers: new Map<string, Date>(),
  };
  const chance = (concept: string, at: Date): number => {
    const card = known.cards.get(concept);
    return before.has(concept) ? KNOWN_BEFORE : card ? recall(card, at) : 0;
  };
  let day = 0;
  while (day < habit.days) {
    const now = new Date(START + day * DAY);
    const choice = {
      shelf,
      known,
      length: habit.length,
      now,
      dueBefore: new Date(now.getTime() + DAY / 4),
      random,
    };
    const missed = policy(choice).filter((asked) => !answer(asked, now, false));
    for (const asked of missed) answer(asked, now, true);
    day -= habit.gap * Math.log(1 - random());
  }
  const end = new Date(START + (habit.days + 30) * DAY);
  return shelf.concepts.reduce((sum, { concept }) => sum + chance(concept, end), 0) / shelf.concepts.length;

  function answer(asked: Question, now: Date, again: boolean): boolean {
    const concept = testedBy(asked);
    const knows = chance(concept, now);
    const right = random() < knows + (1 - knows) * GUESS;
    known.cards.set(concept, review(known.cards.get(concept), { right, at: now }));
    known.lastAnswers.set(asked.id, now);
    if (again) return right;
    const after = rate(
      known.rating,
      known.ratings.get(asked.id) ?? priorRating(asked.difficulty),
      GUESS,
      right,
    );
    known.rating = after.learner;
    known.ratings.set(asked.id, after.question);
    return right;
  }
}

/** Somebody who has answered half of the concepts at some time. */
export function somebody(shelf: Shelf<Question>, random: Random): Known {
  const asked = shelf.all.filter(() => random() < 0.2);
  const lastAnswers = new Map(asked.map(({ id }) => [id, new Date(START - 90 * DAY * random())]));
  const cards = new Map<string, Card>();
  for (const one of asked.toSorted((a, b) => timeOf(lastAnswers, a) - timeOf(lastAnswers, b))) {
    const at = new Date(timeOf(lastAnswers, one));
    cards.set(testedBy(one), review(cards.get(testedBy(one)), { right: random() < 0.7, at }));
  }
  return {
    rating: 150,
    cards,
    ratings: new Map(asked.map(({ id }) => [id, { rating: 400 * random() }])),
    lastAnswers,
  };
}

/** What is due, the oldest first, then new ones by chance: what other programs do. */
export const dueFirst: Policy = <Q extends Question>({
  shelf,
  known,
  length,
  dueBefore,
  random,
}: Choice<Q>): readonly Q[] => {
  const order = (concept: string): number => {
    const card = known.cards.get(concept);
    if (!card) return random();
    return card.due < dueBefore ? card.due.getTime() - dueBefore.getTime() : 1 + card.due.getTime();
  };
  const ranked = shelf.concepts
    .map((on) => ({ on, order: order(on.concept) }))
    .sort((a, b) => a.order - b.order);
  return ranked
    .slice(0, length)
    .flatMap(({ on }) => on.questions[Math.floor(random() * on.questions.length)] ?? []);
};

const timeOf = (times: ReadonlyMap<string, Date>, { id }: Question): number => times.get(id)?.getTime() ?? 0;
