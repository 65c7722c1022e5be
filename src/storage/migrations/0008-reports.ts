/** Reports of questions, and doubt in them. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const STATEMENTS: readonly string[] = [
  `create table reports (
    id integer primary key autoincrement,
    learner integer not null references learners (id) on delete cascade,
    question text not null,
    version integer not null,
    reason text not null check (reason in ('wrong-key', 'two-right', 'outdated', 'unclear', 'other')),
    at integer not null,
    state text not null check (state in ('open', 'closed')),
    unique (learner, question)
  ) strict`,
  "create index reports_question on reports (state, question, version)",
  `create table question_doubts (
    question text primary key,
    version integer not null,
    doubt real not null,
    answers integer not null
  ) strict, without rowid`,
  "create index question_doubts_most on question_doubts (doubt)",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Adds both. */
export const reports: Migration = { up };
