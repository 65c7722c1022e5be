/** When something happens by itself: one row a thing, read by the scanner. */
import type { Due } from "../core/ports.ts";
import type { Db } from "./tables.ts";

/** Sets the deadline of a thing, or takes it away. */
export async function keepDeadline(db: Db, { kind, subject }: Due, at: Date | undefined): Promise<void> {
  if (at === undefined) {
    await db.deleteFrom("deadlines").where("kind", "=", kind).where("subject", "=", subject).execute();
    return;
  }
  await db
    .insertInto("deadlines")
    .values({ kind, subject, at: at.getTime() })
    .onConflict((conflict) => conflict.columns(["kind", "subject"]).doUpdateSet({ at: at.getTime() }))
    .execute();
}

/** What has reached its deadline, the oldest first. */
export function findDue(db: Db, now: Date, limit: number): Promise<readonly Due[]> {
  return db
    .selectFrom("deadlines")
    .select(["kind", "subject"])
    .where("at", "<=", now.getTime())
    .orderBy("at")
    .orderBy("subject")
    .limit(limit)
    .execute();
}

/** The earliest deadline. */
export async function findNextDeadline(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom("deadlines").select("at").orderBy("at").limit(1).executeTakeFirst();
  return row && new Date(row.at);
}
