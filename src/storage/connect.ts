/** Opens a SQLite connection with the settings that every connection of ours has. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { UserError } from "../core/errors.ts";
import { sqliteCode } from "./faults.ts";
import type { Location } from "./location.ts";

/**
 * An open connection; the parent folder of a file is made. Throws `UserError` when the path can't hold a database,
 * and SQLite's own error when it is busy.
 */
export function connect(location: Location): BetterSqlite3.Database {
  try {
    if (location.kind === "memory") return configure(new BetterSqlite3(":memory:"));
    makeFolder(path.dirname(location.file));
    // No timeout: SQLite would sleep inside this process and freeze it. We wait and try again ourselves.
    return configure(new BetterSqlite3(location.file, { timeout: 0 }));
  } catch (error) {
    throw mendable(error) ?? error;
  }
}

function configure(database: BetterSqlite3.Database): BetterSqlite3.Database {
  try {
    database.pragma("journal_mode = WAL");
    // FULL, not the usual NORMAL: what was acknowledged outlives a power cut.
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // Deleted rows are overwritten, so that a forgotten learner is gone from the file too.
    database.pragma("secure_delete = ON");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

// The file holds names of people: a folder that we make is for its owner alone.
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new UserError(
      `The folder ${folder} for the database can't be made.`,
      "Make it yourself, or choose a place where this user may write.",
    );
  }
}

function mendable(error: unknown): UserError | undefined {
  const code = sqliteCode(error);
  if (code?.startsWith("SQLITE_NOTADB")) {
    return new UserError(
      "The database file isn't a SQLite database.",
      "Choose another file, or move this one away.",
    );
  }
  if (code?.startsWith("SQLITE_CANTOPEN") || code?.startsWith("SQLITE_READONLY")) {
    return new UserError(
      "The database file can't be opened for writing.",
      "Check that the path is a file and that this user may write there.",
    );
  }
  return undefined;
}
