/** Solo sessions with their deadlines. */
import type { Selectable } from "kysely";
import { StoreError } from "../core/errors.ts";
import { readItem, type Session, type SessionStatus, type StoredItem } from "../core/quiz/session.ts";
import { keepDeadline } from "./deadlines.ts";
import type { Db, SessionTable } from "./tables.ts";

const OPEN: readonly SessionStatus[] = ["asked", "answered"];

/** The session of a key. */
export async function findSession(db: Db, key: string): Promise<Session | undefined> {
  const row = await solos(db).where("key", "=", key).executeTakeFirst();
  return row && toSession(row);
}

/** The learner's session that is asked or answered, the newest if there are several. */
export async function findOpenSession(db: Db, learner: number): Promise<Session | undefined> {
  const row = await solos(db)
    .where("learner", "=", learner)
    .where("status", "in", OPEN)
    .orderBy("started_at", "desc")
    .orderBy("key", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toSession(row);
}

/** Inserts or replaces a session; throws `StoreError` "busy" unless the stored version is one less. */
export async function saveSession(db: Db, session: Session): Promise<void> {
  const saved = session.version === 1 ? await insert(db, session) : await replace(db, session);
  if (!saved) throw new StoreError("busy", new Error(`session ${session.key} has moved on`));
  const isOpen = OPEN.includes(session.status);
  await keepDeadline(db, { kind: "session", subject: session.key }, isOpen ? session.endsAt : undefined);
}

const solos = (db: Db) => db.selectFrom("sessions").selectAll().where("kind", "=", "solo");

async function insert(db: Db, session: Session): Promise<boolean> {
  const result = await db
    .insertInto("sessions")
    .values(toRow(session))
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

async function replace(db: Db, session: Session): Promise<boolean> {
  const { key, ...rest } = toRow(session);
  const result = await db
    .updateTable("sessions")
    .set(rest)
    .where("key", "=", key)
    .where("version", "=", session.version - 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function toRow(session: Session): Selectable<SessionTable> {
  return {
    key: session.key,
    learner: session.learner,
    place: session.place,
    community: session.community,
    topic: session.topic ?? null,
    kind: "solo",
    status: session.status,
    state: JSON.stringify({ items: session.items, difficulty: session.difficulty }),
    at: session.at,
    version: session.version,
    started_at: session.startedAt.getTime(),
    ends_at: session.endsAt.getTime(),
  };
}

function toSession(row: Selectable<SessionTable>): Session {
  const state: { readonly items: readonly StoredItem[]; readonly difficulty?: number } = JSON.parse(
    row.state,
  );
  return {
    key: row.key,
    learner: row.learner,
    place: row.place,
    community: row.community,
    ...(row.topic === null ? {} : { topic: row.topic }),
    ...(state.difficulty === undefined ? {} : { difficulty: state.difficulty }),
    status: row.status,
    items: state.items.map(readItem),
    at: row.at,
    version: row.version,
    startedAt: new Date(row.started_at),
    endsAt: new Date(row.ends_at),
  };
}
