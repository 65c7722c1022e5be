/** Replies for the tests of the Discord face: plain ones, and one with every kind of block. */
import type { Action } from "../../../src/core/action.ts";
import type { Block, Inline, Pressed, Reply } from "../../../src/core/reply.ts";
import { formWords, singleForm } from "../forms.ts";

/** A reply that says one thing. */
export function says(text: string, more: Partial<Reply> = {}): Reply {
  const blocks: readonly Block[] = [{ kind: "text", content: [{ kind: "text", text }] }];
  return { blocks, controls: [], mode: "new", audience: "everyone", ...more };
}

/** A button with its action. */
export function button(label: string, action: Action, style: Pressed["style"] = "plain"): Pressed {
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
      form: singleForm("Data", "Nothing"),
    },
    { kind: "sources", title: "Sources", items: [{ title: "Vitalik", url: "https://vitalik.eth.limo/x" }] },
  ],
  controls: [
    button("Deeper", { kind: "explain", concept: "rollup", depth: "deep", fresh: false }, "primary"),
    button("Browse topics", { kind: "topics", page: 0 }),
    button("Stop", { kind: "stop", session: "k1" }, "danger"),
  ],
};

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
    case "spread":
      return block.rows.flatMap(({ letter, text, count }) => [letter, text, String(count)]);
    case "question":
      return [block.title, block.prompt, ...formWords(block.form)];
    case "file":
      return [];
    default:
      throw new Error(`no words for ${JSON.stringify(block satisfies never)}`);
  }
}

function inlineWords(part: Inline): readonly string[] {
  return part.kind === "text" || part.kind === "code" ? [part.text] : part.children.flatMap(inlineWords);
}
