/** Which questions a quiz asks: a policy, which is one pure function. `byGain` is ours, `shuffle` the yardstick. */
import type { Random } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import { frontOf } from "./front.ts";
import { gainOfCard, gainOfNew } from "./gain.ts";
import { type Card, wholeDays } from "./memory.ts";
import { knowing } from "./rating.ts";
import { type ConceptShelf, type Shelf, testedBy } from "./shelf.ts";
import { takeQuestion } from "./take.ts";

/** What is known of the learner, and of the questions. */
export type Known = {
  readonly rating: number;
  /** By concept; one that was answered at least once has a card. */
  readonly cards: ReadonlyMap<string, Card>;
  /** By question, where it differs from what its difficulty says. */
  readonly ratings: ReadonlyMap<string, { readonly rating: number }>;
  /** By question. */
  readonly lastAnswers: ReadonlyMap<string, Date>;
};

/** What a policy chooses by. Cards due before `dueBefore`, the end of the learner's day, are due. */
export type Choice<Q extends Question> = {
  readonly shelf: Shelf<Q>;
  readonly known: Known;
  readonly length: number;
  readonly now: Date;
  readonly dueBefore: Date;
  readonly random: Random;
};

/** Up to `length` different questions of the shelf, in the order in which they are asked. The same chance, the same choice. */
export type Policy = <Q extends Question>(choice: Choice<Q>) => readonly Q[];

/** Gains as good as equal are told apart by chance, so that quizzes differ. */
const NOISE = 0.02;
/** A second question on a concept waits for first ones. */
const AGAIN = 10;
/** A concept waits for those it builds on. */
const TOO_EARLY = 100;
/** New concepts wait when half of the quiz is new and something is due. */
const TOO_NEW = 1000;

/** The cards of the concepts of a shelf, by place; none for a new concept. */
type Cards = readonly (Card | undefined)[];

/**
 * The concepts whose asking gains most recall 30 days ahead, each with the question nearest the learner's level that
 * was not seen lately. New ones come after what they build on, and are at most half (rounded up: simulated casual
 * learners kept more so) while something is due.
 */
export const byGain: Policy = <Q extends Question>(choice: Choice<Q>): readonly Q[] => {
  const { shelf, known, length } = choice;
  const cards = shelf.concepts.map((on) => known.cards.get(on.concept));
  const worths = weigh(choice, cards);
  const front = [...frontOf(worths, (place) => cards[place] === undefined, length)];
  const met = new Set<number>();
  const chosen: Q[] = [];
  let due = countDue(cards, choice);
  let freshLeft = Math.ceil(length / 2);
  while (chosen.length < length) {
    const place = best(worths, front, cards, due > 0 && freshLeft <= 0);
    const on = shelf.concepts[place];
    const question = on && takeQuestion(on.questions, choice, chosen);
    if (!on || !question) break;
    if (!cards[place]) freshLeft -= 1;
    const taken = chosen.filter((one) => testedBy(one) === on.concept).length + 1;
    if (taken === 1 && isDue(cards[place], choice)) due -= 1;
    if (taken === 1 && !cards[place]) {
      met.add(place);
      front.push(...open(shelf, place, (below) => cards[below] !== undefined || met.has(below), worths));
    }
    worths[place] = taken < on.questions.length ? (worths[place] ?? 0) - AGAIN : Number.NEGATIVE_INFINITY;
    chosen.push(question);
  }
  return chosen;
};

/**
 * A concept that is asked now is met: those that come after it, and after nothing else that is not met, no longer
 * wait. Without that a newcomer's long quiz would go round the few concepts that build on nothing. Gives their places.
 */
function open<Q extends Question>(
  { concepts }: Shelf<Q>,
  place: number,
  isMet: (place: number) => boolean,
  worths: Float64Array,
): readonly number[] {
  const opened = (concepts[place]?.before ?? []).filter(
    (next) => !isMet(next) && concepts[next]?.after.every(isMet),
  );
  for (const next of opened) worths[next] = (worths[next] ?? 0) + TOO_EARLY;
  return opened;
}

/** Any questions, each as likely as the other. */
export const shuffle: Policy = <Q extends Question>({ shelf, length, random }: Choice<Q>): readonly Q[] => {
  const moved = new Map<number, number>();
  const { all } = shelf;
  const count = Math.min(length, all.length);
  return Array.from({ length: count }, (_, place) => {
    const from = place + Math.floor(random() * (all.length - place));
    const drawn = moved.get(from) ?? from;
    moved.set(from, moved.get(place) ?? place);
    return all[drawn];
  }).filter((question) => question !== undefined);
};

/** What asking each concept is worth, by place. This and what it calls are plain loops: they take most of the time. */
function weigh<Q extends Question>({ shelf, known, now, random }: Choice<Q>, cards: Cards): Float64Array {
  const salt = Math.floor(random() * 2 ** 31);
  const worths = new Float64Array(cards.length);
  let place = 0;
  for (const on of shelf.concepts) {
    const card = cards[place];
    const gain = card
      ? gainOfCard(card, wholeDays(card.last, now), on.guess)
      : worthOfNew(on, known.rating, cards);
    worths[place] = gain + NOISE * mixed(salt + place);
    place += 1;
  }
  return worths;
}

function worthOfNew<Q extends Question>(on: ConceptShelf<Q>, rating: number, cards: Cards): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const level of on.levels) {
    if (Math.abs(level - rating) < Math.abs(nearest - rating)) nearest = level;
  }
  let wait = 0;
  for (const below of on.after) if (!cards[below]) wait = TOO_EARLY;
  return gainOfNew(knowing(rating, nearest), on.guess) - wait;
}

function countDue<Q extends Question>(cards: Cards, choice: Choice<Q>): number {
  let count = 0;
  for (const card of cards) if (isDue(card, choice)) count += 1;
  return count;
}

// Dates are compared as numbers: as objects that would cost more than all the rest.
function isDue<Q extends Question>(card: Card | undefined, { dueBefore }: Choice<Q>): boolean {
  return card !== undefined && card.due.getTime() < dueBefore.getTime();
}

/** The place worth most; -1 where all is taken. */
function best(worths: Float64Array, front: readonly number[], cards: Cards, enoughNew: boolean): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of front) {
    const worth = (worths[place] ?? 0) - (enoughNew && !cards[place] ? TOO_NEW : 0);
    if (worth > most) {
      most = worth;
      found = place;
    }
  }
  return found;
}

/** A number from 0 to 1 that looks like chance (one round of mulberry32): a draw for each concept would cost more. */
function mixed(seed: number): number {
  const state = (seed + 0x6d2b79f5) >>> 0;
  const once = Math.imul(state ^ (state >>> 15), state | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
}
