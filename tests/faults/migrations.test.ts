/** Migrations run whole or not at all, whoever is killed and however many start at once. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { connect } from "../../src/storage/connect.ts";
import { createDialect } from "../../src/storage/dialect.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { MIGRATIONS } from "../../src/storage/migrations/index.ts";
import { forkStorage } from "../support/fork.ts";
import { newFile, openForTest } from "../support/storage.ts";

test("killed in the middle of a migration, the file is as before and the next start migrates it", async () => {
  const file = newFile();
  const child = await forkStorage();
  await child.obey({ kind: "hang in a migration", file });
  await child.kill();
  const raw = new BetterSqlite3(file);
  expect(raw.prepare("select name from sqlite_master").all()).toEqual([]);
  raw.close();

  const db = await openForTest(`sqlite:${file}`);
  expect(await migrationsOf(db)).toEqual(Object.keys(MIGRATIONS));
});

test("two processes that start at once on a fresh file both find it migrated", async () => {
  const children = await Promise.all([forkStorage(), forkStorage()]);
  for (let round = 0; round < 10; round += 1) {
    const file = newFile();
    await Promise.all(children.map((child) => child.obey({ kind: "open", file })));
    expect(await migrationsOf(await openForTest(`sqlite:${file}`))).toEqual(Object.keys(MIGRATIONS));
  }
});

test("a migration that fails leaves nothing behind, those before it included", async () => {
  const file = newFile();
  mkdirSync(path.dirname(file));
  const db = new Kysely<unknown>({ dialect: createDialect(connect({ kind: "file", file })) });
  const half = {
    up: async (transaction: Kysely<unknown>) => {
      await transaction.schema.createTable("half").addColumn("id", "integer").execute();
      throw new Error("half way");
    },
  };
  await expect(migrate(db, { ...MIGRATIONS, "9999-half": half })).rejects.toThrow("half way");
  expect((await sql`select name from sqlite_master`.execute(db)).rows).toEqual([]);
  await db.destroy();
});

test("a database of a newer version is left alone, with a word on what to do", async () => {
  const url = `sqlite:${newFile()}`;
  const newer = await openForTest(url);
  await migrate(newer, { ...MIGRATIONS, "9999-later": { up: async () => {} } });
  await expect(openForTest(url)).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringContaining("newer version"),
    hint: expect.stringContaining("newer version"),
  });
});

async function migrationsOf<T>(db: Kysely<T>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
