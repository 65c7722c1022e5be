/** Waiting that a test winds on by hand. */
import type { FixedClock } from "../clock.ts";

export type Timers = {
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Moves the clock, and ends every wait that is over by then. */
  pass(milliseconds: number): void;
  /** How long each wait under way was asked for. */
  pending(): readonly number[];
};

type Wait = { readonly milliseconds: number; readonly until: number; readonly end: () => void };

/** Timers that go by the clock and never by themselves. `changed` is called for every new wait. */
export function manualTimers(clock: FixedClock, changed: () => void): Timers {
  const waits = new Set<Wait>();
  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          waits.delete(entry);
          resolve();
        };
        const entry = { milliseconds, until: clock().getTime() + milliseconds, end };
        waits.add(entry);
        if (signal?.aborted) end();
        signal?.addEventListener("abort", end, { once: true });
        changed();
      }),
    pass: (milliseconds) => {
      clock.advance(milliseconds);
      for (const { until, end } of [...waits]) if (until <= clock().getTime()) end();
    },
    pending: () => [...waits].map(({ milliseconds }) => milliseconds),
  };
}
