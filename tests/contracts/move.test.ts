/** A community gets another id: boards, settings and open games go along. */
import { expect, test } from "vitest";
import { answer } from "../support/answers.ts";
import { conversation } from "../support/conversation.ts";
import { type Row, rowsOf } from "../support/rows.ts";
import { newFile } from "../support/storage.ts";

const [OLD, NEW] = ["test:club", "test:hall"];

async function played() {
  const file = newFile();
  const talk = await conversation({ database: `sqlite:${file}` });
  const ann = talk.learner("Ann", "club");
  await ann.says("/quiz sidechain 1");
  await answer(ann, true);
  const place = { id: OLD, platform: "test", community: OLD, kind: "shared" } as const;
  const next = new Date("2026-11-20T11:00:00Z");
  await talk.storage.store.transact((tx) => tx.saveDaily({ place, time: "11:00", zone: "UTC", next }));
  talk.clock.advance(2 * 60 * 60 * 1000);
  await talk.app.due(talk.clock(), talk.clock);
  await ann.says("/quiz rollup 5 together");
  const points = async (room: string, name: string): Promise<string> => {
    await talk.learner(name, room).says("/leaderboard here");
    const board = talk.said.at(-1)?.blocks.find((block) => block.kind === "board");
    return (board?.rows ?? []).map((row) => `${row.rank} ${row.name} ${row.points}`).join(", ");
  };
  return { ...talk, file, points };
}

const named = (file: string, id: string): readonly string[] =>
  rowsOf(file)
    .filter(([table]) => table !== "kysely_migration")
    .filter(([, row]) => JSON.stringify(row).includes(`"${id}`) || JSON.stringify(row).includes(`\\"${id}`))
    .map(([table]) => table);

const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "id"));

test("nothing is left under the old id, and everything goes on under the new one", async () => {
  const { app, file, points, learner, clock } = await played();
  const before = await points("club", "Ann");
  expect(before).toMatch(/^1 Ann \d+$/);
  expect(new Set(named(file, OLD)).size).toBeGreaterThan(8);
  await app.moved(OLD, NEW);
  expect(named(file, OLD)).toEqual([]);
  expect(await points("hall", "Ann")).toBe(before);
  await learner("Ben", "hall").says("/quiz rollup 5 together").sees("In so far: Ann");
  clock.advance(24 * 60 * 60 * 1000);
  await app.due(clock(), clock);
  const asked = rowsOf(file).filter(([table]) => table === "daily_questions");
  expect(asked.map(([, { place, community }]) => [place, community])).toEqual([
    [NEW, NEW],
    [NEW, NEW],
  ]);
});

test("twice is as once", async () => {
  const { app, file } = await played();
  await app.moved(OLD, NEW);
  const rows = rowsOf(file);
  await app.moved(OLD, NEW);
  await app.moved(NEW, NEW);
  expect(rowsOf(file)).toEqual(rows);
});

test("where there is something under the new id already, boards are joined as a rebuild would make them", async () => {
  const { app, file, points, learner, storage } = await played();
  const ben = learner("Ben", "hall");
  await ben.says("/quiz plasma 1");
  await answer(ben, true);
  await app.moved(OLD, NEW);
  expect(named(file, OLD)).toEqual([]);
  expect(await points("hall", "Ben")).toMatch(/^1 (Ann|Ben) \d+, [12] (Ann|Ben) \d+$/);
  const rows = rowsOf(file).filter(([table]) => table.startsWith("score"));
  await storage.rebuild();
  const sorted = (all: readonly (readonly [string, Row])[]): readonly string[] =>
    all.map(([table, row]) => JSON.stringify([table, without(row)])).toSorted();
  expect(sorted(rowsOf(file).filter(([table]) => table.startsWith("score")))).toEqual(sorted(rows));
});

test("a place that the bot was removed from gets no question of the day until it is heard again", async () => {
  const { app, clock, learner, file } = await played();
  const asked = async (): Promise<number> => {
    clock.advance(24 * 60 * 60 * 1000);
    await app.due(clock(), clock);
    return rowsOf(file).filter(([table]) => table === "daily_questions").length;
  };
  await app.left(OLD);
  expect(await asked()).toBe(1);
  await learner("Ann", "club").says("/quiz rollup 1");
  expect(await asked()).toBe(2);
});
