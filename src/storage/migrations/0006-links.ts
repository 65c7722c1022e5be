/** One-time codes that join two identities, and the tries at them. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const STATEMENTS: readonly string[] = [
  `create table link_codes (
    code text primary key,
    learner integer not null unique references learners (id) on delete cascade,
    made_at integer not null
  ) strict, without rowid`,
  `create table link_tries (
    learner integer not null references learners (id) on delete cascade,
    at integer not null
  ) strict`,
  "create index link_tries_learner on link_tries (learner, at)",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Adds the codes and the tries. */
export const links: Migration = { up };
