/** Databases to run a suite on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openDatabase } from "../../src/storage/open.ts";
import type { Pause } from "../../src/storage/retry.ts";
import type { Db } from "../../src/storage/tables.ts";
import { seededRandom } from "./random.ts";

/** A database to run the store's suite on: empty and migrated each time it is opened. */
export type Opener = { readonly name: string; readonly open: () => Promise<Db> };

/** Every database that the store must behave the same on. */
export const openers: readonly Opener[] = [
  { name: "SQLite in memory", open: () => openForTest("sqlite::memory:") },
  { name: "SQLite in a file", open: () => openForTest(`sqlite:${newFile()}`) },
];

/** Waits that are over at once. */
export const noPause: Pause = { wait: async () => {}, random: seededRandom() };

/** Opens and migrates a database that is closed when the test ends. */
export async function openForTest(url: string): Promise<Db> {
  const db = await openDatabase(url, noPause);
  onTestFinished(() => db.destroy());
  return db;
}

/** The path of a database file that doesn't exist yet; its folder is dropped when the test ends. */
export function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "layerwise-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "data", "layerwise.db");
}
