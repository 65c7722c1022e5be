/** Makes the scores and the counts of ranks anew from the answer log, which alone is the truth. */
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./tables.ts";

/** The keys of the periods of an answer, as `periodKeys` of the core makes them: all time, month, ISO week. */
const PERIODS = [
  sql`'all'`,
  sql`strftime('%Y-%m', at / 1000, 'unixepoch')`,
  sql`strftime('%G-W%V', at / 1000, 'unixepoch')`,
];
const COMMUNITIES = [sql`community`, sql`''`];
const AREAS = [sql`area`, sql`''`];
const LEVELS = [0, 1, 2, 3];

/** Replaces all scores in one change; says how many lines of boards there are now. */
export async function rebuildScores(db: Db): Promise<number> {
  await sql`delete from scores`.execute(db);
  await sql`delete from score_tree`.execute(db);
  const lines = await addLines(db, sql``);
  await addCounts(db, sql``);
  return lines;
}

/** Replaces the boards of these communities. */
export async function rebuildBoardsOf(db: Db, communities: readonly string[]): Promise<void> {
  const theirs = sql`community in (${sql.join(communities)})`;
  await sql`delete from scores where ${theirs}`.execute(db);
  await sql`delete from score_tree where ${theirs}`.execute(db);
  await addLines(db, sql`and ${theirs}`, [sql`community`]);
  await addCounts(db, sql`and ${theirs}`);
}

/** Replaces the scores of a learner who is hidden, and so in no count of ranks. */
export async function rebuildScoresOf(db: Db, learner: number): Promise<void> {
  await sql`delete from scores where learner = ${learner}`.execute(db);
  await addLines(db, sql`and learner = ${learner}`);
}

/** Adds the lines that follow from those answers. */
async function addLines(
  db: Db,
  those: RawBuilder<unknown>,
  communities: readonly RawBuilder<unknown>[] = COMMUNITIES,
): Promise<number> {
  // "union" without "all" keeps an answer from counting twice where its community or area is the empty one already.
  const lines = PERIODS.flatMap((period) =>
    communities.flatMap((community) =>
      AREAS.map(
        (
          area,
        ) => sql`select rowid as answer, ${community} as community, ${area} as area, ${period} as period, learner, points, at
        from answers where points > 0 ${those}`,
      ),
    ),
  );
  const { numAffectedRows = 0n } =
    await sql`insert into scores (community, area, period, learner, points, reached_at, listed)
    select community, area, period, learner, sum(points), max(at), 1 - hidden
    from (${sql.join(lines, sql` union `)}) join learners on learners.id = learner
    group by community, area, period, learner`.execute(db);
  return Number(numAffectedRows);
}

/** Counts those lines in the tree of ranks. */
async function addCounts(db: Db, those: RawBuilder<unknown>): Promise<void> {
  for (const level of LEVELS) {
    await sql`insert into score_tree select community, area, period, ${level}, points >> ${6 * level}, count(*)
      from scores where listed = 1 ${those} group by 1, 2, 3, 5`.execute(db);
  }
}
