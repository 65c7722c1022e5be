/** Faults that a test can order: the next call of a method meets them. */
import { Refusal } from "./refusal.ts";

/**
 * `refuse`: answered so, with a code over 499 as a proxy's page; `drop`: the connection is cut before or after the
 * call was carried out; `hang`: there is never an answer; `garble`: the answer is no JSON.
 */
export type Fault =
  | { readonly kind: "refuse"; readonly refusal: Refusal }
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  | { readonly kind: "hang" }
  | { readonly kind: "garble" };

/** 429: so many seconds of silence are asked for. */
export function tooMany(seconds: number): Fault {
  const words = `Too Many Requests: retry after ${seconds}`;
  return { kind: "refuse", refusal: new Refusal(429, words, { retry_after: seconds }) };
}

/** An answer of this code and description. */
export function refusal(code: number, description: string): Fault {
  return { kind: "refuse", refusal: new Refusal(code, description) };
}

export type Faults = {
  /** Orders faults for the next calls of a method, in this order. */
  order(method: string, faults: readonly Fault[]): void;
  /** Takes back all that were ordered. */
  clear(): void;
  /** The fault that this call meets. */
  next(method: string): Fault | undefined;
};

export function createFaults(): Faults {
  const ordered = new Map<string, Fault[]>();
  return {
    order: (method, faults) => ordered.set(method, [...(ordered.get(method) ?? []), ...faults]),
    clear: () => ordered.clear(),
    next: (method) => ordered.get(method)?.shift(),
  };
}
