/** Look-up on a set of queries that was written before it was tuned: how often it lands where it should. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { measureLookUp, queriesSchema } from "../../src/content/look-up.ts";
import { content, ROOT } from "../support/conversation.ts";

const text = readFileSync(join(ROOT, "tests", "content", "look-up.yaml"), "utf8");
const { queries } = queriesSchema.parse(parse(text));
const figures = new Map(measureLookUp(content.library, queries).map((one) => [one.kind, one]));

test("the set is large enough, and names only concepts that exist", () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
  const named = queries.flatMap(({ expect: wanted, also = [], never }) => [wanted, ...also, never]);
  for (const id of named) if (id) expect(content.library.byId.has(id), id).toBe(true);
});

test.each([
  ["term", 0.97, 0.97],
  ["typo", 0.92, 0.92],
  ["question", 0.85, 0.97],
  ["confusable", 1, 1],
  ["outside", 0.97, 0.97],
] as const)("%s: the first answer is right for %d, among those offered for %d", (kind, first, offered) => {
  const found = figures.get(kind);
  expect(found?.first, found?.missed.join("\n")).toBeGreaterThanOrEqual(first);
  expect(found?.offered, found?.missed.join("\n")).toBeGreaterThanOrEqual(offered);
});
