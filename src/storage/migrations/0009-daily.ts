/** The question of the day: the places that have one, and the questions they were asked. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const STATEMENTS: readonly string[] = [
  `create table dailies (
    place text primary key,
    state text not null,
    next_at integer not null
  ) strict, without rowid`,
  `create table daily_questions (
    key text primary key,
    place text not null,
    community text not null,
    day text not null,
    question text not null,
    version integer not null,
    state text not null,
    message text,
    opened_at integer not null,
    closes_at integer not null,
    unique (place, day)
  ) strict, without rowid`,
  "create index daily_questions_open on daily_questions (community, closes_at)",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Lays the tables down. */
export const daily: Migration = { up };
