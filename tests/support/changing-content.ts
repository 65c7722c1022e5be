/** Content that changes: today's, and an older one that has an area, a concept, a path and questions more. */
import { buildContent, type Content as Entries, readContent } from "../../src/content/load.ts";
import type { Entry } from "../../src/core/knowledge/parse.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { type Content, ROOT } from "./conversation.ts";
import { question } from "./questions.ts";

const today = readContent(ROOT);

const OLD_QUESTIONS = [1, 2, 3, 1].map((difficulty, number) =>
  question(`dagger-${number}`, { concept: "dagger-chain", difficulty }),
);
/** Questions that stay; one of them is typed. */
const LASTING: readonly Question[] = [
  ...["rollup", "sidechain", "plasma"].map((concept) => question(`lasting-${concept}`, { concept })),
  {
    ...question("lasting-typed", { kind: "typed", concept: "sequencer" }),
    accept: ["Sequencer"],
  } as Question,
];

/** The content of today. */
export const NOW: Content = contentOf(today, LASTING);
/** The older content, of which all else is gone today. */
export const BEFORE: Content = contentOf(withOld(false), [...LASTING, ...OLD_QUESTIONS]);
/** The older content, of which all else is retired. */
export const RETIRED: Content = contentOf(withOld(true), [
  ...LASTING,
  ...OLD_QUESTIONS.map((old) => ({ ...old, retired: true })),
]);

function contentOf(entries: Entries, all: readonly Question[]): Content {
  const { library } = buildContent(entries);
  return { library, bank: { all, byId: new Map(all.map((one) => [one.id, one])) } };
}

/** The entries of today with those of old; the longest path was longer, too. */
function withOld(retired: boolean): Entries {
  const sidechain = entryOf(today.concepts, "sidechain");
  const { approach: _, traits: __, ...like } = sidechain;
  // One slip away from "sequenser", as is the sequencer.
  const concept = {
    id: "dagger-chain",
    name: "Dagger chain",
    aliases: ["sequensir"],
    area: "old-ways",
    retired,
  };
  const path = {
    id: "old-path",
    name: "The old path",
    about: "How it was.",
    steps: ["layer-1", "dagger-chain", "rollup"],
  };
  const [first, ...paths] = today.paths;
  if (!first?.value) throw new Error("no path");
  const longer = { ...first.value, steps: [...first.value.steps, "dagger-chain"] };
  return {
    ...today,
    areas: [...today.areas, { ...first, value: { id: "old-ways", name: "Old ways", about: "How it was." } }],
    concepts: [...today.concepts, { ...first, value: { ...like, ...concept } }],
    paths: [{ ...first, value: longer }, ...paths, { ...first, value: path }],
  };
}

function entryOf<T extends { readonly id: string }>(entries: readonly Entry<T>[], id: string): T {
  const found = entries.find(({ value }) => value?.id === id)?.value;
  if (!found) throw new Error(`no ${id}`);
  return found;
}
