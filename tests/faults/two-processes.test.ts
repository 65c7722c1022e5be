/** Two processes on one database lose nothing and never see each other's locks. */
import { expect, test } from "vitest";
import { createStore } from "../../src/storage/store.ts";
import { forkStorage } from "../support/fork-storage.ts";
import { newFile, noPause, openForTest } from "../support/storage.ts";
import { club } from "../support/storage-data.ts";

const TIMES = 200;

test("two processes that read and then write the same rows both get through, and the totals are right", async () => {
  const file = newFile();
  const children = await Promise.all([forkStorage(), forkStorage()]);
  await Promise.all(children.map((child) => child.obey({ kind: "count", file, times: TIMES })));

  const store = createStore(await openForTest(`sqlite:${file}`), noPause);
  await store.read(async (reader) => {
    expect(await reader.session("s1")).toMatchObject({ version: 2 * TIMES });
    expect(await reader.board({ period: "all", limit: 10 })).toMatchObject({
      rows: [{ points: 20 * TIMES, rank: 1 }],
    });
    expect(await reader.board({ community: club.community, period: "all", limit: 10 })).toMatchObject({
      rows: [{ points: 20 * TIMES, rank: 1 }],
    });
  });
});
