/** Whether a database is sound: everything that follows from the answer log is what the log says. */
import { sql } from "kysely";
import { expect } from "vitest";
import { readItem, type StoredItem } from "../../src/core/quiz/session.ts";
import { rebuildAllCards } from "../../src/storage/cards.ts";
import { rebuildScores } from "../../src/storage/rebuild.ts";
import type { Db } from "../../src/storage/tables.ts";

/** Everything that follows from the answer log, row by row. */
export async function derived(db: Db) {
  const scores = await sql`select * from scores order by community, area, period, learner`.execute(db);
  const tree = await sql`select * from score_tree order by community, area, period, level, bucket`.execute(
    db,
  );
  const cards = await sql`select * from cards order by learner, concept`.execute(db);
  return { scores: scores.rows, tree: tree.rows, cards: cards.rows };
}

/** Makes everything that follows from the answer log anew, as `npm run rebuild` does. */
async function rebuild(db: Db): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await rebuildAllCards(transaction);
    await rebuildScores(transaction);
  });
}

/**
 * Fails unless scores, ranks and cards are those of the answer log, all points are its sums, and the answers that
 * solo quizzes show are the logged ones.
 */
export async function expectSound(db: Db): Promise<void> {
  const points = await pointsOfBoards(db);
  expect(points).toEqual(await pointsOfLog(db));
  expect(await answersOfSessions(db)).toEqual(await answersOfLog(db));
  const before = await derived(db);
  await rebuild(db);
  expect(await derived(db)).toEqual(before);
}

const pointsOfBoards = async (db: Db) =>
  (
    await sql`select learner, points from scores where community = '' and area = '' and period = 'all' order by learner`.execute(
      db,
    )
  ).rows;

const pointsOfLog = async (db: Db) =>
  (
    await sql`select learner, sum(points) as points from answers group by learner having sum(points) > 0 order by learner`.execute(
      db,
    )
  ).rows;

/** The logged answers of solo quizzes. */
async function answersOfLog(db: Db): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom("answers")
    .innerJoin("sessions", "sessions.key", "answers.session")
    .select(["answers.session", "answers.ordinal", "answers.learner", "answers.question"])
    .select(["answers.chosen", "answers.correct", "answers.points", "answers.hints"])
    .where("sessions.kind", "=", "solo")
    .orderBy("answers.session")
    .orderBy("answers.ordinal")
    .execute();
  return rows.map(({ correct, ...row }) => ({ ...row, right: correct === 1 }));
}

/** The answers that stand in solo quizzes, in the same form. */
async function answersOfSessions(db: Db): Promise<readonly unknown[]> {
  const sessions = await db
    .selectFrom("sessions")
    .select(["key", "learner", "state"])
    .where("kind", "=", "solo")
    .orderBy("key")
    .execute();
  return sessions.flatMap(({ key, learner, state }) => {
    const { items }: { readonly items: readonly StoredItem[] } = JSON.parse(state);
    return items.map(readItem).flatMap(({ question, answer }, ordinal) => {
      return answer ? [{ session: key, ordinal, learner, question, ...answer }] : [];
    });
  });
}
