/** What is kept only against repeats goes after its time, and nothing else does. */
import { expect, onTestFinished, test } from "vitest";
import type { Messenger } from "../../src/core/ports.ts";
import { openStorage } from "../../src/storage/open.ts";
import { fixedClock } from "../support/clock.ts";
import { quietLog } from "../support/quiet-log.ts";
import { noPause } from "../support/storage.ts";
import { club, home, request, START, say } from "../support/storage-data.ts";

const DAY = 24 * 60 * 60 * 1000;

test("settled replies go after two days, handled events after seven, replies that still wait never", async () => {
  const storage = await openStorage("sqlite::memory:", {
    ...noPause,
    clock: fixedClock(START),
    log: quietLog(),
  });
  onTestFinished(() => storage.close());
  const north: Messenger = { deliver: async () => ({ kind: "sent" }) };
  const outbox = storage.createOutbox(
    (platform) => (platform === "north" ? north : undefined),
    async () => {},
  );
  const south = { ...home, id: "south:home", platform: "south" };
  await storage.store.transact(async (tx) => {
    for (let n = 0; n < 1200; n += 1) await tx.record(request(`e${n}`), []);
    await tx.record(request("sent", { place: club }), [say("one")]);
    await tx.record(request("waits", { place: south }), [say("two")]);
  });
  outbox.drain();
  await outbox.idle();

  const pruneAfter = (milliseconds: number) => storage.prune(new Date(START.getTime() + milliseconds));
  const repliesTo = (event: string) => storage.store.transact((tx) => tx.repliesTo(event));
  expect(await pruneAfter(2 * DAY)).toBe(0);
  expect(await pruneAfter(2 * DAY + 1)).toBe(1);
  expect(await repliesTo("sent")).toEqual([]);
  expect(await repliesTo("waits")).toEqual([say("two")]);
  expect(await pruneAfter(7 * DAY)).toBe(0);
  expect(await pruneAfter(7 * DAY + 1)).toBe(1202);
  expect(await repliesTo("sent")).toBeUndefined();
});
