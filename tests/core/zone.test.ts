/** Time zones by name, however they are typed. */
import { expect, test } from "vitest";
import { findZone } from "../../src/core/learning/zone.ts";

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["europe/berlin", "Europe/Berlin"],
  ["america/new york", "America/New_York"],
  ["Berlin", "Europe/Berlin"],
  ["port au prince", "America/Port-au-Prince"],
  ["Asia/Kolkata", "Asia/Kolkata"],
  ["US/Pacific", "US/Pacific"],
  ["utc", "UTC"],
])("%s is %s", (typed, zone) => {
  expect(findZone(typed)).toEqual({ kind: "zone", zone });
});

test.each([
  ["Berln", "Europe/Berlin"],
  ["Europe/Lisbonn", "Europe/Lisbon"],
  ["europe berlin", "Europe/Berlin"],
])("%s is not taken, but %s is offered first", (typed, zone) => {
  const found = findZone(typed);
  expect(found.kind === "unknown" ? found.near[0] : found).toBe(zone);
});

test.each(["+02:00", "PST", "", "tomato soup", "../etc"])("%s is unknown", (typed) => {
  expect(findZone(typed)).toEqual({ kind: "unknown", near: [] });
});
