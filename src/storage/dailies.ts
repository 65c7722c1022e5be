/** Places with a question of the day, and those questions. */
import { type Selectable, sql } from "kysely";
import type { Daily, DailyQuestion } from "../core/daily/daily.ts";
import type { Place } from "../core/request.ts";
import { keepDeadline } from "./deadlines.ts";
import type { DailyQuestionTable, Db } from "./tables.ts";

/** What a place has. */
export async function findDaily(db: Db, place: string): Promise<Daily | undefined> {
  const row = await db.selectFrom("dailies").selectAll().where("place", "=", place).executeTakeFirst();
  if (!row) return undefined;
  const state: Omit<Daily, "next"> = JSON.parse(row.state);
  return { ...state, next: new Date(row.next_at) };
}

/** Sets or replaces what a place has, with its deadline. */
export async function writeDaily(db: Db, { next, ...state }: Daily): Promise<void> {
  const row = { state: JSON.stringify(state), next_at: next.getTime() };
  await db
    .insertInto("dailies")
    .values({ place: state.place.id, ...row })
    .onConflict((conflict) => conflict.column("place").doUpdateSet(row))
    .execute();
  await keepDeadline(db, { kind: "daily", subject: state.place.id }, next);
}

/** Ends it. */
export async function dropDaily(db: Db, place: string): Promise<void> {
  await db.deleteFrom("dailies").where("place", "=", place).execute();
  await keepDeadline(db, { kind: "daily", subject: place }, undefined);
}

/** The question of a key. */
export async function findDailyQuestion(db: Db, key: string): Promise<DailyQuestion | undefined> {
  const row = await db.selectFrom("daily_questions").selectAll().where("key", "=", key).executeTakeFirst();
  return row && toQuestion(row);
}

/** The newest question of a place. */
export async function findNewestDaily(db: Db, place: string): Promise<DailyQuestion | undefined> {
  const row = await db
    .selectFrom("daily_questions")
    .selectAll()
    .where("place", "=", place)
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toQuestion(row);
}

/** The newest one that is open in a community where the learner has answered something. */
export async function findDailyOf(db: Db, learner: number, now: Date): Promise<DailyQuestion | undefined> {
  const row = await db
    .selectFrom("daily_questions")
    .selectAll()
    .where("closes_at", ">", now.getTime())
    .where("community", "in", (eb) =>
      eb.selectFrom("answers").select("community").distinct().where("learner", "=", learner),
    )
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toQuestion(row);
}

/** The questions a place had, the latest last. */
export async function findDailiesAsked(db: Db, place: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("daily_questions")
    .select("question")
    .where("place", "=", place)
    .orderBy("day")
    .execute();
  return rows.map(({ question }) => question);
}

/** Keeps a question; false where the place has one on that day already. */
export async function addDailyQuestion(db: Db, daily: DailyQuestion): Promise<boolean> {
  const { key, place, day, question, version, order, openedAt, closesAt } = daily;
  const state: State = { place, order };
  const result = await db
    .insertInto("daily_questions")
    .values({
      ...{ key, day, question, version, place: place.id, community: place.community, message: null },
      state: JSON.stringify(state),
      opened_at: openedAt.getTime(),
      closes_at: closesAt.getTime(),
    })
    .onConflict((conflict) => conflict.columns(["place", "day"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Notes the message that asks a question. */
export async function writeDailyMessage(db: Db, key: string, message: string): Promise<void> {
  await db.updateTable("daily_questions").set({ message }).where("key", "=", key).execute();
}

/** Lets a question end earlier than planned. */
export async function closeDailyQuestion(db: Db, key: string, at: Date): Promise<void> {
  await db
    .updateTable("daily_questions")
    .set({ closes_at: at.getTime() })
    .where("key", "=", key)
    .where("closes_at", ">", at.getTime())
    .execute();
}

/** The days whose question a learner answered, each once, in order. */
export async function findDailyDays(db: Db, learner: number): Promise<readonly string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct substr(session, 7, 10) as day from answers
    where learner = ${learner} and session >= 'daily:' and session < 'daily;' order by day`.execute(db);
  return rows.map(({ day }) => day);
}

type State = { readonly place: Place; readonly order: readonly number[] };

function toQuestion(row: Selectable<DailyQuestionTable>): DailyQuestion {
  const state: State = JSON.parse(row.state);
  return {
    ...{ key: row.key, day: row.day, question: row.question, version: row.version },
    ...state,
    ...(row.message === null ? {} : { message: row.message }),
    openedAt: new Date(row.opened_at),
    closesAt: new Date(row.closes_at),
  };
}
