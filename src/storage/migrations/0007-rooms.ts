/** Quizzes that many play together: rooms, who is in them, and their guesses. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

// A room outlives the learner who opened it. A guess has no points until its question is closed.
const STATEMENTS: readonly string[] = [
  `create table rooms (
    key text primary key,
    place text not null,
    host integer references learners (id) on delete set null,
    status text not null check (status in ('lobby', 'asked', 'open', 'revealed', 'finished', 'stopped')),
    state text not null,
    version integer not null,
    started_at integer not null
  ) strict`,
  "create index rooms_place on rooms (place, status, started_at)",
  "create index rooms_newest on rooms (place, started_at)",
  "create index rooms_started on rooms (started_at)",
  "create index rooms_host on rooms (host)",
  `create table room_players (
    room text not null references rooms (key) on delete cascade,
    learner integer not null references learners (id) on delete cascade,
    joined text not null,
    primary key (room, learner)
  ) strict, without rowid`,
  "create index room_players_learner on room_players (learner)",
  `create table room_guesses (
    room text not null references rooms (key) on delete cascade,
    ordinal integer not null,
    learner integer not null references learners (id) on delete cascade,
    identity text not null,
    chosen text not null,
    sequence text not null,
    event text not null,
    target text,
    at integer not null,
    correct integer check (correct in (0, 1)),
    points integer,
    primary key (room, ordinal, learner)
  ) strict`,
  "create index room_guesses_learner on room_guesses (learner)",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Lays the tables down. */
export const rooms: Migration = { up };
