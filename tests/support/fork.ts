/** Starts processes that work on a database file beside the test. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { Play } from "./app-child.ts";
import type { Report } from "./obey.ts";
import type { Order } from "./storage-child.ts";

export type Child<O> = {
  /** Gives an order and waits until it is done; throws the reason if it failed. */
  readonly obey: (order: O) => Promise<void>;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** A child that works with the storage alone. */
export const forkStorage = (): Promise<Child<Order>> => forkChild("storage-child.ts");

/** A child that runs a whole app. */
export const forkApp = (): Promise<Child<Play>> => forkChild("app-child.ts");

/** A child that is up; it is killed when the test ends. */
async function forkChild<O extends object>(script: string): Promise<Child<O>> {
  const child = fork(new URL(script, import.meta.url), { execArgv: [] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await nextReport(child);
  return {
    obey: async (order) => {
      child.send(order);
      await nextReport(child);
    },
    kill: async () => {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}

async function nextReport(child: ChildProcess): Promise<void> {
  const [report]: Report[] = await once(child, "message");
  if (report?.kind === "failed") throw new Error(report.reason);
}
