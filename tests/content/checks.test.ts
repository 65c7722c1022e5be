/** The content check: the real content has no fault, and every check finds its own kind. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { schemaFiles } from "../../src/cli/schemas.ts";
import { checkContent } from "../../src/content/check.ts";
import { readContent } from "../../src/content/load.ts";
import { formatFault } from "../../src/core/knowledge/fault.ts";
import { ROOT } from "../support/conversation.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the real content with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), "layerwise-"));
  folders.push(root);
  for (const folder of ["knowledge", "quizzes"])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
  return root;
}

const faultsIn = (root: string): readonly string[] => checkContent(readContent(root)).map(formatFault);
const FILE = "knowledge/sidechains-and-hybrids.yaml";

test("the content has no fault", () => {
  expect(faultsIn(ROOT)).toEqual([]);
});

test("five different faults in one file are all reported with their places", () => {
  const root = changed(FILE, (text) =>
    text
      .replace("    level: 1", "    level: 1\n    colour: blue")
      .replace("id: sidechain", "id: rollup")
      .replace("related: [layer-2", "related: [layer-9")
      .replace(/summary: >-\n +/, `summary: >-\n      ${"A far too long summary. ".repeat(12)}`)
      .replace("    tradeoff: >-", "     tradeoff: >-"),
  );
  const faults = faultsIn(root).filter((line) => line.startsWith(FILE));
  for (const part of [
    'unknown key "colour"',
    'id "rollup" stands twice',
    'no concept "layer-9"',
    "summary",
  ]) {
    expect(faults.filter((line) => line.includes(part)).length).toBe(1);
  }
  expect(faults.some((line) => /indent|implicit|map/i.test(line))).toBe(true);
  for (const line of faults) expect(line).toMatch(/^\S+:\d+:\d+ .+; .+/);
});

const FIXTURES: readonly [string, string, (text: string) => string][] = [
  [
    "area-known",
    'unknown area "nowhere"',
    (text) => text.replace("area: sidechains-and-hybrids", "area: nowhere"),
  ],
  ["dimension-known", 'no dimension "taste"', (text) => text.replace("      examples: {", "      taste: {")],
  [
    "markup",
    'markup of the kind "html"',
    (text) => text.replace("simple: |-\n", "simple: |-\n      <b>bold</b> claim here\n\n"),
  ],
  [
    "related-two-way",
    "not the other way round",
    (text) => text.replace("related: [layer-2", "related: [state-channel, layer-2"),
  ],
  [
    "prerequisite-circle",
    '"sidechain" needs itself',
    (text) => text.replace("prerequisites: [layer-1]", "prerequisites: [sidechain]"),
  ],
  [
    "alias-unique",
    '"ZK rollups" also names "zk-rollup"',
    (text) => text.replace("aliases: [", "aliases: [ZK rollups, "),
  ],
  [
    "schema",
    "has 2 words, should have 60 to 120",
    (text) => text.replace(/simple: \|-[\s\S]*?\n {4}detail/, "simple: too short\n    detail"),
  ],
];

test.each(FIXTURES)("%s finds its fixture", (_name, message, change) => {
  expect(faultsIn(changed(FILE, change)).join("\n")).toContain(message);
});

test("a question without a right option, and one with a reason missing", () => {
  const root = changed("quizzes/foundations.yaml", (text) =>
    text.replace("        correct: true\n", "").replace(/ {8}why: .*\n/, ""),
  );
  const faults = faultsIn(root).join("\n");
  expect(faults).toContain("must have exactly one option with correct: true");
  expect(faults).toContain("why");
});

test("the editor schemas are those of the code", () => {
  for (const [file, text] of schemaFiles()) expect(readFileSync(join(ROOT, file), "utf8")).toBe(text);
});
