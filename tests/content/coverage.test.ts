/** What the bank covers: gaps are found, and come first. */
import { expect, test } from "vitest";
import { coverAreas, coverConcepts } from "../../src/content/bank-coverage.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { content } from "../support/conversation.ts";
import { question } from "../support/questions.ts";
import { SIX } from "../support/six-kinds.ts";

const { library } = content;
const many = (count: number, concept: string): Question[] =>
  Array.from({ length: count }, (_, index) => question(`${concept}-${index}`, { concept }));
const gapsOf = (questions: readonly Question[], id: string): readonly string[] | undefined =>
  coverConcepts(library, questions).find((one) => one.id === id)?.gaps;

test("six written questions where every learner needs the concept, three elsewhere", () => {
  expect(library.byId.get("rollup")?.importance).toBe(3);
  expect(library.byId.get("volition")?.importance).toBe(1);
  expect(gapsOf([], "rollup")).toEqual(["6 more needed"]);
  expect(gapsOf(many(2, "volition"), "volition")).toEqual(["1 more needed"]);
  const typed = { ...SIX.typed, concepts: ["rollup"] };
  expect(gapsOf([...many(5, "rollup"), typed], "rollup")).toEqual([]);
});

test("questions of one kind only are a gap; generated and retired ones fill none", () => {
  expect(gapsOf(many(6, "rollup"), "rollup")).toEqual(["all of one kind (single)"]);
  const others = [
    ...many(6, "rollup").map((one) => ({ ...one, generated: true as const })),
    ...many(6, "rollup").map((one) => ({ ...one, retired: true })),
  ];
  expect(gapsOf(others, "rollup")).toEqual(["6 more needed"]);
});

test("an area needs every difficulty and every kind; gaps come first", () => {
  const areas = coverAreas(library, Object.values(SIX));
  const [first] = areas;
  expect(first?.gaps.length).toBe(9);
  const rollups = areas.find(({ id }) => id === "rollups-in-general")?.gaps;
  expect(rollups).toEqual([
    "none of difficulty 3",
    ...["multi", "order", "number", "typed"].map((kind) => `none of the kind ${kind}`),
  ]);
  const counts = coverConcepts(library, content.bank.all).map(({ gaps }) => gaps.length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
