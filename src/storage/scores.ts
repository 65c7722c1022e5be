/** Scores and boards. Hidden learners keep their scores, but count in nobody's rank. */
import type { AnswerRow, Standing } from "../core/ports.ts";
import type { Db } from "./tables.ts";

const EVERYONE = "";
/** All areas, for all time: the only board that is written now. */
const ALL = { area: "", period: "all" } as const;

type Bucket = { readonly community: string; readonly points: number };

/** Adds an answer's points to its community's board and to everyone's. */
export async function addPoints(db: Db, answer: AnswerRow): Promise<void> {
  const { learner, points } = answer;
  const communities = [...new Set([answer.community, EVERYONE])];
  const reached = await db
    .insertInto("scores")
    .values(
      communities.map((community) => ({
        community,
        ...ALL,
        learner,
        points,
        reached_at: answer.at.getTime(),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["community", "area", "period", "learner"]).doUpdateSet((eb) => ({
        points: eb("scores.points", "+", eb.ref("excluded.points")),
        reached_at: eb.ref("excluded.reached_at"),
      })),
    )
    .returning(["community", "points"])
    .execute();
  if (await isHidden(db, learner)) return;
  await enter(db, reached);
  for (const { community, points: now } of reached) {
    if (now > points) await leave(db, { community, points: now - points });
  }
}

/** The best learners: by points, then by who reached them first, then by learner; ranks 1, 2, 2, 4. */
export async function findBoard(db: Db, community = EVERYONE, limit: number): Promise<readonly Standing[]> {
  const rows = await lines(db, community)
    .where("learners.hidden", "=", 0)
    .orderBy("scores.points", "desc")
    .orderBy("scores.reached_at")
    .orderBy("scores.learner")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, rank: 1 + rows.findIndex((other) => other.points === row.points) }));
}

/** The learner's own line; undefined without points. */
export async function findStanding(
  db: Db,
  community = EVERYONE,
  learner: number,
): Promise<Standing | undefined> {
  const row = await lines(db, community).where("scores.learner", "=", learner).executeTakeFirst();
  return row && { ...row, rank: 1 + (await countAbove(db, { community, points: row.points })) };
}

const lines = (db: Db, community: string) =>
  db
    .selectFrom("scores")
    .innerJoin("learners", "learners.id", "scores.learner")
    .select(["scores.learner", "learners.name", "scores.points"])
    .where("scores.community", "=", community)
    .where("scores.area", "=", ALL.area)
    .where("scores.period", "=", ALL.period);

async function isHidden(db: Db, learner: number): Promise<boolean> {
  const row = await db.selectFrom("learners").select("hidden").where("id", "=", learner).executeTakeFirst();
  return row?.hidden === 1;
}

async function countAbove(db: Db, { community, points }: Bucket): Promise<number> {
  const row = await db
    .selectFrom("score_counts")
    .select((eb) => eb.fn.sum<number | null>("learners").as("above"))
    .where("community", "=", community)
    .where("area", "=", ALL.area)
    .where("period", "=", ALL.period)
    .where("points", ">", points)
    .executeTakeFirst();
  return row?.above ?? 0;
}

async function enter(db: Db, buckets: readonly Bucket[]): Promise<void> {
  await db
    .insertInto("score_counts")
    .values(buckets.map(({ community, points }) => ({ community, ...ALL, points, learners: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(["community", "area", "period", "points"])
        .doUpdateSet((eb) => ({ learners: eb("score_counts.learners", "+", 1) })),
    )
    .execute();
}

async function leave(db: Db, { community, points }: Bucket): Promise<void> {
  const key = { community, ...ALL, points };
  const alone = await db
    .deleteFrom("score_counts")
    .where((eb) => eb.and({ ...key, learners: 1 }))
    .executeTakeFirst();
  if (alone.numDeletedRows > 0n) return;
  await db
    .updateTable("score_counts")
    .set((eb) => ({ learners: eb("learners", "-", 1) }))
    .where((eb) => eb.and(key))
    .execute();
}
