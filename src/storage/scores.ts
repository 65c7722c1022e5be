/** Scores and boards. Hidden learners keep their scores, but stand on no board and count in nobody's rank. */
import { sql } from "kysely";
import type { AnswerRow, BoardPage, BoardQuery, Standing } from "../core/ports.ts";
import { type BoardKey, countAbove, type Move, moveLearners, pointsAt } from "./score-tree.ts";
import type { Db } from "./tables.ts";

const EVERYONE = "";
const ALL_AREAS = "";

/**
 * Adds an answer's points to every board it counts on: here and everywhere, all areas and its own, each period. Answers
 * from two platforms may come in out of order: the points were reached with the latest.
 */
export async function addPoints(db: Db, answer: AnswerRow): Promise<void> {
  const { learner, points, at } = answer;
  const listed = (await isHidden(db, learner)) ? 0 : 1;
  const boards = boardsOf(answer);
  const rows = boards.map(
    ({ community, area, period }) =>
      sql`(${community}, ${area}, ${period}, ${learner}, ${points}, ${at.getTime()}, ${listed})`,
  );
  const { rows: reached } = await sql<BoardKey & { points: number }>`
    insert into scores (community, area, period, learner, points, reached_at, listed) values ${sql.join(rows)}
    on conflict do update set points = points + excluded.points, reached_at = max(reached_at, excluded.reached_at)
    returning community, area, period, points`.execute(db);
  if (listed === 1)
    await moveLearners(
      db,
      reached.flatMap((row) => movesTo(row, row.points, points)),
    );
}

/** A page of a board: by points, then by who reached them first, then by learner; ranks 1, 2, 2, 4. */
export async function findBoard(db: Db, query: BoardQuery): Promise<BoardPage> {
  const key = keyOf(query);
  const first = query.from === undefined ? undefined : await pointsAt(db, key, query.from - 1);
  if (query.from !== undefined && first === undefined) return { rows: [], more: false };
  const below = first === undefined ? sql`` : sql`and scores.points <= ${first}`;
  const { rows } = await sql<Omit<Standing, "rank">>`
    select scores.learner, learners.name, scores.points from scores join learners on learners.id = scores.learner
    where ${onBoard(key)} and scores.listed = 1 ${below}
    order by scores.points desc, scores.reached_at, scores.learner limit ${query.limit + 1}`.execute(db);
  const top = rows[0];
  const above = top === undefined || first === undefined ? 0 : await countAbove(db, key, top.points);
  const ranked = rows.map((row) => ({
    ...row,
    rank: above + 1 + rows.findIndex((other) => other.points === row.points),
  }));
  return { rows: ranked.slice(0, query.limit), more: rows.length > query.limit };
}

/** The learner's own line with the rank that the list gives it; undefined without points. */
export async function findStanding(
  db: Db,
  query: Omit<BoardQuery, "limit" | "from">,
  learner: number,
): Promise<Standing | undefined> {
  const key = keyOf(query);
  const { rows } = await sql<Omit<Standing, "rank">>`
    select scores.learner, learners.name, scores.points from scores join learners on learners.id = scores.learner
    where ${onBoard(key)} and scores.learner = ${learner}`.execute(db);
  const [row] = rows;
  return row && { ...row, rank: 1 + (await countAbove(db, key, row.points)) };
}

/** Takes a learner off all boards, or puts the learner back on them. */
export async function setHidden(db: Db, learner: number, hidden: boolean): Promise<void> {
  if ((await isHidden(db, learner)) === hidden) return;
  await db
    .updateTable("learners")
    .set({ hidden: hidden ? 1 : 0 })
    .where("id", "=", learner)
    .execute();
  const rows = await db
    .updateTable("scores")
    .set({ listed: hidden ? 0 : 1 })
    .where("learner", "=", learner)
    .returning(["community", "area", "period", "points"])
    .execute();
  await moveLearners(
    db,
    rows.map((row) => ({ ...row, learners: hidden ? -1 : 1 })),
  );
}

const onBoard = ({ community, area, period }: BoardKey) =>
  sql`scores.community = ${community} and scores.area = ${area} and scores.period = ${period}`;

function keyOf({ community = EVERYONE, area = ALL_AREAS, period }: Omit<BoardQuery, "limit">): BoardKey {
  return { community, area, period };
}

function boardsOf({ community, area, periods }: AnswerRow): readonly BoardKey[] {
  const communities = [...new Set([community, EVERYONE])];
  const areas = [...new Set([ALL_AREAS, area])];
  return communities.flatMap((one) =>
    areas.flatMap((two) => periods.map((period) => ({ community: one, area: two, period }))),
  );
}

function movesTo(key: BoardKey, now: number, gained: number): Move[] {
  const { community, area, period } = key;
  const come = { community, area, period, points: now, learners: 1 };
  return now > gained ? [come, { ...come, points: now - gained, learners: -1 }] : [come];
}

/** Whether the learner stays off the boards. */
export async function isHidden(db: Db, learner: number): Promise<boolean> {
  const row = await db.selectFrom("learners").select("hidden").where("id", "=", learner).executeTakeFirst();
  return row?.hidden === 1;
}
