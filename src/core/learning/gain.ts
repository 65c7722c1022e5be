/** What asking a concept today is worth: how much more of it is known 30 days ahead than without it. */
import { recallAfter, type Strength, strengthAfter } from "./memory.ts";
import { rightChance } from "./rating.ts";

/** Days ahead at which recall is compared. */
const AHEAD = 30;

/** Recall now, and 30 days ahead by what happens now. */
type Outlook = {
  readonly difficulty: number;
  readonly now: number;
  readonly right: number;
  readonly wrong: number;
  readonly untouched: number;
};

/**
 * The gain for a concept with a card that was asked so many whole days ago: chance of right x recall after right +
 * chance of wrong x recall after wrong - recall untouched. `guess` is the chance of being right without knowing.
 */
export function gainOfCard(strength: Strength, days: number, guess: number): number {
  const { now, right, wrong, untouched } = outlook(strength, days);
  const chance = rightChance(now, guess);
  return chance * right + (1 - chance) * wrong - untouched;
}

/**
 * The gain for a concept that was never asked. Who knows it already (`knows`, a chance) gains nothing; who doesn't
 * has a fresh card afterwards, from a lucky guess or from a miss.
 */
export function gainOfNew(knows: number, guess: number): number {
  return (1 - knows) * (guess * FIRST.right + (1 - guess) * FIRST.wrong);
}

const FIRST = { right: aheadOf(undefined, 0, true), wrong: aheadOf(undefined, 0, false) };

/** Outlooks change only with an answer and from day to day: kept by stability and days. */
const kept = new Map<number, Outlook>();
/** About 3 MB; then it begins afresh, which costs time and changes nothing. */
const MOST_KEPT = 20_000;
/** Stability has 8 decimals and at most 36,500 days: under 2 ** 42; that leaves 11 bits for days in a safe integer. */
const DECIMALS = 1e8;
const DAYS_FROM = 2 ** 42;
const MOST_DAYS = 2 ** 11 - 1;

function outlook(strength: Strength, days: number): Outlook {
  const elapsed = Math.min(days, MOST_DAYS);
  const key = elapsed * DAYS_FROM + Math.round(strength.stability * DECIMALS);
  const known = kept.get(key);
  if (known?.difficulty === strength.difficulty) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const fresh = workOut(strength, elapsed);
  kept.set(key, fresh);
  return fresh;
}

function workOut(strength: Strength, days: number): Outlook {
  return {
    difficulty: strength.difficulty,
    now: recallAfter(strength, days),
    right: aheadOf(strength, days, true),
    wrong: aheadOf(strength, days, false),
    untouched: recallAfter(strength, days + AHEAD),
  };
}

function aheadOf(strength: Strength | undefined, days: number, right: boolean): number {
  return recallAfter(strengthAfter(strength, days, right), AHEAD);
}
