/** Periods of boards: ISO weeks and calendar months in UTC, over the ends of years. */
import { expect, test } from "vitest";
import { periodKey } from "../../src/core/learning/period.ts";

test.each([
  ["2026-11-22T23:59:59Z", "2026-W47"],
  ["2026-11-23T00:00:00Z", "2026-W48"],
  ["2025-12-29T00:00:00Z", "2026-W01"],
  ["2027-01-03T23:59:59Z", "2026-W53"],
  ["2027-01-04T00:00:00Z", "2027-W01"],
  ["2024-12-30T12:00:00Z", "2025-W01"],
])("%s lies in week %s", (at, week) => {
  expect(periodKey("week", new Date(at))).toBe(week);
});

test("a month is the calendar's, and all time has one key", () => {
  expect(periodKey("month", new Date("2026-12-31T23:59:59Z"))).toBe("2026-12");
  expect(periodKey("month", new Date("2027-01-01T00:00:00Z"))).toBe("2027-01");
  expect(periodKey("all", new Date("2027-01-01T00:00:00Z"))).toBe("all");
});
