/** Drops what is kept only against repeats: handled events and replies that were sent. */
import type { Db, OutboxState } from "./tables.ts";

const DAY = 24 * 60 * 60 * 1000;
// Telegram repeats an update for at most a day, Discord an interaction for seconds; a week leaves room for a bot
// that was off.
const EVENT_AGE = 7 * DAY;
const REPLY_AGE = 2 * DAY;
// "not in" is no use to an index, so that SQLite takes the one by time and reads old rows alone.
const UNDER_WAY: readonly OutboxState[] = ["pending", "sending"];

/** Rows in one delete: a few milliseconds of the write lock. */
const BATCH = 500;

/** Deletes a batch of old events and one of old replies; says how many rows that were, zero when all is done. */
export async function pruneBatch(db: Db, now: Date): Promise<number> {
  const events = await db
    .deleteFrom("events")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("events")
        .select("id")
        .where("at", "<", now.getTime() - EVENT_AGE)
        .limit(BATCH),
    )
    .executeTakeFirst();
  const replies = await db
    .deleteFrom("outbox")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("outbox")
        .select("id")
        .where("created_at", "<", now.getTime() - REPLY_AGE)
        .where("state", "not in", UNDER_WAY)
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(events.numDeletedRows) + Number(replies.numDeletedRows);
}
