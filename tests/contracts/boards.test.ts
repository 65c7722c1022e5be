/** Boards and ranks: the same on every database, and the same as the answer log says. */
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Tx } from "../../src/core/ports.ts";
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
        for (const [ordinal, { who, community, points }] of scores.entries()) {
          const learner = learners[who] ?? 0;
          const row = answer({ learner, ordinal, community, points, at: later(ordinal) });
          await store.transact((tx) => tx.answer(row));
        }
        for (const community of [undefined, "x", "y"]) {
          const expected = modelBoard(scores, learners, community);
          const board = await store.read((reader) => reader.board(community, 10));
          expect(board.map(({ learner, points, rank }) => ({ learner, points, rank }))).toEqual(expected);
          expect(await store.read((reader) => reader.board(community, 2))).toEqual(board.slice(0, 2));
          for (const line of board) {
            expect(await store.read((reader) => reader.standing(community, line.learner))).toEqual(line);
          }
        }
        await expectTrueCounts(db);
      }),
      { numRuns: 15 },
    );
  });

  test("leave hidden learners out, who count in nobody's rank", async () => {
    const db = await open();
    const store = createStore(db, noPause);
    const [shy = 0, bold = 0] = await store.transact((tx) => makeLearners(tx, 2));
    await db.updateTable("learners").set({ hidden: 1 }).where("id", "=", shy).execute();
    await store.transact(async (tx) => {
      await tx.answer(answer({ learner: shy, points: 30 }));
      await tx.answer(answer({ learner: bold, points: 10 }));
      await tx.answer(answer({ learner: shy, ordinal: 1, points: 30 }));
    });
    expect(await store.read((reader) => reader.board(undefined, 10))).toMatchObject([
      { learner: bold, rank: 1 },
    ]);
    expect(await store.read((reader) => reader.standing(undefined, bold))).toMatchObject({ rank: 1 });
    expect(await store.read((reader) => reader.standing(undefined, shy))).toMatchObject({
      points: 60,
      rank: 1,
    });
    await expectTrueCounts(db);
  });
});

type Score = { readonly who: number; readonly community: string; readonly points: number };

const anyScore: fc.Arbitrary<Score> = fc.record({
  who: fc.nat(4),
  community: fc.constantFrom("x", "y"),
  points: fc.constantFrom(0, 10, 20),
});

async function makeLearners(tx: Tx, count: number): Promise<readonly number[]> {
  const learners: number[] = [];
  for (let n = 0; n < count; n += 1) {
    learners.push(await tx.learner({ ...ann, id: `north:learner-${n}`, name: `Learner ${n}` }, club, START));
  }
  return learners;
}

/** The board as it follows from the answers alone; the ordinal of a score is its time. */
function modelBoard(scores: readonly Score[], learners: readonly number[], community: string | undefined) {
  const lines = learners.map((learner, who) => {
    const mine = scores.map((score, at) => ({ ...score, at })).filter((score) => score.who === who);
    const counted = mine.filter(
      (score) => score.points > 0 && [undefined, score.community].includes(community),
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

/** The counts by points are those of the learners who show themselves. */
async function expectTrueCounts(db: Db): Promise<void> {
  const counted =
    await sql`select community, area, period, points, learners from score_counts order by 1, 4`.execute(db);
  const recounted = await sql`
    select community, area, period, points, count(*) as learners
    from scores join learners on learners.id = scores.learner where hidden = 0
    group by community, area, period, points order by 1, 4`.execute(db);
  expect(counted.rows).toEqual(recounted.rows);
}
