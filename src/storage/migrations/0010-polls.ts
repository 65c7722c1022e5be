/** Quiz polls of a platform: a vote names its poll alone. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const STATEMENTS: readonly string[] = [
  `create table polls (
    id text primary key,
    place text not null,
    message text,
    successor text,
    votes text not null,
    created_at integer not null
  ) strict, without rowid`,
  "create index polls_place on polls (place, message)",
  "create index polls_age on polls (created_at)",
  "create index outbox_doubtful on outbox (id) where state in ('sending', 'unknown')",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Lays the table down. */
export const polls: Migration = { up };
