/** What a learner remembers: one card a concept, moved by FSRS. Times come from events, never from a clock. */
import { computeDecayFactor, fsrs, Rating } from "ts-fsrs";

/** How well a concept sits. `stability` is the days until recall falls to 90 %, `difficulty` runs from 1 to 10. */
export type Card = {
  readonly stability: number;
  readonly difficulty: number;
  /** When it should be asked again. */
  readonly due: Date;
  /** When it was asked last. */
  readonly last: Date;
};

/** What a card is made of: whether the answer was right, and when it was given. */
export type Review = { readonly right: boolean; readonly at: Date };

const DAY = 24 * 60 * 60 * 1000;
/** A first right answer may be luck, so that it is asked again on the next day. */
const FIRST_INTERVAL = 1;
/** Days; a course ends some day, and what is put off for longer is never seen again. */
const LONGEST_INTERVAL = 60;

const model = fsrs({ enable_fuzz: false, maximum_interval: LONGEST_INTERVAL });
/** The library's forgetting curve works these out anew each time. */
const CURVE = computeDecayFactor(model.parameters.w);

/**
 * The card after an answer, from none for the first one. Right is Good, wrong and "I don't know" are Again: Hard is
 * a pass in FSRS. A time before the last answer counts as the time of that one.
 */
export function review(card: Card | undefined, { right, at }: Review): Card {
  const last = card && at < card.last ? card.last : at;
  const days = card ? wholeDays(card.last, last) : 0;
  const { stability, difficulty } = strengthAfter(card, days, right);
  const interval = Math.min(model.next_interval(stability, days), longestAfter(card, days));
  return { stability, difficulty, last, due: new Date(last.getTime() + interval * DAY) };
}

/** The chance, 0 to 1, that the learner knows it at a moment. */
export function recall(card: Card, at: Date): number {
  return recallAfter(card, Math.max(0, at.getTime() - card.last.getTime()) / DAY);
}

/**
 * The chance that it is known and stays so: recall at a moment, but at least a night after the last answer. What was
 * answered or read a minute ago proves nothing.
 */
export function lasting(card: Card, at: Date): number {
  return recallAfter(card, Math.max(1, (at.getTime() - card.last.getTime()) / DAY));
}

/** The card of an answer log, by time; of two answers at the same moment the one listed first came first. */
export function replay(reviews: readonly Review[]): Card | undefined {
  const inOrder = reviews.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return inOrder.reduce<Card | undefined>(review, undefined);
}

/** What FSRS needs of a card. */
export type Strength = Pick<Card, "stability" | "difficulty">;

/** The strength after an answer so many whole days after the last one; without a card, after the first one. */
export function strengthAfter(strength: Strength | undefined, days: number, right: boolean): Strength {
  return model.next_state(strength ?? null, days, right ? Rating.Good : Rating.Again);
}

/** The chance of recall so many days after the last answer. */
export function recallAfter({ stability }: Pick<Strength, "stability">, days: number): number {
  return (1 + (CURVE.factor * days) / stability) ** CURVE.decay;
}

/** Days between two moments, rounded: FSRS was fitted to whole days, and half a day with a night in it is one. */
export function wholeDays(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / DAY));
}

// Answers on the same day are cramming: they don't put the next day off any further than it was.
function longestAfter(card: Card | undefined, days: number): number {
  if (!card) return FIRST_INTERVAL;
  return days > 0 ? LONGEST_INTERVAL : wholeDays(card.last, card.due);
}
