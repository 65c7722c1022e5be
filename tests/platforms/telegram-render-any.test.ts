/** What holds for every reply as Telegram messages, whatever is in it. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Outgoing, render } from "../../src/adapters/telegram/render.ts";
import type { Block, Inline } from "../../src/core/reply.ts";
import { en } from "../../src/core/texts/en.ts";
import { anyForm } from "../support/forms.ts";
import { entityFaults } from "../support/telegram/entity-rules.ts";
import { brokenRules } from "../support/telegram/rules.ts";

function show(blocks: readonly Block[]): Outgoing[] {
  const rendering = { texts: en, username: "LayerwiseBot" };
  return render({ blocks, controls: [], mode: "new", audience: "everyone" }, rendering);
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const link = (url: string, ...children: Inline[]): Inline => ({ kind: "link", url, children });

describe("whatever the reply", () => {
  const odd = ["*_[]()<>@everyone", "مرحبا", "👩‍🚀", "\n\n", "a\r\nb", " ", "\ud83d", "x".repeat(5_000)];
  const words = fc.oneof(
    { weight: 4, arbitrary: fc.lorem({ maxCount: 30, size: "max" }) },
    { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme" }) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
  const url = fc.constantFrom("https://example.org/a", "https://example.org/b?c=d", "mailto:x", "");
  const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
    inlines: fc.array(tie("inline"), { maxLength: 4 }),
    inline: fc.oneof(
      { depthSize: "small" },
      fc.record({ kind: fc.constant("text"), text: words }),
      fc.record({ kind: fc.constant("code"), text: words }),
      fc.record({ kind: fc.constantFrom("bold", "italic"), children: tie("inlines") }),
      fc.record({ kind: fc.constant("link"), url, children: tie("inlines") }),
      fc.record({
        kind: fc.constant("concept"),
        id: fc.constantFrom("rollup", "a b"),
        children: tie("inlines"),
      }),
    ),
  }));
  const source = fc.record({ title: words, url: fc.option(url, { nil: undefined }) });
  const fact = fc.record({ content: inlines, asOf: fc.constantFrom(undefined, "2026-03"), source });
  const many = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(item, { maxLength: 120, size: "max" });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant("heading"), text: words }),
    fc.record({ kind: fc.constantFrom("text", "note", "quote"), content: inlines }),
    fc.record({ kind: fc.constant("list"), items: many(inlines) }),
    fc.record({ kind: fc.constant("facts"), title: words, items: fc.array(fact) }),
    fc.record({ kind: fc.constant("sources"), title: words, items: many(source) }),
    fc.record({ kind: fc.constant("question"), title: words, prompt: words, form: anyForm(words) }),
  );

  test("each message keeps Telegram's limits, and its entities are in order", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        for (const message of show(blocks)) {
          expect(message.text).toBe(message.text.trim());
          expect(brokenRules("sendMessage", { ...message, chat_id: 1 })).toEqual([]);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test("nothing is lost in the cutting, and no short link is cut in two", () => {
    const partsOf = (before: fc.Arbitrary<string>, most: number) =>
      fc.array(fc.tuple(before, fc.integer({ min: 1, max: most }), fc.constantFrom("= ", "=")), {
        minLength: 90,
        maxLength: 250,
      });
    const dense = partsOf(fc.constantFrom("", "x", "x "), 4);
    const unbroken = partsOf(fc.constantFrom("x".repeat(60), "👩‍🚀"), 40);
    const parts = fc.oneof(dense, unbroken, partsOf(words, 60));
    const kinds = fc.constantFrom("text", "note", "quote");
    const labels = (list: readonly [string, number, string][]): string[] =>
      list.map(([, size, fill], index) => `<${index}${fill.repeat(size)}>`);
    fc.assert(
      fc.property(parts, kinds, (list, kind) => {
        const expected = labels(list);
        const content = list.flatMap(([before], index) => [
          text(before),
          link(`https://example.org/${index}`, text(expected[index] ?? "")),
        ]);
        const messages = show([{ kind, content }]);
        expect(messages.flatMap(linkTexts)).toEqual(expected);
        const all = messages.map((message) => message.text).join("");
        const asked = list.map(([before], index) => `${before.toWellFormed()}${expected[index]}`).join("");
        expect(seen(all)).toBe(seen(asked));
        for (const message of messages) expect(entityFaults(message.text, message.entities)).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

/** What is left of a text when cuts at white space and control characters don't count. */
function seen(all: string): string {
  return all.replace(/[\p{Cc}\s]/gu, "");
}

function linkTexts({ text: all, entities }: Outgoing): string[] {
  const links = entities.filter(({ type }) => type === "text_link");
  return links.map(({ offset, length }) => all.slice(offset, offset + length));
}
