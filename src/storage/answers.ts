/** The answer log: one row an answer, from which everything else can be rebuilt. */
import { sql } from "kysely";
import type { DailyCount } from "../core/daily/daily.ts";
import type { DailyAnswer } from "../core/daily/ports.ts";
import type { Review } from "../core/learning/memory.ts";
import type { AnswerRow, Tally } from "../core/ports.ts";
import { addPoints } from "./scores.ts";
import type { Db } from "./tables.ts";

/** Adds an answer and its points; false when (session, ordinal, learner) has one already. */
export async function addAnswer(db: Db, answer: AnswerRow): Promise<boolean> {
  const { right, localDay, at, periods: _, ...same } = answer;
  const result = await db
    .insertInto("answers")
    .values({ ...same, correct: right ? 1 : 0, local_day: localDay, at: at.getTime() })
    .onConflict((conflict) => conflict.columns(["session", "ordinal", "learner"]).doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows === 0n) return false;
  if (answer.points > 0) await addPoints(db, answer);
  return true;
}

/** When each question was answered last by the learner. */
export async function findLastAnswers(db: Db, learner: number): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("answers")
    .select((eb) => ["question", eb.fn.max("at").as("last")])
    .where("learner", "=", learner)
    .groupBy("question")
    .execute();
  return new Map(rows.map((row) => [row.question, new Date(row.last)]));
}

/** What was answered in a session, option by option. */
export async function findCounts(db: Db, session: string): Promise<readonly DailyCount[]> {
  const rows = await db
    .selectFrom("answers")
    .select(["chosen", "correct", sql<number>`count(*)`.as("count")])
    .where("session", "=", session)
    .groupBy("chosen")
    .groupBy("correct")
    .execute();
  return rows.map(({ chosen, correct, count }) => ({ chosen, count, right: correct === 1 }));
}

/** What a learner answered in a session of one question. */
export async function findAnswerIn(
  db: Db,
  session: string,
  learner: number,
): Promise<DailyAnswer | undefined> {
  const row = await db
    .selectFrom("answers")
    .select(["chosen", "correct", "points"])
    .where("session", "=", session)
    .where("learner", "=", learner)
    .executeTakeFirst();
  return row && { chosen: row.chosen, right: row.correct === 1, points: row.points };
}

/** The questions whose last answer by the learner was wrong, the latest first. */
export async function findMissed(db: Db, learner: number): Promise<readonly string[]> {
  const { rows } = await sql<{ question: string }>`
    select question from (
      select question, correct, at, rowid as added,
        row_number() over (partition by question order by at desc, rowid desc) as place
      from answers where learner = ${learner})
    where place = 1 and correct = 0 order by at desc, added desc`.execute(db);
  return rows.map((row) => row.question);
}

/** How the learner did on each concept that was asked, by concept id. */
export async function findTallies(db: Db, learner: number): Promise<readonly Tally[]> {
  return db
    .selectFrom("answers")
    .select(["concept", sql<number>`count(*)`.as("answered"), sql<number>`sum(correct)`.as("right")])
    .where("learner", "=", learner)
    .groupBy("concept")
    .orderBy("concept")
    .execute();
}

/** The latest local day on which the learner answered a question. */
export async function findLastDay(db: Db, learner: number, question: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("answers")
    .select((eb) => eb.fn.max<string | null>("local_day").as("day"))
    .where("learner", "=", learner)
    .where("question", "=", question)
    .executeTakeFirst();
  return row?.day ?? undefined;
}

/** The local days on which the learner answered anything, each once, in order. */
export async function findDays(db: Db, learner: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("answers")
    .select("local_day")
    .distinct()
    .where("learner", "=", learner)
    .orderBy("local_day")
    .execute();
  return rows.map((row) => row.local_day);
}

/** The learner's answers on a concept, by time; those of one moment as they came in. */
export async function findReviews(db: Db, learner: number, concept: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom("answers")
    .select(["correct", "at"])
    .where("learner", "=", learner)
    .where("concept", "=", concept)
    .orderBy("at")
    .orderBy(sql`rowid`)
    .execute();
  return rows.map((row) => ({ right: row.correct === 1, at: new Date(row.at) }));
}
