/** Starts processes that work on a database file beside the test. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { Order, Report } from "./storage-child.ts";

export type Child = {
  /** Gives an order and waits until it is done; throws the reason if it failed. */
  readonly obey: (order: Order) => Promise<void>;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** A child that is up; it is killed when the test ends. */
export async function forkStorage(): Promise<Child> {
  const child = fork(new URL("storage-child.ts", import.meta.url), { execArgv: [] });
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
