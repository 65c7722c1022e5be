/** Writes the JSON schemas that editors use for the content files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  areaSchema,
  comparisonSchema,
  conceptSchema,
  cueSchema,
  dimensionSchema,
  pathSchema,
} from "../core/knowledge/schema.ts";
import { questionSchema } from "../core/quiz/question.ts";

const FOLDER = "knowledge/schemas";

/** Each schema file's path, relative to the repository, with its text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const lists = {
    areas: areaSchema,
    comparisons: comparisonSchema,
    concepts: conceptSchema,
    cues: cueSchema,
    dimensions: dimensionSchema,
    paths: pathSchema,
    questions: questionSchema,
  };
  return new Map(
    Object.entries(lists).map(([key, schema]) => [
      `${FOLDER}/${key}.json`,
      `${JSON.stringify(z.toJSONSchema(z.strictObject({ [key]: z.array(schema) }), { io: "input" }), null, 2)}\n`,
    ]),
  );
}

/** Writes all of them below `root`. */
export function schemas(root: string): number {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const [file, text] of schemaFiles()) {
    writeFileSync(join(root, file), text);
    process.stdout.write(`${file}\n`);
  }
  return 0;
}
