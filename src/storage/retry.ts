/** Tries again, for about five seconds, what failed because another process was writing. */
import { StoreError } from "../core/errors.ts";
import type { Random } from "../core/ports.ts";
import { storeFault } from "./faults.ts";

/** Resolves after so many milliseconds, or as soon as `signal` is aborted. Never rejects. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** What waiting needs: the wait itself, and chance to keep two processes from meeting again. */
export type Pause = { readonly wait: Wait; readonly random: Random };

const FIRST_WAIT = 2;
const LONGEST_WAIT = 64;
// 2 + 4 + ... + 32 + 77 × 64 milliseconds: five seconds in all. Many short waits, because another process that
// writes without a pause leaves only short gaps.
const ATTEMPTS = 83;

/**
 * The result of `work`, run again while the store is busy. Throws what `work` throws, a fault of SQLite as
 * `StoreError`; "busy" only after five seconds.
 */
export async function retryBusy<T>(work: () => Promise<T>, pause: Pause): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const fault = storeFault(error);
      const busy = fault instanceof StoreError && fault.reason === "busy";
      if (!busy || attempt === ATTEMPTS) throw fault;
    }
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
    await pause.wait(longest * (0.5 + pause.random()));
  }
}
