/** A community gets another id, as a Telegram group does that becomes a supergroup: everything of it goes along. */
import { type RawBuilder, sql } from "kysely";
import { rebuildBoardsOf } from "./rebuild.ts";
import type { Db } from "./tables.ts";

/** Where the id of a place stands, by table. */
const PLACES: readonly (readonly [table: string, column: string])[] = [
  ["sessions", "place"],
  ["events", "place"],
  ["rooms", "place"],
  ["outbox", "place"],
  ["outbox", "lane"],
  ["polls", "place"],
  ["places", "id"],
  ["places", "parent"],
  ["dailies", "place"],
  ["daily_questions", "place"],
  ["deadlines", "subject"],
];
const COMMUNITIES = ["places", "sessions", "answers", "daily_questions"];
/** Tables that keep the place of a thing as JSON. */
const STATES = ["rooms", "dailies", "daily_questions"];

/**
 * Moves a community and its places, whose ids begin with its id, to another id. Where that one has something already,
 * boards are joined, and its own settings and questions of the day win. Notes of messages are dropped: the messages
 * have other ids there. Twice is as once.
 */
export async function moveCommunity(db: Db, from: string, to: string): Promise<void> {
  if (from === to) return;
  await moveBoards(db, from, to);
  for (const table of STATES) await moveState(db, table, from, to);
  await sql`update daily_questions set message = null where ${isOf("place", from)}`.execute(db);
  await sql`update outbox set target = null where state = 'pending' and ${isOf("place", from)}`.execute(db);
  for (const [table, column] of PLACES) await moveIds(db, table, column, from, to);
  for (const table of COMMUNITIES)
    await sql`update ${sql.table(table)} set community = ${to} where community = ${from}`.execute(db);
  await sql`update or ignore communities set id = ${to} where id = ${from}`.execute(db);
  await sql`delete from communities where id = ${from}`.execute(db);
}

/** An id, or one of its parts or lanes. */
const isOf = (column: string, id: string): RawBuilder<unknown> => {
  const ref = sql.ref(column);
  return sql`(${ref} = ${id} or substr(${ref}, 1, ${id.length + 1}) in (${`${id}:`}, ${`${id}|`}))`;
};

/** What is there under the new id already stays as it is. */
async function moveIds(db: Db, table: string, column: string, from: string, to: string): Promise<void> {
  const [name, ref] = [sql.table(table), sql.ref(column)];
  await sql`update or ignore ${name} set ${ref} = ${to} || substr(${ref}, ${from.length + 1})
    where ${isOf(column, from)}`.execute(db);
  await sql`delete from ${name} where ${isOf(column, from)}`.execute(db);
}

async function moveState(db: Db, table: string, from: string, to: string): Promise<void> {
  const name = sql.table(table);
  const id = sql`${to} || substr(json_extract(state, '$.place.id'), ${from.length + 1})`;
  await sql`update ${name} set state = json_remove(
      json_set(state, '$.place.id', ${id}, '$.place.community', ${to}),
      '$.message', '$.target') where ${isOf("place", from)}`.execute(db);
  await sql`update ${name} set state = json_set(state, '$.place.parent', ${to})
    where ${isOf("place", from)} and json_extract(state, '$.place.parent') is not null`.execute(db);
}

async function moveBoards(db: Db, from: string, to: string): Promise<void> {
  const { rows } = await sql`select 1 from scores where community = ${to} limit 1`.execute(db);
  if (rows.length === 0) {
    for (const table of ["scores", "score_tree"])
      await sql`update ${sql.table(table)} set community = ${to} where community = ${from}`.execute(db);
    return;
  }
  await sql`update answers set community = ${to} where community = ${from}`.execute(db);
  await rebuildBoardsOf(db, [from, to]);
}
