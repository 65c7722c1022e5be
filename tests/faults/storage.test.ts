/** What the storage does when the disk is full, the file is locked or wrong, or the address makes no sense. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { StoreError } from "../../src/core/errors.ts";
import { parseLocation } from "../../src/storage/location.ts";
import { openStorage } from "../../src/storage/open.ts";
import type { Wait } from "../../src/storage/retry.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { fixedClock } from "../support/clock.ts";
import { startOutbox } from "../support/outbox.ts";
import { quietLog } from "../support/quiet-log.ts";
import { newFile, noPause, openForTest } from "../support/storage.ts";
import { ann, answer, club, request, START, say } from "../support/storage-data.ts";

const openTest = (url: string) => openStorage(url, { ...noPause, clock: fixedClock(START), log: quietLog() });

describe("a full disk", () => {
  test("is said to be full, loses nothing that was acknowledged, and is forgotten once there is room", async () => {
    const db = await openForTest(`sqlite:${newFile()}`);
    const store = createStore(db, noPause);
    const learner = await store.transact((tx) => tx.learner(ann, club, START));
    const add = (ordinal: number) =>
      store.transact(async (tx) => {
        const row = answer({ learner, ordinal, chosen: "x".repeat(500) });
        await tx.answer(row);
        await tx.record(request(`e${ordinal}`), [say("x".repeat(500))]);
      });
    await limitPages(db, 80);
    let acknowledged = 0;
    const full = await (async () => {
      for (;;) {
        try {
          await add(acknowledged);
          acknowledged += 1;
        } catch (error) {
          return error;
        }
      }
    })();
    expect(full).toEqual(new StoreError("full", expect.anything()));
    expect(acknowledged).toBeGreaterThan(10);
    const points = () => store.read((reader) => reader.standing({ period: "all" }, learner));
    expect(await points()).toMatchObject({ points: 10 * acknowledged });
    await limitPages(db, 1000);
    await add(acknowledged);
    expect(await points()).toMatchObject({ points: 10 * (acknowledged + 1) });
  });

  test("undoes the whole change even if its work goes on after the fault", async () => {
    const db = await openForTest(`sqlite:${newFile()}`);
    const store = createStore(db, noPause);
    await limitPages(db, 60);
    const work = store.transact(async (tx) => {
      await tx.learner(ann, club, START);
      await tx.record(request("e1"), [say("x".repeat(1_000_000))]).catch(() => {});
      await tx.record(request("e2"), []);
    });
    await expect(work).rejects.toThrow();
    expect(await store.read((reader) => reader.learnerOf(ann.id))).toBeUndefined();
    expect(await store.transact((tx) => tx.repliesTo("e2"))).toBeUndefined();
  });
});

describe("a file that another process has locked", () => {
  test("can be read all the time, and a change waits for its turn", async () => {
    const { db, lock } = await openLocked();
    let waits = 0;
    const wait: Wait = async () => {
      waits += 1;
      if (waits === 20) lock.exec("commit");
    };
    const store = createStore(db, { ...noPause, wait });
    expect(await store.read((reader) => reader.board({ period: "all", limit: 1 }))).toEqual({
      rows: [],
      more: false,
    });
    expect(waits).toBe(0);
    let runs = 0;
    await store.transact(async () => {
      runs += 1;
    });
    expect([waits, runs]).toEqual([20, 1]);
  });

  test("that stays locked is said to be busy after about five seconds of waiting", async () => {
    const { db } = await openLocked();
    let waited = 0;
    const wait: Wait = async (milliseconds) => {
      waited += milliseconds;
    };
    const store = createStore(db, { ...noPause, wait });
    await expect(store.transact((tx) => tx.learner(ann, club, START))).rejects.toMatchObject({
      reason: "busy",
    });
    expect(waited).toBeGreaterThan(4000);
    expect(waited).toBeLessThan(6000);
  });

  test("makes nobody wait longer than that, however many wait, and each has its turn in the order they came", async () => {
    const { db, lock } = await openLocked();
    let waited = 0;
    const wait: Wait = async (milliseconds) => {
      waited += milliseconds;
    };
    const store = createStore(db, { ...noPause, wait });
    const all = (...names: readonly string[]) =>
      Promise.allSettled(names.map((name) => store.transact((tx) => tx.record(request(name), []))));
    const refused = await all("e1", "e2", "e3", "e4");
    expect(refused).toEqual(refused.map(() => ({ status: "rejected", reason: expect.any(StoreError) })));
    expect(waited).toBeLessThan(6000);
    lock.exec("commit");
    await all("e5", "e6", "e7");
    expect(await db.selectFrom("events").select("id").orderBy(sql`rowid`).execute()).toEqual([
      { id: "e5" },
      { id: "e6" },
      { id: "e7" },
    ]);
  });

  test("is left alone for a moment now and then, so that the other process gets its turn", async () => {
    const db = await openForTest(`sqlite:${newFile()}`);
    const gaps: number[] = [];
    const wait: Wait = async (milliseconds) => void gaps.push(milliseconds);
    const store = createStore(db, { ...noPause, wait });
    await Promise.all(Array.from({ length: 100 }, () => store.transact(async () => {})));
    expect(gaps).toEqual([5, 5, 5, 5]);
  });

  test("keeps no receipt from being written in the end: a reply that was sent is not sent again", async () => {
    const file = newFile();
    const db = await openForTest(`sqlite:${file}`);
    const lock = lockOf(file);
    let waited = 0;
    const { commit, outbox, sent, states, log } = startOutbox(db, {
      answer: () => {
        lock.exec("begin immediate");
        return { kind: "sent" };
      },
      wait: async (milliseconds) => {
        waited += milliseconds;
        if (lock.inTransaction && waited > 14_000) lock.exec("commit");
      },
    });
    await commit(request("e1"), [say("one")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: one"]);
    expect(await states()).toEqual(["sent"]);
    expect(log.entries).toMatchObject([{ level: "error" }, { level: "error" }]);
  });
});

test("who is forgotten while another process reads is gone from the log too, once that has read", async () => {
  const file = newFile();
  const db = await openForTest(`sqlite:${file}`);
  const reading = lockOf(file);
  let waits = 0;
  const wait: Wait = async () => {
    waits += 1;
    if (waits === 20) reading.exec("commit");
  };
  const store = createStore(db, { ...noPause, wait });
  await store.transact((tx) => tx.learner({ ...ann, name: "Zaphodiana" }, club, START));
  reading.exec("begin; select * from learners");
  const inLog = (): boolean => readFileSync(`${file}-wal`, "latin1").includes("Zaphodiana");
  expect(inLog()).toBe(true);
  expect(await store.forget(ann.id)).toBe(true);
  expect(inLog()).toBe(false);
  expect(readFileSync(file, "latin1")).not.toContain("Zaphodiana");
  expect(waits).toBe(20);
});

describe("an address", () => {
  test("of a file makes the folder, and what was written is there at the next start", async () => {
    const file = newFile();
    const first = await openTest(`sqlite:${file}`);
    await first.store.transact((tx) => tx.record(request("e1"), [say("one")]));
    await first.close();
    const second = await openTest(`sqlite:${file}`);
    onTestFinished(() => second.close());
    expect(await second.store.transact((tx) => tx.repliesTo("e1"))).toEqual([say("one")]);
  });

  test("is a file, taken from the current folder, or memory", () => {
    expect(parseLocation("sqlite:data/a.db")).toEqual({ kind: "file", file: path.resolve("data/a.db") });
    expect(parseLocation("sqlite:/srv/a.db")).toEqual({ kind: "file", file: "/srv/a.db" });
    expect(parseLocation("sqlite::memory:")).toEqual({ kind: "memory" });
  });

  test.each(["", "data/a.db", "postgres://host/db", "sqlite:", "sqlite://data/a.db", "sqlite:data/"])(
    "like %j is refused with a hint",
    async (url) => {
      await expect(openTest(url)).rejects.toMatchObject({
        name: "UserError",
        hint: expect.stringContaining("sqlite:data/layerwise.db"),
      });
    },
  );

  test("of a folder or of a file that is no database is refused, and the file stays as it is", async () => {
    const file = newFile();
    mkdirSync(path.dirname(file));
    writeFileSync(
      file,
      "a shopping list, long enough to have a header that is not one of a database\n".repeat(20),
    );
    for (const wrong of [file, path.dirname(file), path.join(file, "below", "a.db")]) {
      await expect(openTest(`sqlite:${wrong}`)).rejects.toMatchObject({ name: "UserError" });
    }
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

const limitPages = (db: Db, pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);

/** A second connection, as another process would have it. */
function lockOf(file: string): BetterSqlite3.Database {
  const lock = new BetterSqlite3(file);
  onTestFinished(() => void lock.close());
  return lock;
}

async function openLocked() {
  const file = newFile();
  const db = await openForTest(`sqlite:${file}`);
  const lock = lockOf(file);
  lock.exec("begin immediate");
  return { db, lock };
}
