/** How replies look in Discord: every kind of block, hostile words, long replies. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MessageBody, render } from "../../src/adapters/discord/render.ts";
import type { Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import { en } from "../../src/core/texts/en.ts";
import { encode } from "../../src/core/token.ts";
import { anyReply, hostileText } from "../support/discord/any-reply.ts";
import { readMarkdown } from "../support/discord/read-markdown.ts";
import { button, EVERYTHING, says, wordsOf } from "../support/discord/replies.ts";
import { brokenRules, nested } from "../support/discord/rules.ts";
import { schemaFaults } from "../support/discord/schema.ts";

const textsOf = (body: MessageBody): string[] =>
  nested(body.components).flatMap(({ type, content }) => (type === 10 ? [String(content)] : []));
const buttonsOf = (body: MessageBody) => nested(body.components).filter(({ type }) => type === 2);
const faultsOf = (body: MessageBody): readonly string[] => [
  ...brokenRules("createMessage", body),
  ...schemaFaults("createMessage", body),
];
/** Words as they are compared: without spaces, and without signs that nobody can see. */
const squeezed = (text: string): string =>
  text.toWellFormed().replace(/[\s\p{Cc}\u200b\u2028-\u202e\u2066-\u2069↗]/gu, "");

describe("every kind of block", () => {
  const [body, ...more] = render(EVERYTHING, en);

  test("stands in one container within the limits", () => {
    expect(more).toEqual([]);
    expect(body && faultsOf(body)).toEqual([]);
    expect(body?.components[0]?.type).toBe(17);
  });

  test("looks like this", () => {
    expect(body && textsOf(body).join("\n---\n")).toMatchInlineSnapshot(`
      "-# Showing Rollup for "rolups".

      ## Rollup
      A **rollup** runs *elsewhere*, posts \`calldata\` and needs __data availability__; see [the paper](https://example.org/a_%28b%29).

      > Many sign one bill.
      > The bank sees one line.

      - first
      - second
      ---
      **Key facts**
      - Blobs hold 128 KiB. (as of 2024-03) · [EIP-4844](https://eips.ethereum.org/EIPS/eip-4844)
      - No address. · A book \\[2nd ed.\\]
      ---
      **Proof**
      - Optimistic: fraud
      - ZK: validity

      ▰▰▰▱▱▱▱▱▱▱ **Rollups**: 3 of 10

      **1\\. ann\\_b · 30 points (you)**
      2\\. \\*Bo\\* · 1 point

      ❌ **Not quite.**
      ---
      ### Question 1 of 5
      **What is posted?**
      **A.** Data
      **B.** Nothing
      ---
      **Sources**
      - [Vitalik](https://vitalik.eth.limo/x)"
    `);
  });

  test("keeps its buttons with their tokens and styles", () => {
    const shown = (body ? buttonsOf(body) : []).map(({ label, style, custom_id }) => [
      label,
      style,
      custom_id,
    ]);
    const [deeper, topics, stop] = EVERYTHING.controls.filter(isPressed).map(({ action }) => encode(action));
    expect(shown).toEqual([
      ["Deeper", 1, deeper],
      ["Browse topics", 2, topics],
      ["Stop", 4, stop],
    ]);
  });
});

describe("foreign words", () => {
  test("arrive as they are, and nothing in them is at work", () => {
    const words =
      "*_~|>#-[]()<@everyone> **b** __u__ ||s|| `c` [x](https://a.b) <@1234> <#1> <:e:1> @here https://x.y";
    const lines = [
      "# h",
      "-# s",
      "> q",
      ">>> q",
      "- l",
      "* l",
      "+ l",
      "1. l",
      "  2. l",
      "```js",
      "\\",
      words,
    ].join("\n");
    const [body] = render(says(lines), en);
    expect(readMarkdown(body ? textsOf(body).join() : "")).toEqual({ text: lines, marks: [] });
  });

  test("in names and titles neither begin a line nor end a mark", () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const board: Reply = {
          ...says(""),
          blocks: [{ kind: "board", rows: [{ rank: 1, name, points: 2, you: false }] }],
        };
        const [body] = render(board, en);
        const { text, marks } = readMarkdown(body ? textsOf(body).join() : "");
        expect(marks).toEqual([]);
        expect(squeezed(text)).toBe(squeezed(`1. ${name} · 2 points`));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("that are addresses of something else than a page make no link", () => {
    const linked = (url: string) => ({
      kind: "link" as const,
      url,
      children: [{ kind: "text" as const, text: "x" }],
    });
    const urls = ["javascript:alert(1)", "https://a.b/c)(d", "data:text/html,x", "https://a.b/ c"];
    const [body] = render(
      { ...says(""), blocks: urls.map((url) => ({ kind: "text", content: [linked(url)] })) },
      en,
    );
    const { marks } = readMarkdown(body ? textsOf(body).join() : "");
    expect(marks).toEqual(["link https://a.b/c%29%28d", "link https://a.b/%20c"]);
  });
});

describe("long replies", () => {
  test("go on in a second message between blocks, with the buttons at the end", () => {
    const block = (sign: string) => says(`${sign} `.repeat(1200)).blocks;
    const reply = says("", {
      blocks: [...block("a"), ...block("b")],
      controls: [button("More", { kind: "topics", page: 0 })],
    });
    const bodies = render(reply, en);
    expect(bodies.map((body) => textsOf(body).join().trim().slice(0, 1))).toEqual(["a", "b"]);
    expect(bodies.map((body) => buttonsOf(body).length)).toEqual([0, 1]);
  });

  test("of many bytes are cut earlier than those of many letters", () => {
    expect(render(says(`${"漢".repeat(9)} `.repeat(390)), en)).toHaveLength(2);
    expect(render(says(`${"a".repeat(9)} `.repeat(390)), en)).toHaveLength(1);
  });

  test("with more buttons than one message holds give each button once", () => {
    const controls = Array.from({ length: 60 }, (_, ordinal) =>
      button("Same", { kind: "next", session: "s", ordinal: ordinal % 50 }),
    );
    const bodies = render(says("pick", { controls }), en);
    expect(bodies.flatMap(buttonsOf)).toHaveLength(50);
    expect(bodies.flatMap(faultsOf)).toEqual([]);
  });
});

test("any reply keeps every limit and loses no word", () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const bodies = render(reply, en);
      expect(bodies.flatMap((body) => brokenRules("createMessage", body))).toEqual([]);
      const read = squeezed(
        bodies
          .flatMap(textsOf)
          .map((text) => readMarkdown(text).text)
          .join(""),
      );
      let from = 0;
      for (const word of wordsOf(reply).map(squeezed)) {
        const at = read.indexOf(word, from);
        expect(at, `"${word}" in "${read.slice(from, from + 200)}"`).toBeGreaterThanOrEqual(0);
        from = at + word.length;
      }
      const tokens = new Set(reply.controls.filter(isPressed).map(({ action }) => encode(action)));
      const ids = bodies.flatMap(buttonsOf).map(({ custom_id }) => custom_id);
      expect(ids.map((id) => String(id).replace(/^\?(\S+) .*$/, "$1"))).toEqual([...tokens]);
    }),
    { seed: 11, numRuns: 250 },
  );
});
