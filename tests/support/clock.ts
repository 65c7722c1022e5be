/** A clock that stands still until a test moves it. */
import type { Clock } from "../../src/core/ports.ts";

export type FixedClock = Clock & {
  /** Moves the clock forward by so many milliseconds. */
  readonly advance: (milliseconds: number) => void;
  /** Sets the clock to a moment, earlier or later. */
  readonly set: (moment: Date | string) => void;
};

/** A clock that shows `start` (a moment or its ISO form) until it is moved. */
export function fixedClock(start: Date | string = "2026-03-02T09:00:00Z"): FixedClock {
  let now = new Date(start).getTime();
  const advance = (milliseconds: number): void => {
    now += milliseconds;
  };
  const set = (moment: Date | string): void => {
    now = new Date(moment).getTime();
  };
  return Object.assign(() => new Date(now), { advance, set });
}
