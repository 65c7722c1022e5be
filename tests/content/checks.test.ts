/** The content check: the real content has no fault, and every check finds its own kind. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { guessReport } from "../../src/cli/guess.ts";
import { schemaFiles } from "../../src/cli/schemas.ts";
import { checkContent } from "../../src/content/check.ts";
import { guessable } from "../../src/content/checks/bank.ts";
import { checks } from "../../src/content/checks.ts";
import { type Content, readContent } from "../../src/content/load.ts";
import { formatFault } from "../../src/core/knowledge/fault.ts";
import { readYaml } from "../../src/core/knowledge/yaml-file.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { shortId } from "../../src/core/short-id.ts";
import { ROOT } from "../support/conversation.ts";
import { question } from "../support/questions.ts";

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
const QUIZ = "quizzes/foundations.yaml";

test("the content has no fault", () => {
  expect(faultsIn(ROOT)).toEqual([]);
});

test("a side of a pair that carries another name has to exist as well", () => {
  const root = changed("knowledge/comparisons.yaml", (text) =>
    text.replace("{ concept: ibc,", "{ concept: layer-9,"),
  );
  expect(faultsIn(root).join()).toContain('no concept "layer-9"');
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

/** Each named check with a change of the real content that it must find, and words of its fault. */
const FIXTURES: readonly [check: string, file: string, fault: string, change: (text: string) => string][] = [
  [
    "syntax-and-schema",
    FILE,
    "has 2 words, should have 60 to 120",
    (text) => text.replace(/simple: \|-[\s\S]*?\n {4}detail/, "simple: too short\n    detail"),
  ],
  ["id-unique", FILE, 'id "rollup" stands twice', (text) => text.replace("id: sidechain", "id: rollup")],
  [
    "alias-unique",
    FILE,
    '"ZK rollups" also names "zk-rollup"',
    (text) => text.replace("aliases: [", "aliases: [ZK rollups, "),
  ],
  [
    "area-known",
    FILE,
    'unknown area "nowhere"',
    (text) => text.replace("area: sidechains-and-hybrids", "area: nowhere"),
  ],
  [
    "link-known",
    FILE,
    'no concept "layer-9"',
    (text) => text.replace("prerequisites: [layer-1]", "prerequisites: [layer-9]"),
  ],
  [
    "dimension-known",
    FILE,
    'no dimension "taste"',
    (text) => text.replace("      examples: {", "      taste: {"),
  ],
  [
    "related-two-way",
    FILE,
    "not the other way round",
    (text) => text.replace(/related: \[/, "related: [htlc, "),
  ],
  [
    "prerequisite-circle",
    FILE,
    '"sidechain" needs itself',
    (text) => text.replace("prerequisites: [layer-1]", "prerequisites: [sidechain]"),
  ],
  [
    "markup",
    FILE,
    'markup of the kind "html"',
    (text) => text.replace("simple: |-\n", "simple: |-\n      <b>bold</b> claim here\n\n"),
  ],
  [
    "fact-dated",
    FILE,
    '"currently" without a date',
    (text) =>
      text.replace(
        /facts:\n {6}- text: .*\n(?: {10}.*\n)*(?: {8}asOf: .*\n)?/,
        "facts:\n      - text: It currently runs.\n",
      ),
  ],
  [
    "hype",
    FILE,
    'the word "seamless"',
    (text) => text.replace(/tradeoff: >-\n {6}/, "tradeoff: >-\n      A seamless ride. "),
  ],
  [
    "source-findable",
    FILE,
    'nobody finds "Website"',
    (text) => text.replace(/sources:\n {6}- \{.*\}/, "sources:\n      - { title: Website }"),
  ],
  [
    "analogy-once",
    FILE,
    'the picture of "layer-2"',
    (text) => text.replace(/analogy: >-\n {6}/, "analogy: >-\n      A subway below the streets. "),
  ],
  [
    "sentence-once",
    FILE,
    "almost the same sentence stands under",
    (text) =>
      text.replace(
        "simple: |-\n      ",
        "simple: |-\n      A rollup is a chain that computes away from the main chain but keeps its records there. ",
      ),
  ],
  ["traits-whole", FILE, 'no cell for "examples"', (text) => text.replace(/ {6}examples: .*\n/, "")],
  [
    "pair-sides",
    "knowledge/comparisons.yaml",
    'no concept "layer-9"',
    (text) => text.replace(/- a: [a-z0-9-]+/, "- a: layer-9"),
  ],
  [
    "path-order",
    "knowledge/paths.yaml",
    "which comes later",
    (text) => text.replace(/steps:\n((?: {6}- .*\n)+)/, (_, steps: string) => `steps:\n${reversed(steps)}`),
  ],
  [
    "cue-known",
    "knowledge/cues.yaml",
    'no concept "layer-9"',
    (text) => text.replace(/- concept: [a-z0-9-]+/, "- concept: layer-9"),
  ],
  [
    "accept-own",
    QUIZ,
    '"zkEVM" is the name of "zkevm"',
    (text) => text.replace(/accept: \[/, "accept: [zkEVM, "),
  ],
  [
    "item-options",
    QUIZ,
    "two options say the same",
    (text) => replaceNth(text, /- text: .*/g, 1, () => `- text: ${firstOption(text)}`),
  ],
  [
    "item-giveaway",
    QUIZ,
    "an option about the other options",
    (text) => text.replace(/- text: .*/, "- text: All of the above"),
  ],
  [
    "item-negation",
    QUIZ,
    "two negations",
    (text) => text.replace(/prompt: .*/, "prompt: Which of these is not what a Layer 1 never does?"),
  ],
  [
    "item-answer",
    QUIZ,
    "stands in the prompt",
    (text) =>
      text
        .replace(/prompt: .*/, "prompt: Is a sharded settlement layer the answer?")
        .replace(/- text: .*\n( +)correct: true/, "- text: sharded settlement layer\n$1correct: true"),
  ],
  [
    "item-reason",
    QUIZ,
    "only repeats its option",
    (text) => text.replace(/- text: (.*)\n( +(?:correct: true\n +)?)why: .*/, "- text: $1\n$2why: $1"),
  ],
  [
    "item-once",
    QUIZ,
    "almost the prompt of",
    (text) => replaceNth(text, /prompt: .*/g, 1, () => /prompt: .*/.exec(text)?.[0] ?? ""),
  ],
  ["item-spread", QUIZ, "of all questions are true or false", (text) => text + manyTrueFalse()],
];

/** As many questions of the simplest kind as tip the balance of the bank. */
function manyTrueFalse(): string {
  const one = (index: number): string => `  - id: extra-${index}
    version: 1
    concepts: [layer-1]
    kind: truefalse
    difficulty: 1
    cognitive: recall
    prompt: Statement number ${index} holds.
    options:
      - { text: "True", correct: true, why: It holds for a plain reason. }
      - { text: "False", why: It fails for another reason. }
    explanation: It holds.
    source: { title: EIP-4844 }
`;
  const single = (index: number): string =>
    one(index)
      .replace("truefalse", "single")
      .replace('"True"', "Alpha")
      .replace('"False"', "Omega")
      .replace(
        "    explanation",
        "      - { text: Beta, why: It is another letter of the alphabet. }\n    explanation",
      );
  return [
    ...Array.from({ length: 200 }, (_, index) => one(index)),
    ...Array.from({ length: 100 }, (_, index) => single(index + 200)),
  ].join("");
}

const firstOption = (text: string): string => /- text: (.*)/.exec(text)?.[1] ?? "";

function replaceNth(text: string, pattern: RegExp, nth: number, change: (found: string) => string): string {
  let count = -1;
  return text.replace(pattern, (found) => {
    count += 1;
    return count === nth ? change(found) : found;
  });
}

test.each(FIXTURES)("%s finds its fixture", (name, file, message, change) => {
  const found = checks.find((check) => check.name === name)?.run(readContent(changed(file, change))) ?? [];
  expect(found.map(formatFault).join("\n")).toContain(message);
});

function reversed(lines: string): string {
  return `${lines.trimEnd().split("\n").reverse().join("\n")}\n`;
}

test("every check in the table has a fixture", () => {
  const others = ["id-hash", "item-guess"];
  expect(checks.map(({ name }) => name).sort()).toEqual(
    [...FIXTURES.map(([name]) => name), ...others].sort(),
  );
});

/** A hundred questions of which the right option is always the longest one. */
function lopsided(generated: boolean): Content {
  const file = readYaml("quizzes/x.yaml", "questions: []");
  const entries = Array.from({ length: 100 }, (_, index): Content["questions"][number] => {
    const { options, ...rest } = single(`lopsided-${index}`);
    const longer = options.map((option) =>
      option.correct ? { ...option, text: "A longer option" } : option,
    );
    const value = { ...rest, options: longer, ...(generated ? { generated } : {}) };
    return { file, path: ["questions", index], raw: {}, value };
  });
  return { ...readContent(ROOT), questions: entries };
}

function single(id: string): Extract<Question, { kind: "single" }> {
  const made = question(id);
  if (made.kind !== "single") throw new Error("made to be a single-choice question");
  return made;
}

test("item-guess finds generated questions in which a guess beats chance, and written ones held to it", () => {
  const run = checks.find(({ name }) => name === "item-guess")?.run;
  const longest = 'the guess "longest" is right in 100 % of single-choice questions, chance in 25 %';
  expect(run?.(lopsided(true)).map(formatFault).join()).toContain(`generated: ${longest}`);
  expect(guessable(lopsided(false), ["written"]).map(formatFault).join()).toContain(`written: ${longest}`);
});

test("the guesser's report names the ways that beat chance, and with what they could be evened out", () => {
  const told = guessReport(lopsided(true), true);
  expect(told.beaten).toBe(true);
  expect(told.lines).toContain("guessing at 100 generated single-choice questions");
  expect(told.lines.join("\n")).toMatch(/longest: 100\.0 %, chance 25\.0 % {2}<- too far from chance/);
  expect(told.lines).toContain("    lopsided-7 (-7)");
  expect(guessReport({ ...readContent(ROOT), questions: [] }, true).beaten).toBe(false);
});

test("id-hash finds two ids with one hash", () => {
  const [one, two] = twins();
  const entry = (id: string): string => `  - id: ${id}\n    name: ${id}\n    about: A twin.\n`;
  const root = changed("knowledge/areas.yaml", (text) => text + entry(one) + entry(two));
  expect(faultsIn(root).join("\n")).toContain(`ids "${two}" and "${one}" have one hash`);
});

/** Two ids with the same six letters: some fifty thousand tries find a pair among two thousand million. */
function twins(): [string, string] {
  const seen = new Map<string, string>();
  for (let count = 0; ; count += 1) {
    const id = `t${count}`;
    const twin = seen.get(shortId(id));
    if (twin !== undefined) return [twin, id];
    seen.set(shortId(id), id);
  }
}

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
