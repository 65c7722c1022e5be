/** What has to happen without anybody pressing a button: deadlines, and dropping what is no longer needed. */
import type { App } from "../core/app.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Storage } from "../storage/open.ts";

const SCAN_EVERY = 15_000;
const SCANS_A_PRUNE = 240;

export type HousekeepingDeps = {
  readonly app: App;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** Scans the stored deadlines every 15 seconds and prunes every hour, until the signal aborts. Never rejects. */
export async function keepHouse(deps: HousekeepingDeps, signal: AbortSignal): Promise<void> {
  for (let scan = 0; !signal.aborted; scan += 1) {
    try {
      await deps.app.due(deps.clock());
      if (scan % SCANS_A_PRUNE === 0) await deps.storage.prune(deps.clock());
    } catch (error) {
      deps.log.error("housekeeping failed, trying again later", { error });
    }
    await deps.wait(SCAN_EVERY, signal);
  }
}
