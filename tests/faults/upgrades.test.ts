/** Databases of every earlier version come to the newest one with all that was in them. */
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { answer } from "../support/answers.ts";
import { type Conversation, conversation } from "../support/conversation.ts";
import { LEFT_AT, leaveDatabase, VERSIONS } from "../support/old-databases.ts";
import { rowsOf } from "../support/rows.ts";
import { expectSound } from "../support/soundness.ts";
import { newFile, noPause, openForTest } from "../support/storage.ts";

/** The file of a version, opened by the newest one. */
async function upgraded(
  version: string,
): Promise<{ readonly file: string; readonly db: Db; readonly talk: Conversation }> {
  const file = newFile();
  await leaveDatabase(file, version);
  const talk = await conversation({ database: `sqlite:${file}` });
  onTestFinished(() => talk.storage.close());
  talk.clock.set(LEFT_AT);
  return { file, talk, db: await openForTest(`sqlite:${file}`) };
}

/** Tables with their columns, and indexes with theirs. */
async function shapeOf(db: Db): Promise<unknown> {
  const columns = await sql`select tables.name as "table", columns.name, columns.type, "notnull", pk
    from pragma_table_list as tables join pragma_table_info(tables.name) as columns
    where tables.schema = 'main' and tables.name not like 'sqlite%' order by 1, 2`.execute(db);
  const indexes =
    await sql`select name, sql from sqlite_master where type = 'index' and sql is not null order by name`.execute(
      db,
    );
  return [columns.rows, indexes.rows];
}

describe.each(VERSIONS)("a database left by %s", (version) => {
  test("has the newest tables, whole, and everything that follows from the answer log", async () => {
    const { db } = await upgraded(version);
    expect(await shapeOf(db)).toEqual(await shapeOf(await openForTest("sqlite::memory:")));
    expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: "ok" }]);
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
    await expectSound(db);
  });

  test("has the boards of all time, the month and the week, in the order they were reached", async () => {
    const { db } = await upgraded(version);
    const store = createStore(db, noPause);
    for (const [period, points] of [
      ["all", 71],
      ["2026-11", 41],
      ["2026-W47", 41],
    ] as const) {
      for (const community of [undefined, "test:club"]) {
        const { rows } = await store.read((reader) => reader.board({ community, period, limit: 10 }));
        expect(rows.map(({ name, ...row }) => [name, row.points, row.rank])).toEqual([
          ["Ben", points, 1],
          ["Ann", points, 1],
        ]);
      }
    }
    await store.read(async (reader) => {
      expect(await reader.standing({ period: "all" }, 3)).toMatchObject({
        name: "Cat",
        points: 900,
        rank: 1,
      });
      expect(await reader.isHidden(3)).toBe(true);
      expect(await reader.rating(1)).toBe(35.5);
      expect((await reader.questionRatings([...(await reader.lastAnswers(1)).keys()])).size).toBe(1);
      expect(await reader.repliesTo("left:8")).toHaveLength(1);
    });
  });

  test("has progress, streak, cards and settings; the open quiz goes on, and old buttons work", async () => {
    const { talk, db } = await upgraded(version);
    const ann = talk.learner("Ann");
    await ann
      .says("/progress")
      .sees("5 answers, 4 right (80 %). You have 71 points.")
      .sees("Streak: 3 days in a row.", "counted in Europe/Berlin", "Due for review today: 2 concepts.");
    await ann.says("/learn").sees("step 2 of 12");
    await ann.says("/review").sees("You have a quiz open: 1 of 2 questions answered.");
    await ann.forges("n.left8.0").sees("Question 2 of 2");
    await answer(ann, true);
    await ann.press("See the result").sees("Quiz finished: 2 of 2 right");
    await ann.says("/progress").sees("6 answers, 5 right");
    await expectSound(db);
  });

  test("forgets a learner without a trace", async () => {
    const { file, talk } = await upgraded(version);
    await talk.learner("Ann").says("/privacy").press("Delete me").press("Yes, delete everything");
    for (const [table, row] of rowsOf(file)) {
      expect(JSON.stringify(row), table).not.toMatch(/test:(with-)?Ann|"Ann"|learner:1"/);
    }
  });
});
