/** What a right answer is worth. */

const POINTS = [10, 20, 30];
/** A question that was answered before on the same day pays this share, so that points can't be farmed. */
const REPEAT_SHARE = 0.1;

/** Points for a right answer by difficulty 1-3: 10, 20, 30; a tenth for a repeat within the day. A wrong one brings 0. */
export function pointsFor(difficulty: number, right: boolean, repeatedToday: boolean): number {
  const full = POINTS[difficulty - 1] ?? 0;
  if (!right) return 0;
  return repeatedToday ? Math.round(full * REPEAT_SHARE) : full;
}

/** The day of an answer in UTC, YYYY-MM-DD. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
