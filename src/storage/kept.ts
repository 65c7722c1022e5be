/** All that is kept of a learner, table by table, for a person who wants to see it. */
import { type RawBuilder, sql } from "kysely";
import type { Kept } from "../core/ports.ts";
import { forLearner } from "./forget.ts";
import type { Db } from "./tables.ts";

/**
 * A table with rows of learners: which are a learner's, which columns are times and which are JSON. `columns` leaves
 * out what is a secret of the bot: the note of what a reply answers lets anybody write in its name for a while.
 */
type Source = {
  readonly table: string;
  readonly rows: (learner: number) => RawBuilder<unknown>;
  readonly times?: readonly string[];
  readonly json?: readonly string[];
  readonly columns?: readonly string[];
};

const owned = (learner: number): RawBuilder<unknown> => sql`learner = ${learner}`;
const inOwnPlace = (learner: number): RawBuilder<unknown> =>
  sql`place in (select id from places where learner = ${learner})`;

const SOURCES: readonly Source[] = [
  { table: "learners", rows: (learner) => sql`id = ${learner}`, times: ["created_at"] },
  { table: "identities", rows: owned, times: ["since"] },
  { table: "settings", rows: (learner) => sql`owner = ${`learner:${learner}`}` },
  { table: "places", rows: owned },
  {
    table: "communities",
    rows: (learner) => sql`id in (select community from places where learner = ${learner})`,
  },
  { table: "sessions", rows: owned, times: ["started_at", "ends_at"], json: ["state"] },
  {
    table: "deadlines",
    rows: (learner) => sql`subject in (select key from sessions where learner = ${learner})
      or subject in (select id from places where learner = ${learner})`,
    times: ["at"],
  },
  { table: "answers", rows: owned, times: ["at"] },
  { table: "cards", rows: owned, times: ["due", "last_review"], json: ["state"] },
  { table: "scores", rows: owned, times: ["reached_at"] },
  { table: "reports", rows: owned, times: ["at"] },
  // Notes of presses stay out, as in the outbox.
  {
    table: "rooms",
    rows: (learner) => sql`host = ${learner}`,
    columns: ["key", "place", "status", "started_at"],
    times: ["started_at"],
  },
  { table: "room_players", rows: owned },
  {
    table: "room_guesses",
    rows: owned,
    columns: ["room", "ordinal", "identity", "chosen", "correct", "points", "at"],
    times: ["at"],
  },
  { table: "dailies", rows: inOwnPlace, times: ["next_at"], json: ["state"] },
  {
    table: "daily_questions",
    rows: inOwnPlace,
    columns: ["day", "question", "opened_at", "closes_at"],
    times: ["opened_at", "closes_at"],
  },
  { table: "polls", rows: inOwnPlace, times: ["created_at"], json: ["votes"] },
  { table: "link_codes", rows: owned, times: ["made_at"] },
  { table: "link_tries", rows: owned, times: ["at"] },
  { table: "events", rows: inOwnPlace, times: ["at"] },
  {
    table: "outbox",
    rows: forLearner,
    columns: ["event", "place", "reply", "state", "created_at", "sent_at"],
    times: ["created_at", "sent_at"],
    json: ["reply"],
  },
];

/** Every row that is a learner's, by table. */
export async function findKept(db: Db, learner: number): Promise<Kept> {
  const found: [string, Kept[string]][] = [];
  for (const source of SOURCES) found.push([source.table, await rowsOf(db, source, learner)]);
  return Object.fromEntries(found);
}

async function rowsOf(db: Db, source: Source, learner: number): Promise<Kept[string]> {
  const columns = source.columns ? sql.join(source.columns.map((name) => sql.ref(name))) : sql`*`;
  const { rows } = await sql<Record<string, unknown>>`
    select ${columns} from ${sql.table(source.table)} where ${source.rows(learner)}`.execute(db);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, readable(source, name, value)])),
  );
}

function readable({ times = [], json = [] }: Source, column: string, value: unknown): unknown {
  if (typeof value === "number" && times.includes(column)) return new Date(value).toISOString();
  return typeof value === "string" && json.includes(column) ? JSON.parse(value) : value;
}
