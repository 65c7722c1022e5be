/** The question of the day: where it is asked, when, and the one that is open. */
import type { SessionItem } from "../quiz/session.ts";
import type { Place } from "../request.ts";

/** A place that has one question a day. `time` is HH:MM in `zone`, an IANA name. */
export type Daily = {
  readonly place: Place;
  readonly time: string;
  readonly zone: string;
  /** When the next question is asked. */
  readonly next: Date;
};

/** A question as it is asked to everybody in a place on one day (YYYY-MM-DD there). */
export type DailyQuestion = Pick<SessionItem, "question" | "version" | "order"> & {
  readonly key: string;
  readonly place: Place;
  readonly day: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** The face's own note of the message that asks it. */
  readonly message?: string;
};

/** How many chose an option, named by its original index. */
export type DailyCount = { readonly chosen: string; readonly count: number; readonly right: boolean };

/** The place of people without a place: everybody who asks for the question of the day in private. */
export const EVERYONE: Place = {
  id: "daily:everyone",
  platform: "daily",
  community: "daily:everyone",
  kind: "shared",
};

/** The session under which answers of a day are kept; its day can be read from it. */
export function dailySession({ day, key }: Pick<DailyQuestion, "day" | "key">): string {
  return `daily:${day}:${key}`;
}
