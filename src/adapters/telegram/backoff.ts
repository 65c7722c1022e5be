/** How long to wait between tries. */
import type { Random } from "../../core/ports.ts";

/** Milliseconds before try `attempt` + 1 (from 1): doubles up to `most`, the upper half of it by chance. */
export function backoff(attempt: number, first: number, most: number, random: Random): number {
  const full = Math.min(most, first * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
