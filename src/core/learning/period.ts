/** The periods of boards: all time, calendar months and ISO weeks, in UTC. */

/** What a board covers: for ever, this month or this week. */
export type Period = "all" | "month" | "week";

const DAY = 86_400_000;

/** The key of the period that a moment lies in: "all", "2026-11" or "2026-W47" (ISO 8601 week date). */
export function periodKey(period: Period, at: Date): string {
  if (period === "all") return "all";
  return period === "month" ? at.toISOString().slice(0, 7) : isoWeek(at);
}

/** The keys of every period that a moment lies in. */
export function periodKeys(at: Date): readonly string[] {
  return (["all", "month", "week"] as const).map((period) => periodKey(period, at));
}

/** The ISO week: weeks begin on Monday, and the one with the year's first Thursday is its first. */
function isoWeek(at: Date): string {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * DAY);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - firstDay) / (7 * DAY));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
