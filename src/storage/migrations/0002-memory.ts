/** Days of answers by index, and cards for the answers that came before there were any. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { rebuildAllCards } from "../cards.ts";
import type { Tables } from "../tables.ts";

async function up(db: Kysely<Tables>): Promise<void> {
  await sql.raw("create index answers_day on answers (learner, local_day)").execute(db);
  await rebuildAllCards(db);
}

/** Adds the index and the cards. */
export const memory: Migration = { up };
