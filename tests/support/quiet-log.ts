/** A log that shows nothing and keeps its entries, so that a test can look at them. */
import type { Log } from "../../src/core/ports.ts";

type LogEntry = {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type QuietLog = Log & { readonly entries: readonly LogEntry[] };

/** A fresh log without entries. */
export function quietLog(): QuietLog {
  const entries: LogEntry[] = [];
  const keep =
    (level: LogEntry["level"]) =>
    (message: string, fields: LogEntry["fields"] = {}): void => {
      entries.push({ level, message, fields });
    };
  return { entries, info: keep("info"), warn: keep("warn"), error: keep("error") };
}
