/** Scores and counts made anew from the answer log are the ones that stood there, row by row. */
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { periodKeys } from "../../src/core/learning/period.ts";
import { rebuildScores } from "../../src/storage/rebuild.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { noPause, openers } from "../support/storage.ts";
import { ann, answer, club } from "../support/storage-data.ts";

const anyAnswer = fc.record({
  who: fc.nat(3),
  community: fc.constantFrom("x", "y"),
  area: fc.constantFrom("data", "proofs"),
  points: fc.constantFrom(0, 1, 10, 20, 5000),
  // Around the ends of a week, a month and a year.
  at: fc.date({
    min: new Date("2025-12-20T00:00:00Z"),
    max: new Date("2026-01-20T00:00:00Z"),
    noInvalidDate: true,
  }),
});

describe.each(openers)("a rebuild on $name", ({ open }) => {
  test("changes nothing, whatever was answered in whichever order, hidden and joined before", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswer, { maxLength: 30 }),
        fc.boolean(),
        fc.boolean(),
        async (answers, hide, join) => {
          const db = await open();
          const store = createStore(db, noPause);
          const learners = await store.transact((tx) =>
            Promise.all([0, 1, 2, 3].map((n) => tx.learner({ ...ann, id: `north:${n}` }, club, new Date(0)))),
          );
          for (const [number, { who, ...rest }] of answers.entries()) {
            const row = answer({
              learner: learners[who] ?? 0,
              // Two learners may answer the same question of a room.
              ordinal: number >> 1,
              ...rest,
              periods: periodKeys(rest.at),
            });
            await store.transact((tx) => tx.answer(row));
          }
          if (hide) await store.transact((tx) => tx.hide(learners[0] ?? 0, true));
          if (join) {
            await store.transact((tx) => tx.linkCode(learners[1] ?? 0, "CODE", new Date(0)));
            await store.transact((tx) => tx.redeem(learners[2] ?? 0, "CODE", new Date(1)));
          }
          const before = await rows(db);
          await db.transaction().execute((transaction) => rebuildScores(transaction));
          expect(await rows(db)).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
  });
});

async function rows(db: Db): Promise<unknown> {
  const scores = await sql`select * from scores order by community, area, period, learner`.execute(db);
  const tree = await sql`select * from score_tree order by community, area, period, level, bucket`.execute(
    db,
  );
  return { scores: scores.rows, tree: tree.rows };
}
