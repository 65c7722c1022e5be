/** How long to pause before trying again. */
import type { Timings } from "./limits.ts";

/** The pause after so many failed tries, counted from 1, in milliseconds; it doubles up to a limit. */
export function backoff(tries: number, { connectFirst, connectMost }: Timings): number {
  return Math.min(connectMost, connectFirst * 2 ** (tries - 1));
}
