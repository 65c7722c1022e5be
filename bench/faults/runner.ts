/** The whole program on the fake Telegram, started, killed and started again. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../../tests/support/run.ts";
import type { FakeTelegram } from "../../tests/support/telegram/server.ts";

/** A bot that does not run yet, on a database file. */
export function runner(telegram: FakeTelegram, file: string) {
  let child: ChildProcess | undefined;
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<number | null> => {
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const exit = once(child, "exit");
    child.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  };
  return {
    /** Resolves once the bot fetches updates. */
    start: async (): Promise<void> => {
      const before = telegram.callsOf("getUpdates").length;
      const env = {
        TELEGRAM_TOKEN: telegram.token,
        TELEGRAM_API: telegram.root,
        DATABASE_URL: `sqlite:${file}`,
      };
      child = launch(["start"], { ...env, LAYERWISE_LOG: "error" });
      child.stderr?.on("data", (line) => process.stderr.write(line));
      while (telegram.callsOf("getUpdates").length === before && child.exitCode === null) await sleep(20);
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
