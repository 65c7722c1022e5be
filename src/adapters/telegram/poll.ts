/** Brings updates by long polling: fetches them, and confirms them by fetching the next. */
import type { TelegramUpdate } from "@gramio/types";
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { backoff } from "./backoff.ts";
import { settles } from "./deadline.ts";
import { ApiFault } from "./fault.ts";
import { createIntake, type IntakeDeps, ON_THE_WAY, type Receiver } from "./intake.ts";
import { type Timings, UPDATE_KINDS } from "./limits.ts";

export type PollDeps = IntakeDeps &
  Pick<FaceDeps, "clock" | "log" | "random" | "wait"> & {
    readonly api: Api;
    readonly timings: Timings;
    readonly stopping: AbortSignal;
  };

/**
 * A poller that remembers where it stood from run to run. Telegram answers a waiting fetch at once, so that what
 * happened a little before now has been heard while one waits. At first nothing has: what waits at the server may have
 * happened long ago.
 */
export function createPoller(deps: PollDeps): Receiver {
  const intake = createIntake(deps);
  const fetching: Fetching = { since: undefined, heard: 0 };
  let next: number | undefined;

  const run = async (onHeard: () => void): Promise<void> => {
    // A webhook that is still set would refuse the polling (409); no update is lost by taking it away.
    await deps.api.call("deleteWebhook", {}, { signal: deps.stopping });
    while (!deps.stopping.aborted) {
      const { updates, after } = await fetchUpdates(deps, next, fetching);
      if (deps.stopping.aborted) return;
      onHeard();
      const last = updates.at(-1);
      if (!last) continue;
      next = last.update_id + 1;
      const handled = updates.map((update) => intake.take(update, after));
      await settles(Promise.all(handled), deps.timings.batch, deps.wait);
    }
  };
  const confirm = async (): Promise<void> => {
    const offset = intake.first() ?? next;
    if (offset !== undefined) await deps.api.call("getUpdates", { offset, limit: 1, timeout: 0 });
  };
  const heardUpTo = (): Date => new Date(Math.min(broughtUpTo(deps, fetching), intake.after()));
  return { run, heardUpTo, idle: intake.idle, confirm };
}

/** Up to which moment, in milliseconds, updates have been brought. A fetch that has just begun may bring older ones. */
function broughtUpTo({ clock }: PollDeps, { since, heard }: Fetching): number {
  const now = clock().getTime() - ON_THE_WAY;
  return since !== undefined && now >= since ? now : heard;
}

/** Since when a fetch waits (undefined: none does), and up to when earlier ones have brought everything. */
type Fetching = { since: number | undefined; heard: number };

/**
 * The updates from `offset` on, and the moment after which they happened; goes on trying through everything that
 * passes. Empty at the stop.
 */
async function fetchUpdates(
  deps: PollDeps,
  offset: number | undefined,
  fetching: Fetching,
): Promise<{ readonly updates: readonly TelegramUpdate[]; readonly after: number }> {
  const { longPollSeconds, pollGrace, backoffFirst, backoffMost } = deps.timings;
  const params = { timeout: longPollSeconds, allowed_updates: [...UPDATE_KINDS] };
  const options = { signal: deps.stopping, timeout: longPollSeconds * 1000 + pollGrace };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const asked = offset === undefined ? params : { ...params, offset };
      fetching.since = deps.clock().getTime();
      const updates = await deps.api.call("getUpdates", asked, options);
      const after = broughtUpTo(deps, fetching);
      fetching.heard = fetching.since;
      return { updates, after };
    } catch (error) {
      fetching.since = undefined;
      if (deps.stopping.aborted) return { updates: [], after: fetching.heard };
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
