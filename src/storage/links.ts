/** One learner behind several identities: one-time codes join them, and an identity can be parted again. */
import { sql } from "kysely";
import type { LinkOutcome } from "../core/ports.ts";
import { rebuildCards } from "./cards.ts";
import { rebuildScoresOf } from "./rebuild.ts";
import { isHidden, setHidden } from "./scores.ts";
import type { Db } from "./tables.ts";

/** A code holds for ten minutes; five wrong tries in that time are enough. */
const HOLDS = 10 * 60 * 1000;
const MOST_TRIES = 5;

/** Keeps a code for a learner; an older one of the same learner no longer holds. */
export async function writeLinkCode(db: Db, learner: number, code: string, at: Date): Promise<void> {
  await sql`insert into link_codes (code, learner, made_at) values (${code}, ${learner}, ${at.getTime()})
    on conflict (learner) do update set code = excluded.code, made_at = excluded.made_at`.execute(db);
}

/** Uses a code up: both learners become the one who came first. The code is gone afterwards. */
export async function redeemCode(db: Db, learner: number, code: string, at: Date): Promise<LinkOutcome> {
  const since = at.getTime() - HOLDS;
  await sql`delete from link_tries where at <= ${since}`.execute(db);
  const { rows: tries } = await sql<{
    count: number;
  }>`select count(*) as count from link_tries where learner = ${learner}`.execute(db);
  if ((tries[0]?.count ?? 0) >= MOST_TRIES) return "too-many";
  const { rows } = await sql<{
    learner: number;
  }>`select learner from link_codes where code = ${code} and made_at > ${since}`.execute(db);
  const other = rows[0]?.learner;
  if (other === undefined) {
    await sql`insert into link_tries (learner, at) values (${learner}, ${at.getTime()})`.execute(db);
    return "unknown";
  }
  if (other === learner) return "same";
  await sql`delete from link_codes where code = ${code}`.execute(db);
  await join(db, Math.min(learner, other), Math.max(learner, other));
  return "joined";
}

/** Parts an identity: it starts empty, and the history stays. False where it is the learner's only one. */
export async function partIdentity(db: Db, identity: string, at: Date): Promise<boolean> {
  const known = await db.selectFrom("identities").selectAll().where("id", "=", identity).executeTakeFirst();
  if (!known) return false;
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from identities where learner = ${known.learner}`.execute(db);
  if ((rows[0]?.count ?? 0) < 2) return false;
  const { id } = await db
    .insertInto("learners")
    .columns(["name", "locale", "created_at"])
    .expression(
      db
        .selectFrom("learners")
        .select(["name", "locale", sql<number>`${at.getTime()}`.as("created_at")])
        .where("id", "=", known.learner),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("identities")
    .set({ learner: id, since: at.getTime() })
    .where("id", "=", identity)
    .execute();
  return true;
}

/** All that one learner has goes to the other: answers, sessions, points, cards, reports, settings and places. */
async function join(db: Db, to: number, from: number): Promise<void> {
  const hidden = (await isHidden(db, to)) || (await isHidden(db, from));
  await setHidden(db, to, true);
  await setHidden(db, from, true);
  for (const table of ["identities", "sessions", "places"]) {
    await sql`update ${sql.table(table)} set learner = ${to} where learner = ${from}`.execute(db);
  }
  await sql`update rooms set host = ${to} where host = ${from}`.execute(db);
  // Both may have played in one room, or reported one question: what the one who came first did stays.
  for (const table of ["answers", "reports", "room_players", "room_guesses"]) {
    await sql`update or ignore ${sql.table(table)} set learner = ${to} where learner = ${from}`.execute(db);
  }
  await rebuildScoresOf(db, to);
  await rebuildCards(db, to);
  await sql`insert into settings select ${`learner:${to}`}, key, value from settings where owner = ${`learner:${from}`}
    on conflict do nothing`.execute(db);
  await sql`delete from settings where owner = ${`learner:${from}`}`.execute(db);
  await sql`delete from learners where id = ${from}`.execute(db);
  if (!hidden) await setHidden(db, to, false);
}
