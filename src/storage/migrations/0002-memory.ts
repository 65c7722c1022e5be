/** Days of answers by index, and cards for the answers that came before there were any. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { replay } from "../../core/learning/memory.ts";

type Answer = { readonly concept: string; readonly correct: 0 | 1; readonly at: number };

// The tables are those of this version: queries of the store, which go on to later ones, have no place here.
async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("create index answers_day on answers (learner, local_day)").execute(db);
  const { rows } = await sql<{ id: number }>`select id from learners`.execute(db);
  for (const { id } of rows) await addCards(db, id);
}

async function addCards(db: Kysely<unknown>, learner: number): Promise<void> {
  const { rows } =
    await sql<Answer>`select concept, correct, at from answers where learner = ${learner} order by at, rowid`.execute(
      db,
    );
  for (const [concept, answers] of Map.groupBy(rows, (answer) => answer.concept)) {
    const card = replay(answers.map(({ correct, at }) => ({ right: correct === 1, at: new Date(at) })));
    if (!card) continue;
    const { stability, difficulty, due, last } = card;
    const state = JSON.stringify({ stability, difficulty });
    await sql`insert into cards (learner, concept, state, due, last_review)
      values (${learner}, ${concept}, ${state}, ${due.getTime()}, ${last.getTime()})`.execute(db);
  }
}

/** Adds the index and the cards. */
export const memory: Migration = { up };
