/** The whole program on Telegram's strict server, killed and stopped in the middle of things. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TelegramMessage } from "@gramio/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStorage, type Storage } from "../../src/storage/open.ts";
import { fixedClock } from "../support/clock.ts";
import { quietLog } from "../support/quiet-log.ts";
import { seededRandom } from "../support/random.ts";
import { launch } from "../support/run.ts";
import type { Person } from "../support/telegram/people.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;
let folder: string;
const running: ChildProcessWithoutNullStreams[] = [];

beforeEach(async () => {
  server = await startFakeTelegram({ second: 20 });
  folder = mkdtempSync(join(tmpdir(), "layerwise-"));
});

afterEach(async () => {
  for (const child of running.splice(0)) await end(child, "SIGKILL");
  await server.close();
  rmSync(folder, { recursive: true });
  expect(server.invalid).toEqual([]);
});

const database = (): string => `sqlite:${join(folder, "layerwise.db")}`;

function startBot(): ChildProcessWithoutNullStreams {
  const env = { TELEGRAM_TOKEN: server.token, TELEGRAM_API: server.root, DATABASE_URL: database() };
  const child = launch(["start"], { ...env, LAYERWISE_LOG: "error" });
  running.push(child);
  return child;
}

async function end(
  child: ChildProcessWithoutNullStreams,
  signal: "SIGKILL" | "SIGTERM" | "SIGINT",
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, "exit");
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

/** What is in the file, looked at while no bot runs. */
async function stored<T>(look: (storage: Storage) => Promise<T>): Promise<T> {
  const parts = { clock: fixedClock(), log: quietLog(), random: seededRandom(), wait: async () => {} };
  const storage = await openStorage(database(), parts);
  const seen = await look(storage);
  await storage.close();
  return seen;
}

const learnt = () =>
  stored(({ store }) =>
    store.read(async (reader) => ({
      tallies: await reader.tallies(1),
      board: await reader.board({ period: "all", limit: 10 }),
      open: await reader.openSession(1),
    })),
  );

test("killed right after an answer was acknowledged: nothing is lost, old buttons go on, a redelivery changes nothing", async () => {
  const bot = startBot();
  const ann = server.user("Ann");
  ann.says("/quiz rollup 3");
  await ann.sees("Question 1 of 3");
  await ann.presses("I don't know");
  await ann.sees("No guess");
  await end(bot, "SIGKILL");
  const before = await learnt();
  expect(before.tallies).toMatchObject([{ concept: "rollup", answered: 1 }]);
  expect(before.open).toMatchObject({ status: "answered", at: 0 });

  server.updates.redeliver(2);
  const again = startBot();
  await ann.presses("Next");
  // The missed one is asked once more before the end.
  await ann.sees("Question 2 of 4");
  expect(await end(again, "SIGTERM")).toBe(0);
  expect(ann.screen().filter((text) => text.includes("Question 2 of 4"))).toHaveLength(1);
  const after = await learnt();
  expect(after.tallies).toEqual(before.tallies);
  expect(after.board).toEqual(before.board);
  expect(after.open).toMatchObject({ status: "asked", at: 1 });
  // The bot cannot know that the redelivered press was answered before the kill; to answer it once more is harmless.
  expect(server.invalid.splice(0).flatMap(({ faults }) => faults)).toEqual([
    "this press has been answered before",
  ]);
});

test("killed right after a vote was taken: it counts once, and the quiz goes on from its poll", async () => {
  const bot = startBot();
  const ann = server.user("Ann");
  ann.says("/quiz rollup 3");
  const { poll } = await nextPoll(ann);
  await ann.votes(poll?.options[0]?.text ?? "");
  await ann.seesButton("Why?");
  await end(bot, "SIGKILL");
  const before = await learnt();
  expect(before.tallies[0]?.answered).toBe(before.open ? before.open.at + 1 : 0);

  server.updates.redeliver(2);
  const again = startBot();
  await ann.presses("Next");
  await ann.sees(`Question ${(before.open?.at ?? 0) + 2} of`);
  expect(await end(again, "SIGTERM")).toBe(0);
  const after = await learnt();
  expect(after.tallies).toEqual(before.tallies);
  expect(after.board).toEqual(before.board);
});

/** Passes questions by until one is asked by a poll. */
async function nextPoll(person: Person): Promise<TelegramMessage> {
  for (;;) {
    const message = await person.sees("Question ");
    if (message.poll) return message;
    await person.presses("I don't know");
    await person.sees("No guess");
    await person.presses("Next");
  }
}

test("killed while a question was on its way: it is not repeated blindly, and the learner finds it open", async () => {
  const bot = startBot();
  const ann = server.user("Ann");
  await server.called("getUpdates");
  for (const method of ["sendMessage", "sendPoll"]) server.fails(method, { kind: "hang" });
  ann.says("/quiz rollup 2");
  await Promise.race([server.called("sendMessage"), server.called("sendPoll")]);
  await end(bot, "SIGKILL");
  const open = (await learnt()).open;
  expect(open).toMatchObject({ status: "asked", at: 0 });
  server.recovers();
  startBot();
  ann.says("/quiz rollup 2");
  await ann.sees("You have a quiz open: 0 of 2 questions answered.");
  await ann.presses("Go on");
  await ann.sees("Question 1 of 2");
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it in order within five seconds", async (signal) => {
  const bot = startBot();
  const ann = server.user("Ann");
  ann.says("/quiz rollup 2");
  await ann.sees("Question 1 of 2");
  const began = performance.now();
  expect(await end(bot, signal)).toBe(0);
  expect(performance.now() - began).toBeLessThan(5000);
  expect((await learnt()).open).toMatchObject({ status: "asked" });
});
