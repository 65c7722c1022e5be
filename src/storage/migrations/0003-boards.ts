/** Boards by period and area, and counts in a tree, so that a rank among a million costs as much as among ten. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const MONTH = "strftime('%Y-%m', at / 1000, 'unixepoch')";
const WEEK = "strftime('%G-W%V', at / 1000, 'unixepoch')";

// Level 0 counts learners at exactly `bucket` points; each level above counts 64 buckets of the one below.
const STATEMENTS: readonly string[] = [
  "alter table answers add column area text not null default ''",
  "alter table scores add column listed integer not null default 1",
  "drop index scores_board",
  "create index scores_board on scores (community, area, period, listed, points desc, reached_at, learner)",
  `create table score_tree (
    community text not null,
    area text not null,
    period text not null,
    level integer not null,
    bucket integer not null,
    learners integer not null check (learners >= 0),
    primary key (community, area, period, level, bucket)
  ) strict, without rowid`,
  // Only boards of all time were kept before. Which area an old answer was in is not known here.
  ...[MONTH, WEEK].flatMap((period) =>
    ["community", "''"].map(
      (community) =>
        `insert into scores (community, area, period, learner, points, reached_at)
        select ${community}, '', ${period}, learner, sum(points), max(at) from answers where points > 0 group by 1, 3, 4`,
    ),
  ),
  "update scores set listed = 0 where learner in (select id from learners where hidden = 1)",
  ...[0, 1, 2, 3].map(
    (level) =>
      `insert into score_tree select community, area, period, ${level}, points >> ${6 * level}, count(*)
      from scores where listed = 1 group by 1, 2, 3, 5`,
  ),
  "drop table score_counts",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Lays the tables down and fills them from the scores and answers that are there. */
export const boards: Migration = { up };
