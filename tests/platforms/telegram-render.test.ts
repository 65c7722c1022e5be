/** Replies as Telegram messages: every kind of block by example. */
import { describe, expect, test } from "vitest";
import { type Outgoing, render } from "../../src/adapters/telegram/render.ts";
import type { Block, Control, Inline, Pressed } from "../../src/core/reply.ts";
import { shortId } from "../../src/core/short-id.ts";
import { en } from "../../src/core/texts/en.ts";
import { singleForm } from "../support/forms.ts";
import { marked } from "../support/telegram/marked.ts";

const rendering = { texts: en, username: "LayerwiseBot" };

function show(blocks: readonly Block[], controls: readonly Control[] = []): Outgoing[] {
  return render({ blocks, controls, mode: "new", audience: "everyone" }, rendering);
}

function one(block: Block): string {
  return show([block]).map(marked).join("\n=====\n");
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const bold = (...children: Inline[]): Inline => ({ kind: "bold", children });
const code = (words: string): Inline => ({ kind: "code", text: words });
const link = (url: string, ...children: Inline[]): Inline => ({ kind: "link", url, children });
const concept = (id: string, ...children: Inline[]): Inline => ({ kind: "concept", id, children });
const paragraph = (...content: Inline[]): Block => ({ kind: "text", content });

describe("each kind of block", () => {
  test.each<[Block, string]>([
    [{ kind: "heading", text: "Rollups" }, "<b>Rollups</b>"],
    [
      paragraph(text("See "), concept("zk-rollup", text("validity")), text(" & "), code("calldata")),
      "See <a https://t.me/LayerwiseBot?start=explain_zk-rollup>validity</a> & <code>calldata</code>",
    ],
    [
      { kind: "note", content: [text("Run "), code("/quiz"), text(" next")] },
      "<i>Run </i><code>/quiz</code><i> next</i>",
    ],
    [
      { kind: "quote", content: [text("Like a "), bold(text("queue"))] },
      "<quote>Like a <b>queue</b></quote>",
    ],
    [{ kind: "list", items: [[text("one")], [bold(text("two"))]] }, "• one\n• <b>two</b>"],
    [
      {
        kind: "facts",
        title: "Facts",
        items: [
          {
            content: [text("Fast")],
            asOf: "2026-03",
            source: { title: "L2BEAT", url: "https://l2beat.com/x" },
          },
          { content: [text("Old")], source: { title: "A book" } },
        ],
      },
      "<b>Facts</b>\n• Fast\nSource: <a https://l2beat.com/x>L2BEAT</a>, as of 2026-03\n• Old\nSource: A book",
    ],
    [
      {
        kind: "table",
        columns: ["Plasma", "Rollup"],
        rows: [
          { label: "Data", cells: ["off chain", "on chain"] },
          { label: "Exit", cells: ["days", "hours"] },
        ],
      },
      "<b>Data</b>\nPlasma: off chain\nRollup: on chain\n\n<b>Exit</b>\nPlasma: days\nRollup: hours",
    ],
    [
      {
        kind: "sources",
        title: "Sources",
        items: [{ title: "EIP-4844", url: "https://eips.ethereum.org/4844" }],
      },
      "<b>Sources</b>\n• <a https://eips.ethereum.org/4844>EIP-4844</a>",
    ],
    [{ kind: "progress", label: "Rollups", done: 2, total: 5 }, "Rollups: ▰▰▱▱▱ 2 of 5"],
    [{ kind: "progress", label: "All", done: 1, total: 150 }, "All: ▱▱▱▱▱▱▱▱▱▱ 1 of 150"],
    [
      {
        kind: "board",
        rows: [
          { rank: 1, name: "Ann", points: 30, you: false },
          { rank: 2, name: "שרה", points: 1, you: true },
        ],
      },
      "1. Ann – 30 points\n<b>2. \u2068שרה\u2069 – 1 point (you)</b>",
    ],
    [
      {
        kind: "question",
        title: "Question 1 of 5",
        prompt: "What is posted?",
        form: singleForm("Data", "Proofs"),
      },
      "<b>Question 1 of 5</b>\nWhat is posted?\n<b>A.</b> Data\n<b>B.</b> Proofs",
    ],
    [{ kind: "verdict", right: true, text: "Right." }, "✅ Right."],
    [{ kind: "verdict", right: false, text: "Not quite." }, "❌ Not quite."],
  ])("%#: $kind", (block, expected) => {
    expect(one(block)).toBe(expected);
  });
});

describe("inline text", () => {
  test.each<[string, Inline[], string]>([
    [
      "code breaks a style around it",
      [bold(text("a "), code("b"), text(" c"))],
      "<b>a </b><code>b</code><b> c</b>",
    ],
    ["a style in itself is one", [bold(text("a"), bold(text("b")))], "<b>ab</b>"],
    [
      "a link holds no link and no code",
      [link("https://a.io", code("x"), link("https://b.io", text("y")))],
      "<a https://a.io>xy</a>",
    ],
    [
      "an address that can't be opened is written out",
      [link("javascript:x", text("no"))],
      "no (javascript:x)",
    ],
    [
      "an id too long for a deep link travels as its six letters",
      [concept("x".repeat(60), text("long"))],
      `<a https://t.me/LayerwiseBot?start=explain_${shortId("x".repeat(60))}>long</a>`,
    ],
    ["markup is plain text", [text("*_[]()<>@everyone")], "*_[]()<>@everyone"],
  ])("%s", (_, content, expected) => {
    expect(one(paragraph(...content))).toBe(expected);
  });
});

describe("buttons", () => {
  const button = (label: string): Pressed => ({
    kind: "button",
    label,
    action: { kind: "stop", session: "k7" },
    style: "plain",
  });
  const rows = (...labels: string[]): string[] => {
    const [message] = show([paragraph(text("x"))], labels.map(button));
    return message?.reply_markup?.inline_keyboard.map((row) => row.map((one) => one.text).join(" | ")) ?? [];
  };

  test("short labels share a row, long ones get room", () => {
    expect(rows("A", "B", "C", "D", "Skip", "Stop")).toEqual(["A | B | C | D | Skip | Stop"]);
    expect(rows("A", "B", "C", "D", "Stop the quiz")).toEqual(["A | B | C | D", "Stop the quiz"]);
    expect(rows("Simpler", "Quiz me", "Compare with validity rollups")).toEqual([
      "Simpler | Quiz me",
      "Compare with validity rollups",
    ]);
    expect(rows(..."ABCDEFGHIJ")).toEqual(["A | B | C | D | E | F | G | H", "I | J"]);
  });

  test("go under the last message, also when there are no words", () => {
    const long = show([paragraph(text("word ".repeat(2_000)))], [button("Stop")]);
    expect(long.map((message) => "reply_markup" in message)).toEqual([false, false, true]);
    expect(show([], [button("Stop")])).toHaveLength(1);
    expect(show([])).toEqual([]);
  });

  test("carry their action and colour", () => {
    const danger: Pressed = { ...button("Stop"), style: "danger" };
    const [message] = show([paragraph(text("x"))], [danger]);
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: "Stop", callback_data: "s.k7", style: "danger" }],
    ]);
  });
});

describe("long replies", () => {
  test("are cut between blocks first, then lines, then words", () => {
    const blocks = [paragraph(text("a".repeat(3_000))), paragraph(text("b".repeat(3_000)))];
    expect(show(blocks).map((message) => message.text)).toEqual(["a".repeat(3_000), "b".repeat(3_000)]);
    const lines = [paragraph(text(`${"a".repeat(3_000)}\n${"b ".repeat(1_000)}`))];
    expect(show(lines).map((message) => message.text.slice(-1))).toEqual(["a", "b"]);
    const words = show([paragraph(text("word ".repeat(1_000)))]);
    expect(words.every((message) => /^(word ?)+$/.test(message.text))).toBe(true);
  });

  test("letters of several signs stay whole", () => {
    const family = "👩‍👩‍👧‍👦";
    const messages = show([paragraph(text(family.repeat(800)))]);
    expect(messages.map((message) => message.text.replaceAll(family, ""))).toEqual(["", "", ""]);
    const endless = show([paragraph(text("👩\u200d".repeat(1_500)))]);
    expect(endless.every((message) => message.text.isWellFormed())).toBe(true);
  });

  test("a quote longer than a message goes on as a quote", () => {
    const messages = show([{ kind: "quote", content: [text("word ".repeat(1_500))] }]);
    expect(messages.map(({ entities }) => entities.map(({ type }) => type))).toEqual([
      ["blockquote"],
      ["blockquote"],
    ]);
  });
});
