/** Turns what SQLite throws into the store's own faults. */
import { StoreError } from "../core/errors.ts";

// https://www.sqlite.org/rescode.html. Extended codes begin with the primary one (SQLITE_IOERR_WRITE).
const REASONS: readonly (readonly [code: string, reason: StoreError["reason"]])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_PROTOCOL", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_IOERR", "broken"],
  ["SQLITE_READONLY", "broken"],
  ["SQLITE_CORRUPT", "broken"],
  ["SQLITE_NOTADB", "broken"],
  ["SQLITE_CANTOPEN", "broken"],
  ["SQLITE_NOMEM", "broken"],
];

/** SQLite's code of an error ("SQLITE_BUSY_SNAPSHOT"), undefined for an error of another kind. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code.startsWith("SQLITE_") ? error.code : undefined;
}

/** The `StoreError` an error stands for; the error itself when it is a bug or a person's mistake. */
export function storeFault(error: unknown): unknown {
  const code = sqliteCode(error);
  const known = REASONS.find(([start]) => code?.startsWith(start));
  return known ? new StoreError(known[1], error) : error;
}
