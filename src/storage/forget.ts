/** Removes a learner with everything that was kept, stored replies and private places included. */
import { sql } from "kysely";
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
  await forgetReplies(db, id);
  await forgetPlaces(db, id);
  await db.deleteFrom("settings").where("owner", "=", `learner:${id}`).execute();
  await db
    .deleteFrom("deadlines")
    .where("subject", "in", db.selectFrom("sessions").select("key").where("learner", "=", id))
    .execute();
  await db.deleteFrom("learners").where("id", "=", id).execute();
  return true;
}

/** Writes the log of changes into the file and cuts it off, so that what was deleted is gone from there too. */
export async function truncateLog(db: Db): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
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

const ofLearner = (learner: number) => sql`
  place in (select id from places where learner = ${learner})
  or lane in (select outbox.place || '|' || identities.id from identities where learner = ${learner})
  or (state <> 'pending' and instr(reply, ${nameOf(learner)}) > 0)`;

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
