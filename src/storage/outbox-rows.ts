/** The outbox table: which rows wait, which one is next, and what became of it. */
import { sql } from "kysely";
import type { Receipt } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";
import type { Place } from "../core/request.ts";
import { putToSleep } from "./places.ts";
import type { Outcome } from "./receipts.ts";
import type { Db } from "./tables.ts";

/** A row of replies that are sent one after the other; all of them go to one place. */
export type Lane = { readonly place: string; readonly lane: string };

/** A reply ready to be sent. */
export type Letter = {
  readonly id: number;
  readonly event: string;
  readonly lane: string;
  readonly place: Place;
  readonly reply: Reply;
  readonly target?: string;
  readonly attempts: number;
  /** When it was committed, and before when it must not be sent, in milliseconds UTC. */
  readonly createdAt: number;
  readonly notBefore: number;
};

/** The lanes with pending rows, those of one place or all. */
export async function findLanes(db: Db, place?: string): Promise<readonly Lane[]> {
  let query = db.selectFrom("outbox").select(["place", "lane"]).distinct().where("state", "=", "pending");
  if (place !== undefined) query = query.where("place", "=", place);
  return query.execute();
}

/** The lane that a row waits in, where it still waits. */
export async function findLaneOf(db: Db, id: number): Promise<Lane | undefined> {
  return db
    .selectFrom("outbox")
    .select(["place", "lane"])
    .where("id", "=", id)
    .where("state", "=", "pending")
    .executeTakeFirst();
}

/** The next pending row of a lane. */
export async function findHead(db: Db, { place, lane }: Lane): Promise<Letter | undefined> {
  const row = await letters(db)
    .where("outbox.state", "=", "pending")
    .where("outbox.place", "=", place)
    .where("outbox.lane", "=", lane)
    .orderBy("outbox.id")
    .limit(1)
    .executeTakeFirst();
  return row && toLetter(row);
}

/** Rows of which nobody knows whether they arrived: their sender was stopped in the middle, or is at it now. */
export async function findSending(db: Db): Promise<readonly Letter[]> {
  const rows = await letters(db).where("outbox.state", "=", "sending").orderBy("outbox.id").execute();
  return rows.map(toLetter);
}

/** Whether a later change of the same message waits in the lane: then nobody would see this one. */
export async function isSuperseded(db: Db, { id, lane, place, target, reply }: Letter): Promise<boolean> {
  if (reply.mode !== "replace" || target === undefined) return false;
  const { rows } = await sql<{
    id: number;
  }>`select id from outbox where state = 'pending' and place = ${place.id}
    and lane = ${lane} and id > ${id} and target = ${target} and json_extract(reply, '$.mode') = 'replace'
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Marks a row as being sent; to be committed before the send. */
export async function markSending(db: Db, letter: Letter): Promise<Letter> {
  const attempts = letter.attempts + 1;
  await db.updateTable("outbox").set({ state: "sending", attempts }).where("id", "=", letter.id).execute();
  return { ...letter, attempts };
}

/** Writes down what became of a send at `now`. When the place is gone, its waiting rows fail with it. */
export async function settle(
  db: Db,
  letter: Letter,
  receipt: Receipt,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const at = now.getTime();
  const note = JSON.stringify(receipt);
  await db
    .updateTable("outbox")
    .set({
      state: outcome.state,
      receipt: note,
      ...(outcome.state === "pending" ? { not_before: Math.ceil(at + outcome.wait) } : {}),
      ...(outcome.state === "sent" ? { sent_at: at } : {}),
    })
    .where("id", "=", letter.id)
    .execute();
  if (receipt.kind !== "failed" || !receipt.gone) return;
  await putToSleep(db, letter.place.id);
  await db
    .updateTable("outbox")
    .set({ state: "failed", receipt: note })
    .where("state", "=", "pending")
    .where("place", "=", letter.place.id)
    .execute();
}

const letters = (db: Db) =>
  db
    .selectFrom("outbox")
    .innerJoin("places", "places.id", "outbox.place")
    .select(["outbox.id", "outbox.event", "outbox.lane", "outbox.reply", "outbox.target", "outbox.attempts"])
    .select(["outbox.not_before", "outbox.created_at", "outbox.place", "places.platform", "places.community"])
    .select(["places.parent", "places.kind"]);

type Row = Awaited<ReturnType<ReturnType<typeof letters>["executeTakeFirstOrThrow"]>>;

function toLetter(row: Row): Letter {
  const reply: Reply = JSON.parse(row.reply);
  const { id, event, lane, attempts, platform, community, kind } = row;
  const parent = row.parent === null ? {} : { parent: row.parent };
  const place = { id: row.place, platform, community, kind, ...parent };
  const target = row.target === null ? {} : { target: row.target };
  const times = { createdAt: row.created_at, notBefore: row.not_before };
  return { id, event, lane, place, reply, ...target, attempts, ...times };
}
