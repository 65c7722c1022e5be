/** Tries again, for about five seconds, what failed because another process was writing. */
import { StoreError } from "../core/errors.ts";
import type { Random } from "../core/ports.ts";
import { storeFault } from "./faults.ts";

/** Resolves after so many milliseconds, or as soon as `signal` is aborted. Never rejects. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** What waiting needs: the wait itself, and chance to keep two processes from meeting again. */
export type Pause = { readonly wait: Wait; readonly random: Random };

/** Milliseconds. Many short waits, because another process that writes without a pause leaves only short gaps. */
const WAIT = 2;
const PATIENCE = 5000;

/**
 * The result of `work`, run again while the store is busy. Throws what `work` throws, a fault of SQLite as
 * `StoreError`; "busy" only after five seconds, of which so many milliseconds are `waited` already.
 */
export async function retryBusy<T>(work: () => Promise<T>, pause: Pause, waited = 0): Promise<T> {
  for (let sum = waited; ; ) {
    try {
      return await work();
    } catch (error) {
      const fault = storeFault(error);
      const busy = fault instanceof StoreError && fault.reason === "busy";
      if (!busy || sum >= PATIENCE) throw fault;
    }
    const wait = WAIT * (0.5 + pause.random());
    sum += wait;
    await pause.wait(wait);
  }
}
