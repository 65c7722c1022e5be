/** Quizzes together: their state, and where they were played. */
import type { Selectable } from "kysely";
import { StoreError } from "../core/errors.ts";
import { isRoomOver, type Room } from "../core/rooms/room.ts";
import { keepDeadline } from "./deadlines.ts";
import type { Db, RoomTable } from "./tables.ts";

/** Rooms whose questions are not asked again soon. */
const REMEMBERED = 20;

/** The room of a key. */
export async function findRoom(db: Db, key: string): Promise<Room | undefined> {
  const row = await db.selectFrom("rooms").selectAll().where("key", "=", key).executeTakeFirst();
  return row && toRoom(row);
}

/** The room of a place that is not over. */
export async function findRoomIn(db: Db, place: string): Promise<Room | undefined> {
  const row = await db
    .selectFrom("rooms")
    .selectAll()
    .where("place", "=", place)
    .where("status", "in", ["lobby", "asked", "open", "revealed"])
    .limit(1)
    .executeTakeFirst();
  return row && toRoom(row);
}

/** The questions of the newest rooms of a place, the latest last. */
export async function findAskedIn(db: Db, place: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("rooms")
    .select("state")
    .where("place", "=", place)
    .orderBy("started_at", "desc")
    .limit(REMEMBERED)
    .execute();
  return rows.toReversed().flatMap(({ state }) => readState(state).items.map(({ question }) => question));
}

/** Inserts or replaces a room; throws `StoreError` "busy" unless the stored version is one less. */
export async function saveRoom(db: Db, room: Room): Promise<void> {
  const saved = room.version === 1 ? await insert(db, room) : await replace(db, room);
  if (!saved) throw new StoreError("busy", new Error(`room ${room.key} has moved on`));
  await keepDeadline(db, { kind: "room", subject: room.key }, isRoomOver(room) ? undefined : room.deadline);
}

async function insert(db: Db, room: Room): Promise<boolean> {
  const result = await db
    .insertInto("rooms")
    .values(toRow(room))
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

async function replace(db: Db, room: Room): Promise<boolean> {
  const { key, ...rest } = toRow(room);
  const result = await db
    .updateTable("rooms")
    .set(rest)
    .where("key", "=", key)
    .where("version", "=", room.version - 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What is kept as JSON: everything that no query looks for. */
type State = Omit<Room, "key" | "host" | "status" | "version" | "startedAt" | "deadline"> & {
  readonly deadline: number;
};

const readState = (text: string): State => JSON.parse(text);

function toRow(room: Room): Selectable<RoomTable> {
  const { key, host, status, version, startedAt, deadline, ...rest } = room;
  const state: State = { ...rest, deadline: deadline.getTime() };
  return {
    ...{ key, status, version, place: room.place.id, host: host ?? null },
    state: JSON.stringify(state),
    started_at: startedAt.getTime(),
  };
}

function toRoom({ key, host, status, version, started_at, state }: Selectable<RoomTable>): Room {
  const { deadline, ...rest } = readState(state);
  return {
    ...rest,
    ...{ key, status, version },
    host: host ?? undefined,
    deadline: new Date(deadline),
    startedAt: new Date(started_at),
  };
}
