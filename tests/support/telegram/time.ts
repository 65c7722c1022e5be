/** Time that passes only when a test says so: a clock, and a wait that ends when enough of it has passed. */
import type { FaceDeps } from "../../../src/core/face.ts";
import { fixedClock } from "../clock.ts";
import { createBell } from "./bell.ts";

export type DrivenTime = Pick<FaceDeps, "clock" | "wait"> & {
  /** Lets so many milliseconds pass; pauses that are over by then end, the earliest first. */
  pass(milliseconds: number): void;
  /** Waits until somebody begins a pause of exactly this length, then lets it pass. */
  through(milliseconds: number): Promise<void>;
  /** From now on every pause ends at once. */
  letGo(): void;
};

type Pause = { readonly length: number; readonly ends: number; readonly end: () => void };

export function drivenTime(): DrivenTime {
  const clock = fixedClock();
  const bell = createBell();
  const pauses = new Set<Pause>();
  let free = false;

  const wait: FaceDeps["wait"] = (length, signal) =>
    new Promise((resolve) => {
      if (free || signal?.aborted) return resolve();
      const end = (): void => {
        pauses.delete(pause);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const pause = { length, ends: clock().getTime() + length, end };
      pauses.add(pause);
      signal?.addEventListener("abort", end);
      bell.ring();
    });
  const endAll = (now: number): void => {
    const over = [...pauses].filter(({ ends }) => ends <= now).toSorted((a, b) => a.ends - b.ends);
    for (const { end } of over) end();
  };
  const pass = (milliseconds: number): void => {
    clock.advance(milliseconds);
    endAll(clock().getTime());
  };
  const lengths = (): string => `pauses of ${[...pauses].map(({ length }) => length).join(", ")} ms`;
  return {
    clock,
    wait,
    pass,
    through: async (length) => {
      await bell.until(
        () => [...pauses].find((pause) => pause.length === length),
        `a pause of ${length} ms`,
        lengths,
      );
      pass(length);
    },
    letGo: () => {
      free = true;
      endAll(Number.POSITIVE_INFINITY);
    },
  };
}
