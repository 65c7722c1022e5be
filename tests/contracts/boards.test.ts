/** Boards and ranks: the same on every database, and the same as the answer log says. */
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Tx } from "../../src/core/ports.ts";
import { setHidden } from "../../src/storage/scores.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { noPause, openers } from "../support/storage.ts";
import { ann, answer, club, START } from "../support/storage-data.ts";

const later = (milliseconds: number): Date => new Date(START.getTime() + milliseconds);

describe.each(openers)("boards on $name", ({ open }) => {
  test("give everyone the rank that the answer log gives them, whatever the answers were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyScore, { maxLength: 40 }), async (scores) => {
        const db = await open();
        const store = createStore(db, noPause);
        const learners = await store.transact((tx) => makeLearners(tx, 5));
        for (const [ordinal, { who, ...score }] of scores.entries()) {
          const row = answer({ learner: learners[who] ?? 0, ordinal, ...score, at: later(ordinal) });
          await store.transact((tx) => tx.answer(row));
        }
        for (const query of QUERIES) {
          const expected = modelBoard(scores, learners, query);
          const whole = await store.read((reader) => reader.board({ ...query, limit: 10 }));
          const { rows, more } = whole;
          expect(rows.map(({ learner, points, rank }) => ({ learner, points, rank }))).toEqual(expected);
          expect(more).toBe(false);
          await store.read(async (reader) => {
            expect(await reader.board({ ...query, limit: 2 })).toEqual({
              rows: rows.slice(0, 2),
              more: rows.length > 2,
            });
            for (const [index, line] of rows.entries()) {
              expect(await reader.standing(query, line.learner)).toEqual(line);
              const first = rows.findIndex(({ points }) => points === line.points);
              const page = await reader.board({ ...query, from: index + 1, limit: 10 });
              expect(page.rows).toEqual(rows.slice(first));
            }
            expect((await reader.board({ ...query, from: rows.length + 1, limit: 10 })).rows).toEqual([]);
          });
        }
        await expectTrueCounts(db);
      }),
      { numRuns: 15 },
    );
  });

  test("leave hidden learners out, who count in nobody's rank, and take them back", async () => {
    const db = await open();
    const store = createStore(db, noPause);
    const [shy = 0, bold = 0] = await store.transact((tx) => makeLearners(tx, 2));
    await store.transact(async (tx) => {
      await tx.answer(answer({ learner: shy, points: 30 }));
      await tx.answer(answer({ learner: bold, points: 10 }));
    });
    await setHidden(db, shy, true);
    await store.transact((tx) => tx.answer(answer({ learner: shy, ordinal: 1, points: 30 })));
    const board = () => store.read((reader) => reader.board({ period: "all", limit: 10 }));
    const standing = (learner: number) => store.read((reader) => reader.standing({ period: "all" }, learner));
    expect((await board()).rows).toMatchObject([{ learner: bold, rank: 1 }]);
    expect(await standing(bold)).toMatchObject({ rank: 1 });
    expect(await standing(shy)).toMatchObject({ points: 60, rank: 1 });
    await expectTrueCounts(db);
    await setHidden(db, shy, false);
    expect((await board()).rows).toMatchObject([{ learner: shy }, { learner: bold, rank: 2 }]);
    await expectTrueCounts(db);
  });
});

const QUERIES = [
  { period: "all" },
  { community: "x", period: "all" },
  { community: "y", area: "data", period: "2026-W10" },
  { area: "proofs", period: "2026-03" },
] as const;
type Query = { readonly community?: string; readonly area?: string; readonly period: string };

type Score = {
  readonly who: number;
  readonly community: string;
  readonly area: string;
  readonly periods: readonly string[];
  readonly points: number;
};

const anyScore: fc.Arbitrary<Score> = fc.record({
  who: fc.nat(4),
  community: fc.constantFrom("x", "y"),
  area: fc.constantFrom("data", "proofs"),
  periods: fc.constantFrom(
    ["all", "2026-03", "2026-W10"],
    ["all", "2026-03", "2026-W11"],
    ["all", "2026-04", "2026-W14"],
  ),
  points: fc.constantFrom(0, 10, 20, 5000),
});

async function makeLearners(tx: Tx, count: number): Promise<readonly number[]> {
  const learners: number[] = [];
  for (let n = 0; n < count; n += 1) {
    learners.push(await tx.learner({ ...ann, id: `north:learner-${n}`, name: `Learner ${n}` }, club, START));
  }
  return learners;
}

/** The board as it follows from the answers alone; the ordinal of a score is its time. */
function modelBoard(scores: readonly Score[], learners: readonly number[], query: Query) {
  const lines = learners.map((learner, who) => {
    const mine = scores.map((score, at) => ({ ...score, at })).filter((score) => score.who === who);
    const counted = mine.filter(
      ({ points, community, area, periods }) =>
        points > 0 &&
        (query.community ?? community) === community &&
        (query.area ?? area) === area &&
        periods.includes(query.period),
    );
    return {
      learner,
      points: counted.reduce((sum, score) => sum + score.points, 0),
      at: counted.at(-1)?.at ?? 0,
    };
  });
  return lines
    .filter((line) => line.points > 0)
    .toSorted((a, b) => b.points - a.points || a.at - b.at || a.learner - b.learner)
    .map(({ learner, points }) => ({
      learner,
      points,
      rank: 1 + lines.filter((other) => other.points > points).length,
    }));
}

/** The counts are those of the learners who show themselves, on every level. */
async function expectTrueCounts(db: Db): Promise<void> {
  const counted = await sql`select * from score_tree order by community, area, period, level, bucket`.execute(
    db,
  );
  const levels = [0, 1, 2, 3].map(
    (level) => sql`
    select community, area, period, ${sql.lit(level)} as level, points >> ${sql.lit(6 * level)} as bucket, count(*) as learners
    from scores where listed = 1 group by 1, 2, 3, 4, 5`,
  );
  const recounted = await sql`select * from (${sql.join(levels, sql` union all `)})
    order by community, area, period, level, bucket`.execute(db);
  expect(counted.rows).toEqual(recounted.rows);
}
