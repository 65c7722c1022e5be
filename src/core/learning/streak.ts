/** Streaks: days in a row with an answer, where one missed day in a week is forgiven. */
import { dayNumber } from "./day.ts";

/** `days` in a row up to now; `safe`: today is among them. `best` is the longest there ever was. */
export type Streak = { readonly days: number; readonly best: number; readonly safe: boolean };

/** A day off is forgiven when the last one that was lies so many days back. */
const GRACE_EVERY = 7;

/** A row of days: how many had an answer, which was the last, and which missed one was forgiven last. */
type Row = { readonly days: number; readonly last: number; readonly forgiven: number };

/**
 * The streak of days with an answer (YYYY-MM-DD as stored with the answers, in any order) on the learner's day
 * `today`. A forgiven day keeps the streak, but adds nothing to it.
 */
export function streakOf(days: readonly string[], today: string): Streak {
  const numbers = [...new Set(days)].map(dayNumber).sort((a, b) => a - b);
  let row: Row | undefined;
  let best = 0;
  for (const day of numbers) {
    row = (row && goOn(row, day)) ?? { days: 1, last: day, forgiven: Number.NEGATIVE_INFINITY };
    best = Math.max(best, row.days);
  }
  const now = dayNumber(today);
  const alive = row && (row.last >= now || goOn(row, now) !== undefined);
  return { days: row && alive ? row.days : 0, best, safe: row !== undefined && row.last >= now };
}

/** The row with one more day; undefined where too much was missed in between. */
function goOn(row: Row, day: number): Row | undefined {
  const missed = day - row.last - 1;
  if (missed === 0) return { ...row, days: row.days + 1, last: day };
  const off = day - 1;
  const forgiven = missed === 1 && off - row.forgiven >= GRACE_EVERY;
  return forgiven ? { days: row.days + 1, last: day, forgiven: off } : undefined;
}
