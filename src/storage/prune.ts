/** Drops what is kept for a while only: handled events, replies and polls that were sent, and games of long ago. */
import type { Db, OutboxState } from "./tables.ts";

const DAY = 24 * 60 * 60 * 1000;
// Telegram repeats an update for at most a day, Discord an interaction for seconds; a week leaves room for a bot
// that was off.
const EVENT_AGE = 7 * DAY;
const REPLY_AGE = 2 * DAY;
// A game lasts an hour or two, a pause included; its questions are not asked again in that place for a while.
const ROOM_AGE = 60 * DAY;
// A quiz alone and a question of the day stay open for a day.
const POLL_AGE = 2 * DAY;
// "not in" is no use to an index, so that SQLite takes the one by time and reads old rows alone.
const UNDER_WAY: readonly OutboxState[] = ["pending", "sending"];

/** Rows in one delete: a few milliseconds of the write lock. */
const BATCH = 500;

/** Deletes a batch each of old events, replies, rooms and polls; says how many rows that were, zero when all is done. */
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
  const rooms = await db
    .deleteFrom("rooms")
    .where("key", "in", (eb) =>
      eb
        .selectFrom("rooms")
        .select("key")
        .where("started_at", "<", now.getTime() - ROOM_AGE)
        .limit(BATCH),
    )
    .executeTakeFirst();
  const polls = await db
    .deleteFrom("polls")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("polls")
        .select("id")
        .where("created_at", "<", now.getTime() - POLL_AGE)
        .limit(BATCH),
    )
    .executeTakeFirst();
  return [events, replies, rooms, polls].reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
