/** What a right answer is worth. */

const POINTS = [10, 20, 30];
/** A hint takes one of so many parts. */
const THIRDS = 3;
/** A question that is neither new to the learner nor due pays this share, so that points can't be farmed. */
const REPEAT_SHARE = 0.1;

/**
 * Points for a right answer by difficulty 1-3: 10, 20, 30, less a third for each hint, rounded half up (10/7/3,
 * 20/13/7, 30/20/10); of that a tenth where it pays only that. A wrong one brings 0.
 */
export function pointsFor(difficulty: number, right: boolean, tenth: boolean, hints = 0): number {
  if (!right) return 0;
  const left = Math.round(((POINTS[difficulty - 1] ?? 0) * Math.max(0, THIRDS - hints)) / THIRDS);
  return tenth ? Math.round(left * REPEAT_SHARE) : left;
}
