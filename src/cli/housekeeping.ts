/** What has to happen without anybody pressing a button: deadlines, and dropping what is no longer needed. */
import type { App } from "../core/app.ts";
import type { HeardUpTo } from "../core/due.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Storage } from "../storage/open.ts";

/** Milliseconds between two looks at the stored deadlines at the most, and at the least. */
const LONGEST_SLEEP = 15_000;
const SHORTEST_SLEEP = 250;
const PRUNE_EVERY = 60 * 60 * 1000;

export type HousekeepingDeps = {
  readonly app: Pick<App, "due">;
  readonly storage: Pick<Storage, "prune">;
  readonly clock: Clock;
  readonly log: Log;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly heardUpTo: HeardUpTo;
  /** Called for each place where something is to be said. */
  readonly wake: (place: string) => void;
};

export type House = {
  /** A deadline may have been set that is earlier than all before: looks again at once. */
  stir(): void;
  /** Resolves after the signal was aborted. Never rejects. */
  readonly kept: Promise<void>;
};

/** Does what is due as soon as it is, by the stored deadlines, and prunes every hour, until the signal aborts. */
export function keepHouse(deps: HousekeepingDeps, signal: AbortSignal): House {
  let sleeping = new AbortController();
  const run = async (): Promise<void> => {
    let pruned = Number.NEGATIVE_INFINITY;
    while (!signal.aborted) {
      sleeping = new AbortController();
      const sleep = await dueThings(deps);
      const now = deps.clock().getTime();
      if (now - pruned >= PRUNE_EVERY && (await pruneThings(deps))) pruned = now;
      await deps.wait(sleep, AbortSignal.any([signal, sleeping.signal]));
    }
  };
  return { stir: () => sleeping.abort(), kept: run() };
}

/** Milliseconds to sleep afterwards. */
async function dueThings({ app, clock, log, heardUpTo, wake }: HousekeepingDeps): Promise<number> {
  try {
    const { places, next } = await app.due(clock(), heardUpTo);
    for (const place of places) wake(place);
    const left = next === undefined ? LONGEST_SLEEP : next.getTime() - clock().getTime();
    return Math.max(SHORTEST_SLEEP, Math.min(LONGEST_SLEEP, left));
  } catch (error) {
    log.error("housekeeping failed, trying again later", { error });
    return LONGEST_SLEEP;
  }
}

async function pruneThings({ storage, clock, log }: HousekeepingDeps): Promise<boolean> {
  try {
    await storage.prune(clock());
    return true;
  } catch (error) {
    log.error("pruning failed, trying again later", { error });
    return false;
  }
}
