/** What asking a concept today is worth: how much more of it is known 30 days ahead than without it. */
import { recallAfter, type Strength, strengthAfter } from "./memory.ts";

/** Days ahead at which recall is compared. */
const AHEAD = 30;

/** The gain of asking a card after so many days: `plain` where nothing can be guessed, and more by that chance. */
type Line = {
  readonly stability: number;
  readonly difficulty: number;
  readonly days: number;
  readonly plain: number;
  readonly slope: number;
};

/**
 * The gain for a concept with a card that was asked so many whole days ago: chance of right x recall after right +
 * chance of wrong x recall after wrong - recall untouched. `guess` is the chance of being right without knowing.
 */
export function gainOfCard(strength: Strength, days: number, guess: number): number {
  const { plain, slope } = lineOf(strength, days);
  return plain + slope * guess;
}

/**
 * The gain for a concept that was never asked. Who knows it already (`knows`, a chance) gains nothing; who doesn't
 * has a fresh card afterwards, from a lucky guess or from a miss.
 */
export function gainOfNew(knows: number, guess: number): number {
  return (1 - knows) * (guess * FIRST.right + (1 - guess) * FIRST.wrong);
}

const FIRST = { right: aheadOf(undefined, 0, true), wrong: aheadOf(undefined, 0, false) };

/** Lines change only with an answer and from day to day: kept by a whole number made of what they rest on. */
const kept = new Map<number, Line>();
/** About 3 MB; then it begins afresh, which costs time and changes nothing. */
const MOST_KEPT = 20_000;
/** Stability has 8 decimals. */
const DECIMALS = 1e8;
const SPREAD = 0x9e3779b1;

function lineOf(strength: Strength, days: number): Line {
  const { stability, difficulty } = strength;
  const key = (stability * DECIMALS) ^ Math.imul(days, SPREAD);
  const known = kept.get(key);
  if (known?.stability === stability && known.difficulty === difficulty && known.days === days) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const fresh = workOut(strength, days);
  kept.set(key, fresh);
  return fresh;
}

/** Who knows it is right for sure; who doesn't, only by a guess. */
function workOut(strength: Strength, days: number): Line {
  const { stability, difficulty } = strength;
  const knows = recallAfter(strength, days);
  const wrong = aheadOf(strength, days, false);
  const better = aheadOf(strength, days, true) - wrong;
  const untouched = recallAfter(strength, days + AHEAD);
  const plain = knows * better + wrong - untouched;
  return { stability, difficulty, days, plain, slope: (1 - knows) * better };
}

function aheadOf(strength: Strength | undefined, days: number, right: boolean): number {
  return recallAfter(strengthAfter(strength, days, right), AHEAD);
}
