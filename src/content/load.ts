/** Reads `knowledge/` and `quizzes/` from disk into entries with their places. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../core/knowledge/fault.ts";
import type { Library } from "../core/knowledge/library.ts";
import { type Entry, type Parsed, parseEntries } from "../core/knowledge/parse.ts";
import {
  type Area,
  areaSchema,
  type Cue,
  comparisonSchema,
  conceptSchema,
  cueSchema,
  type Dimension,
  dimensionSchema,
  type LearningPath,
  pathSchema,
  type RawComparison,
  type RawConcept,
} from "../core/knowledge/schema.ts";
import { readYaml, type YamlFile } from "../core/knowledge/yaml-file.ts";
import type { Bank } from "../core/quiz/bank.ts";
import { type Question, questionSchema } from "../core/quiz/question.ts";
import { generatedFrom, libraryOf, whole } from "./generated.ts";

/** All content as it was read, faulty entries included. */
export type Content = {
  readonly areas: readonly Entry<Area>[];
  readonly dimensions: readonly Entry<Dimension>[];
  readonly concepts: readonly Entry<RawConcept>[];
  readonly comparisons: readonly Entry<RawComparison>[];
  readonly cues: readonly Entry<Cue>[];
  readonly paths: readonly Entry<LearningPath>[];
  readonly questions: readonly Entry<Question>[];
  /** Faults of syntax and schema. */
  readonly faults: readonly Fault[];
};

/** Files of `knowledge/` that hold no concepts. */
const SPECIAL = ["areas", "dimensions", "comparisons", "paths", "cues"] as const;

/** Reads the two folders below `root`; file names in faults are relative to it. Throws only where a folder is missing. */
export function readContent(root: string): Content {
  const files = [...yamlFiles(root, "knowledge"), ...yamlFiles(root, "quizzes")];
  const special = (name: (typeof SPECIAL)[number]) =>
    files.filter(({ file }) => file === `knowledge/${name}.yaml`);
  const isSpecial = ({ file }: YamlFile) => SPECIAL.some((name) => file === `knowledge/${name}.yaml`);
  const concepts = files.filter((entry) => entry.file.startsWith("knowledge/") && !isSpecial(entry));
  const quizzes = files.filter(({ file }) => file.startsWith("quizzes/"));
  const parsed = {
    areas: all(special("areas"), (file) => parseEntries(file, "areas", areaSchema)),
    dimensions: all(special("dimensions"), (file) => parseEntries(file, "dimensions", dimensionSchema)),
    comparisons: all(special("comparisons"), (file) => parseEntries(file, "comparisons", comparisonSchema)),
    cues: all(special("cues"), (file) => parseEntries(file, "cues", cueSchema)),
    paths: all(special("paths"), (file) => parseEntries(file, "paths", pathSchema)),
    concepts: all(concepts, (file) => parseEntries(file, "concepts", conceptSchema)),
    questions: all(quizzes, (file) => parseEntries(file, "questions", questionSchema)),
  };
  return {
    areas: parsed.areas.entries,
    dimensions: parsed.dimensions.entries,
    concepts: parsed.concepts.entries,
    comparisons: parsed.comparisons.entries,
    cues: parsed.cues.entries,
    paths: parsed.paths.entries,
    questions: parsed.questions.entries,
    faults: Object.values(parsed).flatMap((part) => part.faults),
  };
}

/** The library of all entries that are whole, and the bank of the written questions and those made from the library. */
export function buildContent(content: Content): { readonly library: Library; readonly bank: Bank } {
  const library = libraryOf(content);
  const all = [...whole(content.questions), ...generatedFrom(library)];
  return { library, bank: { all, byId: new Map(all.map((question) => [question.id, question])) } };
}

function yamlFiles(root: string, folder: string): YamlFile[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".yaml"));
  return names
    .sort()
    .map((name) => readYaml(`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8")));
}

function all<T>(files: readonly YamlFile[], parse: (file: YamlFile) => Parsed<T>): Parsed<T> {
  const parts = files.map(parse);
  return { entries: parts.flatMap((part) => part.entries), faults: parts.flatMap((part) => part.faults) };
}
