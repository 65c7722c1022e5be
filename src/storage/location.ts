/** Reads the address of the database. */
import path from "node:path";
import { UserError } from "../core/errors.ts";

const HINT = "Write sqlite:data/layerwise.db (a file, made if missing) or sqlite::memory: (nothing is kept).";

/** Where SQLite keeps its data: a file by its absolute path, or memory. */
export type Location = { readonly kind: "file"; readonly file: string } | { readonly kind: "memory" };

/** The location behind `sqlite:PATH` or `sqlite::memory:`. Throws `UserError` for anything else. */
export function parseLocation(url: string): Location {
  const [, address] = /^sqlite:(.*)$/s.exec(url.trim()) ?? [];
  if (address === undefined) throw new UserError("The database address doesn't start with sqlite:.", HINT);
  if (address === ":memory:") return { kind: "memory" };
  // Tools disagree on whether sqlite:///x is absolute; a wrong guess would start an empty database elsewhere.
  if (address.startsWith("//")) {
    throw new UserError("The database address has // after sqlite:, which can be read in two ways.", HINT);
  }
  if (address === "" || /[/\\]$/.test(address) || address.includes("\0")) {
    throw new UserError("The database address names no file.", HINT);
  }
  return { kind: "file", file: path.resolve(address) };
}
