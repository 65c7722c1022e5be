/** From a YAML file to checked entries: every fault of every entry with its place, and what can be used all the same. */
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import type { Path, YamlFile } from "./yaml-file.ts";

/** One item of a file's list. `value` is missing where the schema refused it; `raw` is there all the same. */
export type Entry<T> = {
  readonly file: YamlFile;
  readonly path: Path;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly value?: T;
};

/** The entries of a file and the faults of its shape. */
export type Parsed<T> = { readonly entries: readonly Entry<T>[]; readonly faults: readonly Fault[] };

/** Reads the list under `key` of a file, each item by the schema. Never throws. */
export function parseEntries<T>(file: YamlFile, key: string, schema: z.ZodType<T>): Parsed<T> {
  const list = isRecord(file.value) ? file.value[key] : undefined;
  if (!isRecord(file.value) || !Array.isArray(list)) {
    const fault = file.fault(
      "shape",
      [],
      `no list "${key}"`,
      `begin the file with "${key}:" and a list below it`,
    );
    return { entries: [], faults: [...file.faults, fault] };
  }
  const strangers = Object.keys(file.value).filter((name) => name !== key);
  const faults = strangers.map((name) =>
    file.fault("shape", [name], `unknown key "${name}"`, `only "${key}" may stand at the top; remove it`),
  );
  const parsed = list.map((raw: unknown, index) => parseEntry(file, [key, index], raw, schema));
  return {
    entries: parsed.flatMap((item) => item.entries),
    faults: [...file.faults, ...faults, ...parsed.flatMap((item) => item.faults)],
  };
}

function parseEntry<T>(file: YamlFile, path: Path, raw: unknown, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(raw);
  const faults = result.success ? [] : result.error.issues.flatMap((issue) => toFaults(file, path, issue));
  const entry = { file, path, raw: isRecord(raw) ? raw : {} };
  return { entries: [result.success ? { ...entry, value: result.data } : entry], faults };
}

function toFaults(file: YamlFile, path: Path, issue: z.core.$ZodIssue): Fault[] {
  const place = [...path, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      file.fault("schema", [...place, key], `unknown key "${key}"`, "remove it or mend its spelling"),
    );
  }
  const name = issue.path.map(String).join(".");
  const message = `${name === "" ? "this entry" : name}: ${plainWords(issue)}`;
  return [file.fault("schema", place, message, advice(issue))];
}

/** zod's words, in plainer ones for the commonest faults. */
function plainWords(issue: z.core.$ZodIssue): string {
  const unit = "origin" in issue && issue.origin === "string" ? "characters" : "entries";
  if (issue.code === "too_big") return `too long, at most ${issue.maximum} ${unit} are fine`;
  if (issue.code === "too_small") return `too short, at least ${issue.minimum} ${unit} are needed`;
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "is missing";
  return issue.message;
}

function advice(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_big") return "shorten it";
  if (issue.code === "too_small") return "add to it";
  if (issue.code === "invalid_type") return "add it, or give it the type the schema asks for";
  return "mend it as the message says";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
