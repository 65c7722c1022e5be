/** Reads a YAML file so that every later fault can name its line and column. */
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from "yaml";
import type { Fault } from "./fault.ts";

/** Keys and indexes that lead to a value, as zod reports them. */
export type Path = readonly PropertyKey[];

/** A parsed file. `value` is plain data, also where the syntax had faults, so that later checks still run. */
export type YamlFile = {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The fault of a named check at a path; the nearest existing ancestor where the path itself is missing. */
  fault(check: string, path: Path, message: string, todo: string): Fault;
};

/** Parses YAML 1.2; never throws. Syntax faults carry their own place. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return {
    file,
    value: plain(document),
    faults: document.errors.map((error) => ({
      check: "syntax",
      file,
      ...at(error.pos[0]),
      message: error.message.replace(/\s+/g, " "),
      todo: "mend the YAML there (often the indentation or a missing quote)",
    })),
    fault: (check, path, message, todo) => ({ check, file, ...at(offsetOf(document, path)), message, todo }),
  };
}

function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The offset of a value; of its key where the last step is a key of a map; of the nearest ancestor otherwise. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const step of path) {
    const next: { key: unknown; value: unknown } | undefined = child(node, step);
    if (!next) break;
    offset = start(next.key) ?? start(next.value) ?? offset;
    node = next.value;
  }
  return offset;
}

function child(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: undefined, value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
  return pair && { key: pair.key, value: pair.value };
}

const keyOf = (key: unknown): string => (isNode(key) ? String(key.toJSON()) : String(key));
const start = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
