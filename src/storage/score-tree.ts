/** How many learners stand where on a board: a tree of counts, each level 64 times coarser than the one below. */
import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** One board: a community ('' for everyone), an area ('' for all) and the key of a period. */
export type BoardKey = { readonly community: string; readonly area: string; readonly period: string };
/** A number of learners who arrive at (above 0) or leave (below 0) a number of points. */
export type Move = BoardKey & { readonly points: number; readonly learners: number };

/** 64 buckets a level: with four levels 16 million points are reached by reading at most 64 rows a level. */
const BITS = 6;
const LEVELS = [3, 2, 1, 0] as const;

/** Adds moves to the counts; buckets that end empty are dropped. */
export async function moveLearners(db: Db, moves: readonly Move[]): Promise<void> {
  const changes = netChanges(moves);
  const rows = (wanted: readonly Change[]) =>
    sql.join(
      wanted.map(
        (one) =>
          sql`(${one.community}, ${one.area}, ${one.period}, ${one.level}, ${one.bucket}, ${one.learners})`,
      ),
    );
  const come = changes.filter(({ learners }) => learners > 0);
  const gone = changes.filter(({ learners }) => learners < 0);
  if (come.length > 0) {
    await sql`insert into score_tree (community, area, period, level, bucket, learners) values ${rows(come)}
      on conflict do update set learners = learners + excluded.learners`.execute(db);
  }
  if (gone.length === 0) return;
  await sql`update score_tree set learners = score_tree.learners + gone.column6 from (values ${rows(gone)}) as gone
    where community = gone.column1 and area = gone.column2 and period = gone.column3
      and level = gone.column4 and bucket = gone.column5`.execute(db);
  await sql`delete from score_tree where learners = 0 and (community, area, period, level, bucket) in
    (select column1, column2, column3, column4, column5 from (values ${rows(gone)}))`.execute(db);
}

/** How many stand above a number of points: at most 64 rows a level are read. */
export async function countAbove(db: Db, key: BoardKey, points: number): Promise<number> {
  const ranges = LEVELS.map((level) => {
    const bucket = points >> (BITS * level);
    const end = level === 3 ? sql`` : sql`and bucket < ${((points >> (BITS * (level + 1))) + 1) << BITS}`;
    return sql`select learners from score_tree where ${onBoard(key, level)} and bucket > ${bucket} ${end}`;
  });
  const { rows } = await sql<{
    above: number | null;
  }>`select sum(learners) as above from (${sql.join(ranges, sql` union all `)})`.execute(db);
  return rows[0]?.above ?? 0;
}

/** The points of the learner at a rank, counted from 0; undefined behind the last. */
export async function pointsAt(db: Db, key: BoardKey, rank: number): Promise<number | undefined> {
  let left = rank;
  let parent: number | undefined;
  for (const level of LEVELS) {
    const within =
      parent === undefined
        ? sql``
        : sql`and bucket >= ${parent << BITS} and bucket < ${(parent + 1) << BITS}`;
    const { rows } = await sql<{ bucket: number; learners: number }>`select bucket, learners from score_tree
      where ${onBoard(key, level)} ${within} order by bucket desc`.execute(db);
    parent = undefined;
    for (const { bucket, learners } of rows) {
      if (left < learners) {
        parent = bucket;
        break;
      }
      left -= learners;
    }
    if (parent === undefined) return undefined;
  }
  return parent;
}

type Change = BoardKey & { readonly level: number; readonly bucket: number; learners: number };

const onBoard = ({ community, area, period }: BoardKey, level: number) =>
  sql`community = ${community} and area = ${area} and period = ${period} and level = ${level}`;

/** What remains of moves bucket by bucket; on the coarse levels most cancel out. */
function netChanges(moves: readonly Move[]): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { community, area, period, points, learners } of moves) {
    for (const level of LEVELS) {
      const bucket = points >> (BITS * level);
      const name = JSON.stringify([community, area, period, level, bucket]);
      const change = changes.get(name) ?? { community, area, period, level, bucket, learners: 0 };
      change.learners += learners;
      changes.set(name, change);
    }
  }
  return [...changes.values()].filter((change) => change.learners !== 0);
}
