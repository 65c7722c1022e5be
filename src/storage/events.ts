/** Handled events and the replies that were committed with them. */
import type { Announcement } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";
import type { Request } from "../core/request.ts";
import { knowPlace } from "./places.ts";
import type { Db } from "./tables.ts";

/** The replies committed with an event, in order; undefined when it was never handled. */
export async function findReplies(db: Db, event: string): Promise<readonly Reply[] | undefined> {
  const known = await db.selectFrom("events").select("id").where("id", "=", event).executeTakeFirst();
  if (!known) return undefined;
  const rows = await db
    .selectFrom("outbox")
    .select("reply")
    .where("event", "=", event)
    .orderBy("position")
    .execute();
  return rows.map((row): Reply => JSON.parse(row.reply));
}

/** Marks the event as handled and puts its replies into the outbox. */
export async function recordEvent(db: Db, request: Request, replies: readonly Reply[]): Promise<void> {
  const { event, place, at, target } = request;
  await db.insertInto("events").values({ id: event, at: at.getTime(), place: place.id }).execute();
  await post(db, { event, place, at, target }, replies, (reply) => laneOf(request, reply));
}

/** The same for what nobody asked for; false where it was announced before. */
export async function announce(
  db: Db,
  announcement: Announcement,
  replies: readonly Reply[],
): Promise<boolean> {
  const { event, place, at } = announcement;
  const marked = await db
    .insertInto("events")
    .values({ id: event, at: at.getTime(), place: place.id })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  if (marked.numInsertedOrUpdatedRows === 0n) return false;
  await post(db, announcement, replies, () => place.id);
  return true;
}

async function post(
  db: Db,
  { event, place, at, target }: Announcement,
  replies: readonly Reply[],
  lane: (reply: Reply) => string,
): Promise<void> {
  if (replies.length === 0) return;
  if (replies.some(hasFile)) throw new Error("a reply with a file is never stored");
  await knowPlace(db, place);
  const rows = replies.map((reply, position) => ({
    ...{ event, position, place: place.id, lane: lane(reply), created_at: at.getTime() },
    target: reply.target ?? target ?? null,
    reply: JSON.stringify(reply),
  }));
  await db.insertInto("outbox").values(rows).execute();
}

const hasFile = ({ blocks }: Reply): boolean => blocks.some(({ kind }) => kind === "file");

// Replies of one lane are sent one after the other. What only the asker sees in a shared place has no order with
// what others get there, and must not queue behind it.
function laneOf({ place, actor }: Request, reply: Reply): string {
  return place.kind === "shared" && reply.audience === "asker" ? `${place.id}|${actor.id}` : place.id;
}
