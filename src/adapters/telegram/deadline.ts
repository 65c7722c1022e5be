/** Deadlines over the wait that was passed in, so that tests drive the time. */
import type { FaceDeps } from "../../core/face.ts";

type Wait = FaceDeps["wait"];

/** Whether `work` settles within so many milliseconds. It goes on either way. */
export async function settles(work: Promise<unknown>, milliseconds: number, wait: Wait): Promise<boolean> {
  const timer = new AbortController();
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, wait(milliseconds, timer.signal).then(() => false)]);
  } finally {
    timer.abort();
  }
}

/** A signal that is aborted after so many milliseconds, or with one of the others; `clear` when the work is done. */
export type Limit = {
  readonly signal: AbortSignal;
  readonly passed: () => boolean;
  readonly clear: () => void;
};

/** Starts a deadline; `passed` tells whether it was the time that aborted the signal. */
export function limitTo(milliseconds: number, wait: Wait, others: readonly AbortSignal[]): Limit {
  const timer = new AbortController();
  const limit = new AbortController();
  void wait(milliseconds, timer.signal).then(() => {
    if (!timer.signal.aborted) limit.abort();
  });
  return {
    signal: AbortSignal.any([limit.signal, ...others]),
    passed: () => limit.signal.aborted,
    clear: () => timer.abort(),
  };
}
