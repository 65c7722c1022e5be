/** Removes a learner with everything that was kept, stored replies and private places included. */
import { sql } from "kysely";
import { StoreError } from "../core/errors.ts";
import { setHidden } from "./scores.ts";
import type { Db } from "./tables.ts";

/** Removes every row of the learner behind an identity; false if there is none. */
export async function forgetLearner(db: Db, identity: string): Promise<boolean> {
  const learner = await db
    .selectFrom("identities")
    .select("learner")
    .where("id", "=", identity)
    .executeTakeFirst();
  if (!learner) return false;
  const id = learner.learner;
  // Off the boards first: the counts of others' ranks must not keep a place for a learner who is gone.
  await setHidden(db, id, true);
  await claimPlaces(db, id);
  await forgetReplies(db, id);
  await forgetTraces(db, id);
  await forgetPlaces(db, id);
  await db.deleteFrom("settings").where("owner", "=", `learner:${id}`).execute();
  await db
    .deleteFrom("deadlines")
    .where("subject", "in", db.selectFrom("sessions").select("key").where("learner", "=", id))
    .execute();
  await db.deleteFrom("learners").where("id", "=", id).execute();
  return true;
}

/**
 * Writes the log of changes into the file and cuts it off, so that what was deleted is gone from there too. Throws
 * `StoreError` "busy" while another process still reads from it.
 */
export async function truncateLog(db: Db): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy === 1) throw new StoreError("busy", new Error("the log is being read"));
}

/** Private places that are still under the learner from whom this one was parted. */
async function claimPlaces(db: Db, learner: number): Promise<void> {
  await sql`update places set learner = ${learner} where kind = 'private' and id in (
    select sessions.place from answers join sessions on sessions.key = answers.session
    join identities on identities.id = answers.identity
    where identities.learner = ${learner} and identities.platform = places.platform)`.execute(db);
}

/** Replies in private places, those for the learner alone in shared ones, and any other that names the learner. */
async function forgetReplies(db: Db, learner: number): Promise<void> {
  await sql`delete from events where place in (select id from places where learner = ${learner})
    or id in (select event from outbox where ${ofLearner(learner)})`.execute(db);
  await sql`delete from outbox where ${ofLearner(learner)}`.execute(db);
  // What is still to be sent to others goes out without the name.
  await sql`update outbox set reply = replace(reply, ${nameOf(learner)}, ${JSON.stringify(NOBODY)})
    where instr(reply, ${nameOf(learner)}) > 0`.execute(db);
}

/** What stands for a name that was taken out. */
const NOBODY = "…";
/** A name as it stands in a stored reply. */
const nameOf = (learner: number) => sql`(select json_quote(name) from learners where id = ${learner})`;

/** The stored replies that are for a learner alone. */
export const forLearner = (learner: number) => sql`
  place in (select id from places where learner = ${learner})
  or lane in (select outbox.place || '|' || identities.id from identities where learner = ${learner})`;

/** These, and those to others that name the learner and are no longer needed. */
const ofLearner = (learner: number) => sql`${forLearner(learner)}
  or (state <> 'pending' and instr(reply, ${nameOf(learner)}) > 0)`;

/**
 * Who was parted has left a history with another learner, where accounts and private chats are named. It stays, under
 * no name: points that were earned in such a chat count for everyone and for no community. A community that others
 * are in too, as at a terminal, names nobody.
 */
async function forgetTraces(db: Db, learner: number): Promise<void> {
  const places = sql`(select id from places where learner = ${learner})`;
  const communities = sql`(select community from places where learner = ${learner} and kind = 'private'
    except select community from places where learner is not ${learner})`;
  const statements = [
    sql`update answers set identity = '' where learner <> ${learner}
      and identity in (select id from identities where learner = ${learner})`,
    sql`update answers set community = '' where learner <> ${learner} and community in ${communities}`,
    sql`delete from scores where learner <> ${learner} and community in ${communities}`,
    sql`delete from score_tree where community in ${communities}`,
    sql`update room_guesses set identity = '' where learner <> ${learner}
      and identity in (select id from identities where learner = ${learner})`,
    sql`delete from polls where place in ${places}`,
    sql`delete from dailies where place in ${places}`,
    sql`delete from daily_questions where place in ${places}`,
    sql`delete from deadlines where kind = 'daily' and subject in ${places}`,
    sql`update sessions set place = '' where learner <> ${learner} and place in ${places}`,
    sql`update sessions set community = '' where learner <> ${learner} and community in ${communities}`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function forgetPlaces(db: Db, learner: number): Promise<void> {
  const { rows } = await sql<{
    community: string;
  }>`delete from places where learner = ${learner} returning community`.execute(db);
  for (const { community } of rows) {
    await sql`delete from communities where id = ${community} and id not in (select community from places)`.execute(
      db,
    );
  }
}
