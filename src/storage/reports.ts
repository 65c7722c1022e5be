/** Reports of questions, one a learner and question. */
import { sql } from "kysely";
import type { Reason, Report } from "../core/quiz/report.ts";
import type { Db } from "./tables.ts";

/** Keeps a report in place of the learner's earlier one on the question; it is open again. */
export async function writeReport(db: Db, { at, ...report }: Report): Promise<void> {
  const row = { ...report, at: at.getTime(), state: "open" } as const;
  await db
    .insertInto("reports")
    .values(row)
    .onConflict((conflict) => conflict.columns(["learner", "question"]).doUpdateSet(row))
    .execute();
}

/**
 * The question that the learner answered last in a place, as it was then: alone, with others, or as the question of
 * the day, which in a private place may be that of any place.
 */
export async function findLastAnswered(
  db: Db,
  learner: number,
  place: string,
): Promise<{ readonly question: string; readonly version: number } | undefined> {
  const { rows } = await sql<{ question: string; version: number }>`
    select question, version from answers where learner = ${learner} and (
      exists (select 1 from sessions where key = answers.session and place = ${place})
      or exists (select 1 from rooms where key = answers.session and place = ${place})
      or exists (select 1 from daily_questions
        where place = ${place} and answers.session = 'daily:' || day || ':' || key)
      or (session >= 'daily:' and session < 'daily;'
        and exists (select 1 from places where id = ${place} and kind = 'private')))
    order by at desc, rowid desc limit 1`.execute(db);
  return rows[0];
}

/** Open reports on a version of a question that give the same reason. */
export type ReportCount = {
  readonly question: string;
  readonly version: number;
  readonly reason: Reason;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
};

/** All open reports, counted, by question, version and then the most given reason. */
export async function countReports(db: Db): Promise<readonly ReportCount[]> {
  const rows = await db
    .selectFrom("reports")
    .select((eb) => ["question", "version", "reason", eb.fn.countAll<number>().as("count")])
    .select((eb) => [eb.fn.min("at").as("first"), eb.fn.max("at").as("last")])
    .where("state", "=", "open")
    .groupBy(["question", "version", "reason"])
    .orderBy("question")
    .orderBy("version")
    .orderBy("count", "desc")
    .orderBy("reason")
    .execute();
  return rows.map((row) => ({ ...row, first: new Date(row.first), last: new Date(row.last) }));
}

/** Closes the open reports on a question; says how many. */
export async function closeReports(db: Db, question: string): Promise<number> {
  const result = await db
    .updateTable("reports")
    .set({ state: "closed" })
    .where("question", "=", question)
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
