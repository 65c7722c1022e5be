/** Replies for the tests of the Discord face: one with every kind of block, and hostile and long ones at random. */
import fc from "fast-check";
import type { Action } from "../../../src/core/action.ts";
import type { Block, Control, Inline, Reply } from "../../../src/core/reply.ts";

/** A reply that says one thing. */
export function says(text: string, more: Partial<Reply> = {}): Reply {
  const blocks: readonly Block[] = [{ kind: "text", content: [{ kind: "text", text }] }];
  return { blocks, controls: [], mode: "new", audience: "everyone", ...more };
}

/** A button with its action. */
export function button(label: string, action: Action, style: Control["style"] = "plain"): Control {
  return { kind: "button", label, action, style };
}

const words = (text: string): readonly Inline[] => [{ kind: "text", text }];

/** One of each kind of block and inline. */
export const EVERYTHING: Reply = {
  subject: "rollup",
  mode: "new",
  audience: "everyone",
  blocks: [
    { kind: "note", content: words('Showing Rollup for "rolups".') },
    { kind: "heading", text: "Rollup" },
    {
      kind: "text",
      content: [
        { kind: "text", text: "A " },
        { kind: "bold", children: words("rollup") },
        { kind: "text", text: " runs " },
        { kind: "italic", children: words("elsewhere") },
        { kind: "text", text: ", posts " },
        { kind: "code", text: "calldata" },
        { kind: "text", text: " and needs " },
        { kind: "concept", id: "data-availability", children: words("data availability") },
        { kind: "text", text: "; see " },
        { kind: "link", url: "https://example.org/a_(b)", children: words("the paper") },
        { kind: "text", text: "." },
      ],
    },
    { kind: "quote", content: words("Many sign one bill.\nThe bank sees one line.") },
    { kind: "list", items: [words("first"), words("second")] },
    {
      kind: "facts",
      title: "Key facts",
      items: [
        {
          content: words("Blobs hold 128 KiB."),
          asOf: "2024-03",
          source: { title: "EIP-4844", url: "https://eips.ethereum.org/EIPS/eip-4844" },
        },
        { content: words("No address."), source: { title: "A book [2nd ed.]" } },
      ],
    },
    {
      kind: "table",
      columns: ["Optimistic", "ZK"],
      rows: [{ label: "Proof", cells: ["fraud", "validity"] }],
    },
    { kind: "progress", label: "Rollups", done: 3, total: 10 },
    {
      kind: "board",
      rows: [
        { rank: 1, name: "ann_b", points: 30, you: true },
        { rank: 2, name: "*Bo*", points: 1, you: false },
      ],
    },
    { kind: "verdict", right: false, text: "Not quite." },
    {
      kind: "question",
      title: "Question 1 of 5",
      prompt: "What is posted?",
      options: ["Data", "Nothing"],
    },
    { kind: "sources", title: "Sources", items: [{ title: "Vitalik", url: "https://vitalik.eth.limo/x" }] },
  ],
  controls: [
    button("Deeper", { kind: "explain", concept: "rollup", depth: "deep", fresh: false }, "primary"),
    button("Browse topics", { kind: "topics" }),
    button("Stop", { kind: "stop", session: "k1" }, "danger"),
  ],
};

/** Signs that mean something to Discord, whole mentions and addresses, and letters of one to four bytes. */
const PIECES =
  "*|**|_|__|~~|~||>|>>> |#|## |-|- |-# |+ |1. |2) |[|]|(|)|<|@everyone|@here|<@123456789012345678>|`|``|```|\\|\n|\r\n|\t| |https://evil.example/x|://|:|a|Zk|é|漢|🎉|\u202e|\u200b|\ud800"
    .split("|")
    .filter((piece) => piece !== "")
    .concat("|", "||");

/** Text as somebody writes who wants to break the message. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

/** Long text of few or many bytes, with and without spaces. */
const longText = fc
  .tuple(
    fc.constantFrom("word ", "漢字漢字 ", "🎉", "*_", "a".repeat(300), "line\n"),
    fc.integer({ min: 1, max: 1500 }),
  )
  .map(([unit, times]) => unit.repeat(times).slice(0, 9_000));

const anyText = fc.oneof({ weight: 9, arbitrary: hostileText }, { weight: 1, arbitrary: longText });
const urls = fc.constantFrom(
  "https://example.org/a_(b)?c=*d*|[e]",
  "http://x.y/__z__",
  "javascript:alert(1)",
  "not a url",
);

const inlines: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyText.map((text) => ({ kind: "text" as const, text })),
    hostileText.map((text) => ({ kind: "code" as const, text })),
    fc.array(tie("inline"), { maxLength: 3 }).map((children) => ({ kind: "bold" as const, children })),
    fc.array(tie("inline"), { maxLength: 3 }).map((children) => ({ kind: "italic" as const, children })),
    fc
      .array(tie("inline"), { maxLength: 3 })
      .map((children) => ({ kind: "concept" as const, id: "x", children })),
    fc
      .tuple(urls, fc.array(tie("inline"), { maxLength: 3 }))
      .map(([url, children]) => ({ kind: "link" as const, url, children })),
  ),
})).inline;

const content = fc.array(inlines, { maxLength: 5 });
const source = fc.record({ title: anyText, url: fc.option(urls, { nil: undefined }) });
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 6 });

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text: hostileText }),
  fc.record({ kind: fc.constant("text" as const), content }),
  fc.record({ kind: fc.constant("note" as const), content }),
  fc.record({ kind: fc.constant("quote" as const), content }),
  fc.record({ kind: fc.constant("list" as const), items: some(content) }),
  fc.record({
    kind: fc.constant("facts" as const),
    title: hostileText,
    items: some(fc.record({ content, asOf: fc.constantFrom(undefined, "2025-01"), source })),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    columns: fc.constant(["One", "Two"]),
    rows: some(fc.record({ label: anyText, cells: fc.tuple(anyText, hostileText) })),
  }),
  fc.record({ kind: fc.constant("sources" as const), title: hostileText, items: some(source) }),
  fc.record({
    kind: fc.constant("progress" as const),
    label: hostileText,
    done: fc.nat(9),
    total: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant("board" as const),
    rows: some(fc.record({ rank: fc.nat(99), name: hostileText, points: fc.nat(), you: fc.boolean() })),
  }),
  fc.record({
    kind: fc.constant("question" as const),
    title: hostileText,
    prompt: anyText,
    options: some(hostileText),
  }),
  fc.record({ kind: fc.constant("verdict" as const), right: fc.boolean(), text: anyText }),
);

const control: fc.Arbitrary<Control> = fc
  .tuple(hostileText, fc.constantFrom("primary" as const, "plain" as const, "danger" as const), fc.nat(60))
  .map(([label, style, ordinal]) => button(label, { kind: "next", session: "zz", ordinal }, style));

/** Any reply that the core's types allow, hostile and long. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  blocks: fc.array(blocks, { maxLength: 12 }),
  controls: fc.array(control, { maxLength: 60 }),
  mode: fc.constantFrom("new" as const, "replace" as const),
  audience: fc.constantFrom("everyone" as const, "asker" as const),
});

/** The words of a reply in the order they are to be read; buttons are not among them. */
export function wordsOf(reply: Reply): readonly string[] {
  return reply.blocks.flatMap(blockWords);
}

function blockWords(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "verdict":
      return [block.text];
    case "text":
    case "note":
    case "quote":
      return block.content.flatMap(inlineWords);
    case "list":
      return block.items.flat().flatMap(inlineWords);
    case "facts":
      return [
        block.title,
        ...block.items.flatMap((fact) => [
          ...fact.content.flatMap(inlineWords),
          fact.asOf ?? "",
          fact.source.title,
        ]),
      ];
    case "table":
      return block.rows.flatMap(({ label, cells }) => [
        label,
        ...cells.flatMap((cell, index) => [block.columns[index] ?? "", cell]),
      ]);
    case "sources":
      return [block.title, ...block.items.map(({ title }) => title)];
    case "progress":
      return [block.label, String(block.done), String(block.total)];
    case "board":
      return block.rows.flatMap(({ rank, name, points }) => [String(rank), name, String(points)]);
    case "question":
      return [block.title, block.prompt, ...block.options];
    default:
      throw new Error(`no words for ${JSON.stringify(block satisfies never)}`);
  }
}

function inlineWords(part: Inline): readonly string[] {
  return part.kind === "text" || part.kind === "code" ? [part.text] : part.children.flatMap(inlineWords);
}
