/** The whole program on the strict fake servers, with one database file and questions that one press answers. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import type { Webhook } from "../../src/adapters/telegram/door.ts";
import { start } from "../../src/cli/start.ts";
import { content, ROOT } from "./conversation.ts";
import type { FakeDiscord } from "./discord/server.ts";
import type { FakeTelegram } from "./telegram/server.ts";

export type Program = {
  /** The address of its database, for when it has stopped. */
  readonly database: string;
  /** Stops it in order; gives the exit code. */
  stop(): Promise<number>;
};

/** Starts the program on these platforms, as `npm start` does; its files are removed when the test ends. */
export function startProgram(platforms: {
  readonly telegram?: FakeTelegram;
  readonly discord?: FakeDiscord;
  /** Where Telegram posts to; without it updates are fetched. */
  readonly webhook?: Omit<Webhook, "secret">;
}): Program {
  const { telegram, discord, webhook } = platforms;
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = `sqlite:${join(folder, "layerwise.db")}`;
  const stopping = new AbortController();
  const hook = webhook ? { webhook } : {};
  const config = {
    ...(telegram ? { telegram: { token: telegram.token, api: telegram.root, ...hook } } : {}),
    ...(discord ? { discord: { token: discord.token, api: discord.apiRoot } } : {}),
    database,
    logLevel: "silent",
  } as const;
  const ended = start(config, singlesOnly(folder), { name: "you", json: false }, stopping.signal);
  const stop = (): Promise<number> => {
    stopping.abort();
    return ended;
  };
  return { database, stop };
}

/**
 * A copy of the content whose written questions are all of the simplest kind, so that dialogs can press letters: on an
 * area where nothing is compared, all are written.
 */
function singlesOnly(folder: string): string {
  cpSync(join(ROOT, "knowledge"), join(folder, "knowledge"), { recursive: true });
  mkdirSync(join(folder, "quizzes"));
  const questions = content.bank.all.filter(({ kind, generated }) => kind === "single" && !generated);
  writeFileSync(join(folder, "quizzes", "all.yaml"), stringify({ questions }));
  return folder;
}
