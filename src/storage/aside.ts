/** What sets questions aside: enough open reports on a version, or too much doubt in it. */
import { sql } from "kysely";
import { type Doubt, isDoubtful, MOST_DOUBT } from "../core/learning/doubt.ts";
import { ENOUGH_REPORTS, type SetAside } from "../core/quiz/aside.ts";
import { closeReports } from "./reports.ts";
import type { Db } from "./tables.ts";

/** Every version that is set aside, with each reason for it. */
export async function findSetAside(db: Db): Promise<readonly SetAside[]> {
  const { rows } = await sql<SetAside>`
    select question, version, 'reports' as why, count(*) as count from reports where state = 'open'
      group by question, version having count(*) >= ${ENOUGH_REPORTS}
    union all
    select question, version, 'misses', answers from question_doubts where doubt >= ${MOST_DOUBT}
    order by question`.execute(db);
  return rows;
}

/** What is known of a question; undefined where nothing is. */
export async function findDoubt(db: Db, question: string): Promise<Doubt | undefined> {
  return db
    .selectFrom("question_doubts")
    .select(["version", "doubt", "answers"])
    .where("question", "=", question)
    .executeTakeFirst();
}

/** Keeps it. */
export async function writeDoubt(db: Db, question: string, doubt: Doubt): Promise<void> {
  await db
    .insertInto("question_doubts")
    .values({ question, ...doubt })
    .onConflict((conflict) => conflict.column("question").doUpdateSet(doubt))
    .execute();
}

/** What was closed: how many reports, and whether there was too much doubt. */
export type Closed = { readonly reports: number; readonly doubtful: boolean };

/** Closes what is open on a question: it is asked again, and doubt begins at nothing. */
export async function closeQuestion(db: Db, question: string): Promise<Closed> {
  const doubt = await findDoubt(db, question);
  await db.deleteFrom("question_doubts").where("question", "=", question).execute();
  return { reports: await closeReports(db, question), doubtful: isDoubtful(doubt) };
}
