/** The first tables, those of later work included, so that nobody migrates for them. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

// Times are integer milliseconds UTC; names ending in `state`, `reply` and `receipt` hold JSON.
const STATEMENTS: readonly string[] = [
  `create table learners (
    id integer primary key autoincrement,
    name text not null,
    locale text not null,
    hidden integer not null default 0 check (hidden in (0, 1)),
    rating real not null default 0,
    created_at integer not null
  ) strict`,

  `create table identities (
    id text primary key,
    platform text not null,
    learner integer not null references learners (id) on delete cascade,
    since integer not null
  ) strict`,
  "create index identities_learner on identities (learner)",

  "create table communities (id text primary key, platform text not null, name text) strict",

  `create table places (
    id text primary key,
    platform text not null,
    community text not null,
    parent text,
    kind text not null check (kind in ('private', 'shared')),
    asleep integer not null default 0 check (asleep in (0, 1))
  ) strict`,

  `create table settings (
    owner text not null,
    key text not null,
    value text not null,
    primary key (owner, key)
  ) strict, without rowid`,

  `create table sessions (
    key text primary key,
    learner integer not null references learners (id) on delete cascade,
    place text not null,
    community text not null,
    topic text,
    kind text not null,
    status text not null check (status in ('asked', 'answered', 'finished', 'stopped', 'expired')),
    state text not null,
    at integer not null,
    version integer not null,
    started_at integer not null,
    ends_at integer not null
  ) strict`,
  "create index sessions_open on sessions (learner, status, started_at)",

  `create table answers (
    session text not null,
    ordinal integer not null,
    learner integer not null references learners (id) on delete cascade,
    identity text not null,
    question text not null,
    version integer not null,
    concept text not null,
    chosen text not null,
    correct integer not null check (correct in (0, 1)),
    hints integer not null,
    points integer not null,
    community text not null,
    local_day text not null,
    event text not null,
    at integer not null,
    primary key (session, ordinal, learner)
  ) strict`,
  "create index answers_question on answers (learner, question, at)",
  "create index answers_concept on answers (learner, concept, correct)",

  `create table cards (
    learner integer not null references learners (id) on delete cascade,
    concept text not null,
    state text not null,
    due integer not null,
    last_review integer,
    primary key (learner, concept)
  ) strict, without rowid`,
  "create index cards_due on cards (learner, due)",

  `create table question_ratings (
    question text primary key,
    rating real not null,
    count integer not null
  ) strict`,

  // Community '' is everyone, area '' is all areas.
  `create table scores (
    community text not null,
    area text not null,
    period text not null,
    learner integer not null references learners (id) on delete cascade,
    points integer not null,
    reached_at integer not null,
    primary key (community, area, period, learner)
  ) strict, without rowid`,
  "create index scores_board on scores (community, area, period, points desc, reached_at, learner)",
  "create index scores_learner on scores (learner)",

  // How many learners who show themselves stand at a number of points: a rank without counting the board.
  `create table score_counts (
    community text not null,
    area text not null,
    period text not null,
    points integer not null,
    learners integer not null check (learners >= 0),
    primary key (community, area, period, points)
  ) strict, without rowid`,

  "create table events (id text primary key, at integer not null, place text not null) strict",
  "create index events_at on events (at)",

  `create table outbox (
    id integer primary key autoincrement,
    event text not null,
    place text not null,
    lane text not null,
    position integer not null,
    reply text not null,
    target text,
    state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'unknown')),
    attempts integer not null default 0,
    not_before integer not null default 0,
    receipt text,
    created_at integer not null,
    sent_at integer,
    unique (event, position)
  ) strict`,
  "create index outbox_lane on outbox (state, place, lane)",
  "create index outbox_created on outbox (created_at)",

  `create table deadlines (
    kind text not null,
    subject text not null,
    at integer not null,
    primary key (kind, subject)
  ) strict, without rowid`,
  "create index deadlines_at on deadlines (at)",
];

/** Lays the tables down. */
async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** The first tables. */
export const start: Migration = { up };
