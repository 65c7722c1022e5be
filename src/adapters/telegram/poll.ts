/** Fetches updates and hands them on: in order for each person in each chat, side by side for all others. */
import type { TelegramUpdate } from "@gramio/types";
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { backoff } from "./backoff.ts";
import { settles } from "./deadline.ts";
import { ApiFault } from "./fault.ts";
import { createLanes } from "./lanes.ts";
import { type Timings, UPDATE_KINDS } from "./limits.ts";

export type PollDeps = Pick<FaceDeps, "clock" | "log" | "random" | "wait"> & {
  readonly api: Api;
  readonly timings: Timings;
  /** Handles one update; resolves when it is committed, or has failed. Never rejects. */
  readonly take: (update: TelegramUpdate) => Promise<void>;
  readonly stopping: AbortSignal;
};

export type Poller = {
  /**
   * Fetches until the stop. Passing faults are waited out; what needs a new start is thrown (`ApiFault`).
   * `onFetched` is told of every fetch that went well. May be called again after it has thrown.
   */
  run(onFetched: () => void): Promise<void>;
  /**
   * Up to which moment everything was handed on and handled. Telegram answers a waiting fetch at once, so that what
   * happened a little before now has been heard while one waits.
   */
  heardUpTo(): Date;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
  /** Tells Telegram what has been handled, up to the first update that has not. */
  confirm(): Promise<void>;
};

/** A poller that remembers where it stood from run to run. */
export function createPoller(deps: PollDeps): Poller {
  const lanes = createLanes();
  /** Updates by id, with the moment they were fetched. */
  const unfinished = new Map<number, number>();
  const fetching: Fetching = { since: undefined, heard: deps.clock().getTime() };
  let next: number | undefined;

  const start = (update: TelegramUpdate): Promise<void> => {
    unfinished.set(update.update_id, deps.clock().getTime());
    const work = lanes.run(laneOf(update), () => deps.take(update));
    return work.finally(() => unfinished.delete(update.update_id));
  };
  const run = async (onFetched: () => void): Promise<void> => {
    while (!deps.stopping.aborted) {
      const updates = await fetchUpdates(deps, next, fetching);
      if (deps.stopping.aborted) return;
      onFetched();
      const last = updates.at(-1);
      if (!last) continue;
      next = last.update_id + 1;
      await settles(Promise.all(updates.map(start)), deps.timings.batch, deps.wait);
    }
  };
  const confirm = async (): Promise<void> => {
    const offset = unfinished.size > 0 ? Math.min(...unfinished.keys()) : next;
    if (offset !== undefined) await deps.api.call("getUpdates", { offset, limit: 1, timeout: 0 });
  };
  const heardUpTo = (): Date => {
    const { since, heard } = fetching;
    const now = deps.clock().getTime() - ON_THE_WAY;
    // A fetch that has just begun may bring what waited at the server.
    const upTo = since !== undefined && now >= since ? now : heard;
    return new Date(Math.min(upTo, ...unfinished.values()));
  };
  return { run, heardUpTo, idle: lanes.idle, confirm };
}

/** Milliseconds an update may take from a person's phone to us. */
const ON_THE_WAY = 1_000;

/** Since when a fetch waits (undefined: none does), and up to when earlier ones have brought everything. */
type Fetching = { since: number | undefined; heard: number };

/** The updates from `offset` on; goes on trying through everything that passes. Empty at the stop. */
async function fetchUpdates(
  deps: PollDeps,
  offset: number | undefined,
  fetching: Fetching,
): Promise<readonly TelegramUpdate[]> {
  const { longPollSeconds, pollGrace, backoffFirst, backoffMost } = deps.timings;
  const params = { timeout: longPollSeconds, allowed_updates: [...UPDATE_KINDS] };
  const options = { signal: deps.stopping, timeout: longPollSeconds * 1000 + pollGrace };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const asked = offset === undefined ? params : { ...params, offset };
      fetching.since = deps.clock().getTime();
      const updates = await deps.api.call("getUpdates", asked, options);
      fetching.heard = fetching.since;
      return updates;
    } catch (error) {
      fetching.since = undefined;
      if (deps.stopping.aborted) return [];
      if (!(error instanceof ApiFault) || error.kind === "refused") throw error;
      const pause = pauseAfter(error, backoff(attempt, backoffFirst, backoffMost, deps.random));
      deps.log.warn("telegram: no updates just now, trying again", { reason: error.message, pause });
      if (pause > 0) await deps.wait(pause, deps.stopping);
    }
  }
}

/** A fetch without any answer has waited long enough: the connection was dead, a new one is opened at once. */
function pauseAfter({ details }: ApiFault, otherwise: number): number {
  return details.timedOut ? 0 : (details.retryAfter ?? otherwise);
}

/** What somebody types for any chat has nothing to do with what they say in one. */
function laneOf({ message, callback_query: query, inline_query: typed }: TelegramUpdate): string {
  if (typed) return `inline ${typed.from.id}`;
  const chat = message?.chat.id ?? query?.message?.chat.id;
  const person = message?.from?.id ?? query?.from.id;
  return `${chat ?? person} ${person}`;
}
