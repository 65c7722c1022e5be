/** The small subset of Markdown that content may use. */
import { expect, test } from "vitest";
import { linkedConcepts, plainText, readLine, readMarkup } from "../../src/core/knowledge/markup.ts";

test("bold, italic, code and both links are read", () => {
  const content = readLine(
    "A **bold *and italic*** `code` [link](https://example.org) to a [rollup](concept:rollup).",
  );
  expect(plainText(content)).toBe("A bold and italic code link to a rollup.");
  expect(content.map((part) => part.kind)).toEqual([
    "text",
    "bold",
    "text",
    "code",
    "text",
    "link",
    "text",
    "concept",
    "text",
  ]);
  expect(linkedConcepts(content)).toEqual(["rollup"]);
});

test("an empty line parts paragraphs; a single line break does not", () => {
  expect(readMarkup("one\ntwo\n\nthree").paragraphs.map(plainText)).toEqual(["one two", "three"]);
});

test.each([
  ["# heading", "heading"],
  ["- a list", "list"],
  ["<b>html</b>", "html"],
  ["![picture](https://example.org/a.png)", "image"],
  ["> quote", "blockquote"],
  ["[link](http://example.org)", 'link to "http://example.org"'],
])("%s is a fault, and its text is kept", (text, fault) => {
  const { faults, paragraphs } = readMarkup(text);
  expect(faults.join()).toContain(fault);
  expect(paragraphs.flat().length).toBeGreaterThan(0);
});
