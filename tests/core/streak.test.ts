/** Streaks and days, where clocks jump, months end and years end. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, endOfDay, localDay, localTime } from "../../src/core/learning/day.ts";
import { streakOf } from "../../src/core/learning/streak.ts";

/** One day per letter: x answered, - not. The last letter is today. */
function streak(pattern: string): { days: number; best: number; safe: boolean } {
  const day = (at: number): string => new Date(Date.UTC(2026, 1, 20 + at)).toISOString().slice(0, 10);
  const answered = [...pattern].flatMap((letter, at) => (letter === "x" ? [day(at)] : []));
  return streakOf(answered, day(pattern.length - 1));
}

describe("a streak", () => {
  test.each([
    ["x", 1, 1, true],
    ["-", 0, 0, false],
    ["xxx", 3, 3, true],
    ["xx-", 2, 2, false],
    ["xx--", 2, 2, false],
    ["xx---", 0, 2, false],
    ["xx-x", 3, 3, true],
    ["xx--x", 1, 2, true],
    ["x-x-x", 1, 2, true],
    ["x-xxxxx-x", 1, 6, true],
    ["x-xxxxxx-x", 8, 8, true],
    ["x-xxxxxx-", 7, 7, false],
    ["x-xxxxx--", 0, 6, false],
    ["xxxxxxxxxxxxxxx", 15, 15, true],
  ])("of %s", (pattern, days, best, safe) => {
    expect(streak(pattern)).toEqual({ days, best, safe });
  });

  test("goes over the ends of months and years", () => {
    expect(streakOf(["2026-12-30", "2026-12-31", "2027-01-01"], "2027-01-02")).toMatchObject({
      days: 3,
      safe: false,
    });
    expect(streakOf(["2028-02-28", "2028-02-29", "2028-03-01"], "2028-03-01")).toMatchObject({
      days: 3,
      safe: true,
    });
  });

  test("does not mind order, repeats, or a day that a move to the west has put ahead of today", () => {
    expect(streakOf(["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-01"], "2026-03-03")).toMatchObject({
      days: 3,
    });
    expect(streakOf(["2026-03-01", "2026-03-02"], "2026-03-01")).toEqual({ days: 2, best: 2, safe: true });
  });

  test("is never longer than its days, nor than its best", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (answered) => {
        const pattern = answered.map((one) => (one ? "x" : "-")).join("");
        const { days, best, safe } = streak(pattern);
        expect(days).toBeLessThanOrEqual(best);
        expect(best).toBeLessThanOrEqual(answered.filter(Boolean).length);
        expect(streak(`${pattern.slice(0, -1)}x`).days).toBe(safe ? days : days + 1);
      }),
      { seed: 5 },
    );
  });
});

describe("a day", () => {
  test.each([
    ["2026-11-20T23:30:00Z", "UTC", "2026-11-20"],
    ["2026-11-20T23:30:00Z", "Europe/Berlin", "2026-11-21"],
    ["2026-11-20T04:30:00Z", "America/New_York", "2026-11-19"],
    ["2026-11-20T18:45:00Z", "Asia/Kathmandu", "2026-11-21"],
    ["2026-12-31T23:59:59Z", "Pacific/Kiritimati", "2027-01-01"],
    ["2027-01-01T11:00:00Z", "Pacific/Pago_Pago", "2027-01-01"],
    ["2027-01-01T10:59:00Z", "Pacific/Pago_Pago", "2026-12-31"],
  ])("at %s in %s is %s", (at, zone, day) => {
    expect(localDay(new Date(at), zone)).toBe(day);
  });

  test.each([
    ["spring forward", "2026-03-29T01:30:00+01:00", "Europe/Berlin", 23],
    ["fall back", "2026-10-25T01:30:00+02:00", "Europe/Berlin", 25],
    ["any other day", "2026-06-01T00:30:00+02:00", "Europe/Berlin", 24],
    ["midnight that is left out", "2026-09-06T00:30:00-04:00", "America/Santiago", 23],
  ])("has its hours: %s", (_, at, zone, hours) => {
    const moment = new Date(at);
    const end = endOfDay(moment, zone);
    const begin = endOfDay(new Date(moment.getTime() - 24 * 3_600_000), zone);
    expect((end.getTime() - begin.getTime()) / 3_600_000).toBe(hours);
    expect(localDay(new Date(end.getTime() - 1), zone)).toBe(localDay(moment, zone));
    expect(daysBetween(localDay(moment, zone), localDay(end, zone))).toBe(1);
  });

  test("tells the time", () => {
    expect(localTime(new Date("2026-07-01T22:05:00Z"), "Asia/Kolkata")).toBe("03:35");
  });
});
