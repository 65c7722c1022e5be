/** Days and hours where the learner is. Elsewhere the core counts in UTC. */
import { Temporal } from "temporal-polyfill";

const DAY = 24 * 60 * 60 * 1000;

/** The day of a moment in a time zone, YYYY-MM-DD. */
export function localDay(at: Date, zone: string): string {
  return inZone(at, zone).toPlainDate().toString();
}

/** The time of a moment in a time zone, HH:MM. */
export function localTime(at: Date, zone: string): string {
  return inZone(at, zone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The first moment of the next day in a time zone; days there may have 23 or 25 hours. */
export function endOfDay(at: Date, zone: string): Date {
  return new Date(inZone(at, zone).add({ days: 1 }).startOfDay().epochMilliseconds);
}

/** The next moment, after `at`, at which it is `time` (HH:MM) in a zone; where that hour is skipped, just after it. */
export function nextTime(at: Date, zone: string, time: string): Date {
  const today = inZone(at, zone).toPlainDate();
  const onDay = (days: number): number =>
    today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  return new Date(onDay(0) > at.getTime() ? onDay(0) : onDay(1));
}

/** Days from one day (YYYY-MM-DD) to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day (YYYY-MM-DD) as a whole number, one more for each day. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function inZone(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
