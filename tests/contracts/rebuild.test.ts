/** Scores and counts made anew from the answer log are the ones that stood there, row by row. */
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { periodKeys } from "../../src/core/learning/period.ts";
import { rebuildScores } from "../../src/storage/rebuild.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { playThrough } from "../support/answers.ts";
import { conversation } from "../support/conversation.ts";
import { question } from "../support/questions.ts";
import { rowsOf } from "../support/rows.ts";
import { newFile, noPause, openers } from "../support/storage.ts";
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

test("a rebuild leaves every row of every table as it was, after quizzes, reviews, reports and doubt", async () => {
  const file = newFile();
  const three = ["one", "two", "three"].map((id) =>
    question(id, { concept: id === "one" ? "rollup" : "layer-1" }),
  );
  const { clock, learner, storage } = await conversation({ database: `sqlite:${file}`, questions: three });
  for (const [place, name] of ["Ann", "Ben", "Cem"].entries()) {
    const talker = learner(name, place === 0 ? "room" : undefined);
    await playThrough(talker, "/quiz 3", place !== 1, three);
    const id = await storage.store.read((reader) => reader.learnerOf(`test:${name}`));
    await storage.store.transact((tx) => tx.saveRating(id ?? 0, 500));
    clock.advance(3 * 24 * 60 * 60 * 1000);
    await playThrough(talker, "/review", place === 1, three);
    await talker.says("/report one").press("Unclear");
  }
  await storage.store.transact((tx) => tx.saveDoubt("one", { version: 1, doubt: 2.5, answers: 3 }));
  const before = rowsOf(file).map((row) => JSON.stringify(row));
  for (const table of [
    "answers",
    "cards",
    "question_doubts",
    "question_ratings",
    "reports",
    "scores",
    "score_tree",
  ])
    expect(before.join("\n")).toContain(`["${table}"`);
  await storage.rebuild();
  expect(
    rowsOf(file)
      .map((row) => JSON.stringify(row))
      .toSorted(),
  ).toEqual(before.toSorted());
  await storage.close();
});

async function rows(db: Db): Promise<unknown> {
  const scores = await sql`select * from scores order by community, area, period, learner`.execute(db);
  const tree = await sql`select * from score_tree order by community, area, period, level, bucket`.execute(
    db,
  );
  return { scores: scores.rows, tree: tree.rows };
}
