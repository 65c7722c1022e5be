/** No table with rows of learners is left out when a person asks for everything, or asks for it to be gone. */
import { sql } from "kysely";
import { expect, test } from "vitest";
import { actorNamed, placeNamed } from "../../src/adapters/terminal/receive.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { noPause, openForTest } from "../support/storage.ts";
import { ann, answer, club, request, START, say } from "../support/storage-data.ts";

/** Tables with a column `learner`. */
async function tablesOfLearners(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tables.name from sqlite_master as tables join pragma_table_info(tables.name) as columns
    where tables.type = 'table' and columns.name = 'learner' order by tables.name`.execute(db);
  return rows.map(({ name }) => name);
}

test("all of them are exported", async () => {
  const db = await openForTest("sqlite::memory:");
  const store = createStore(db, noPause);
  const learner = await store.transact((tx) => tx.learner(ann, club, START));
  const tables = await tablesOfLearners(db);
  expect(tables.length).toBeGreaterThan(7);
  expect(Object.keys(await store.read((reader) => reader.kept(learner)))).toEqual(
    expect.arrayContaining([...tables]),
  );
});

test("all of them lose their rows with the learner, private places by a step of their own", async () => {
  const db = await openForTest("sqlite::memory:");
  const { rows } = await sql<{ name: string }>`
    select distinct tables.name from sqlite_master as tables join pragma_foreign_key_list(tables.name) as keys
    where tables.type = 'table' and keys."table" = 'learners' and keys.on_delete = 'CASCADE'`.execute(db);
  const cascading = rows.map(({ name }) => name);
  expect((await tablesOfLearners(db)).filter((name) => !cascading.includes(name))).toEqual(["places"]);
});

test("at a terminal, where learners share a community, the others keep what is theirs", async () => {
  const db = await openForTest("sqlite::memory:");
  const store = createStore(db, noPause);
  const at = (name: string) => {
    const place = placeNamed(name);
    return store.transact(async (tx) => {
      const learner = await tx.learner(actorNamed(name), place, START);
      const identity = actorNamed(name).id;
      await tx.answer(answer({ learner, identity, session: name, community: place.community }));
      await tx.record(request(name, { actor: actorNamed(name), place }), [say(name)]);
      return learner;
    });
  };
  const [one, two] = [await at("Ann"), await at("Ben")];
  const kept = JSON.stringify(await store.read((reader) => reader.kept(two)));
  expect(kept).toContain("Ben");
  expect(kept).not.toContain("Ann");
  const standing = () =>
    store.read((reader) => reader.standing({ community: "terminal:local", period: "all" }, one));
  expect(await standing()).toMatchObject({ rank: 1, points: 10 });
  expect(await store.forget("terminal:Ben")).toBe(true);
  expect(await standing()).toMatchObject({ rank: 1, points: 10 });
  expect(await store.read((reader) => reader.repliesTo("Ann"))).toEqual([say("Ann")]);
});
