/** What an entry refers to, read leniently, so that an entry with other faults is still checked. */
import type { Fault } from "../core/knowledge/fault.ts";
import { linkedConcepts, readMarkup } from "../core/knowledge/markup.ts";
import type { Entry } from "../core/knowledge/parse.ts";
import type { Path } from "../core/knowledge/yaml-file.ts";

/** A string and where it stands in its file. */
export type Placed = { readonly value: string; readonly path: Path };

/** The id of an entry, if it has one that is text. */
export function idOf(entry: Entry<unknown>): string | undefined {
  const { id } = entry.raw;
  return typeof id === "string" ? id : undefined;
}

/** The text under a key, if there is one. */
export function text(entry: Entry<unknown>, key: string): readonly Placed[] {
  return at(entry.raw[key], [...entry.path, key]);
}

/** The strings of a list under a key. */
export function strings(entry: Entry<unknown>, key: string): readonly Placed[] {
  const list = entry.raw[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) =>
    typeof value === "string" ? [{ value, path: [...entry.path, key, index] }] : [],
  );
}

/** Keys of a concept whose texts may carry markup. */
const MARKED = ["analogy", "simple", "detail", "tradeoff"];

/** Every text of a concept that may carry markup. */
export function markedTexts(entry: Entry<unknown>): readonly Placed[] {
  const { facts, misconception } = entry.raw;
  return [
    ...MARKED.flatMap((key) => at(entry.raw[key], [...entry.path, key])),
    ...(Array.isArray(facts) ? facts : []).flatMap((fact: unknown, index) =>
      field(fact, "text", [...entry.path, "facts", index]),
    ),
    ...["claim", "truth"].flatMap((key) => field(misconception, key, [...entry.path, "misconception"])),
  ];
}

/** The concepts that a text with markup links to. */
export function linksIn(text: string): readonly string[] {
  return readMarkup(text).paragraphs.flatMap(linkedConcepts);
}

function field(owner: unknown, key: string, path: Path): Placed[] {
  const known = typeof owner === "object" && owner !== null ? Object.entries(owner) : [];
  return known.filter(([name]) => name === key).flatMap(([, value]) => at(value, [...path, key]));
}

const at = (value: unknown, path: Path): Placed[] => (typeof value === "string" ? [{ value, path }] : []);

/** A fault at a key of an entry. */
export function faultAt(
  check: string,
  entry: Entry<unknown>,
  key: string,
  message: string,
  todo: string,
): Fault {
  return entry.file.fault(check, [...entry.path, key], message, todo);
}
