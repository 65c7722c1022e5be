/** The child's side of a forked process: takes orders from the test and reports to it. */

/** What a child says: once when it is up, once for each order. */
export type Report =
  | { readonly kind: "ready" | "done" }
  | { readonly kind: "failed"; readonly reason: string };

export const report = (message: Report): void => void process.send?.(message);

/** Says that the child is up, and carries out one order after the other. */
export function takeOrders<O>(obey: (order: O) => Promise<void>): void {
  process.on("message", (order: O) => {
    obey(order).then(
      () => report({ kind: "done" }),
      (error) => report({ kind: "failed", reason: String(error) }),
    );
  });
  report({ kind: "ready" });
}
