/** The terms that a text names: all of them, and nothing that only looks like one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mentionedIn } from "../../src/core/knowledge/mentions.ts";
import { content } from "../support/conversation.ts";

type Sample = { readonly text: string; readonly names: readonly string[] };

const { library } = content;
const samples: readonly Sample[] = parse(readFileSync(join(import.meta.dirname, "mentions.yaml"), "utf8"));
const named = (text: string): readonly string[] => mentionedIn(library, text).map(({ id }) => id);

describe("of forty messages", () => {
  test("there are forty", () => expect(samples).toHaveLength(40));
  test.each(samples.map(({ text, names }) => [text, names] as const))("%s", (text, names) => {
    expect(named(text).toSorted()).toEqual([...names].toSorted());
  });
});

test("every concept is found by its own name inside of a sentence, or by the longer name around it", () => {
  const lost = library.concepts
    .map(({ id, name }) => [id, named(`Yesterday on Ethereum we spoke of the ${name} for an hour.`)] as const)
    .filter(([id, found]) => !found.includes(id));
  expect(lost).toEqual([]);
});

test("any text at all gives concepts that there are, each once, and quickly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 5_000 }), (text) => {
      const found = mentionedIn(library, text);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 100, seed: 7 },
  );
});
