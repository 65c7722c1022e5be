/** Who a private place belongs to, so that it is forgotten with its learner. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table places add column learner integer").execute(db);
  await sql
    .raw(
      `update places set learner = (select learner from sessions where sessions.place = places.id limit 1)
      where kind = 'private'`,
    )
    .execute(db);
  await sql.raw("create index places_learner on places (learner)").execute(db);
}

/** Adds the owner of private places. */
export const privacy: Migration = { up };
