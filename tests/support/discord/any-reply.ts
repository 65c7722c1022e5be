/** Replies at random: of every kind of block, with hostile and long words. */
import fc from "fast-check";
import type { Block, Control, Inline, Reply } from "../../../src/core/reply.ts";
import { anyForm } from "../forms.ts";
import { button } from "./replies.ts";

/** Signs that mean something to Discord, whole mentions and addresses, and letters of one to four bytes. */
const PIECES = [
  ...["*", "**", "_", "__", "~~", "|", "||", "`", "``", "```", "\\", "[", "]", "(", ")", "<", ":", "://"],
  ...[
    ">",
    ">>> ",
    "#",
    "## ",
    "-",
    "- ",
    "-# ",
    "+ ",
    "1.",
    "2) ",
    "@everyone",
    "@here",
    "<@123456789012345678>",
  ],
  ...[
    "\n",
    "\r\n",
    "\t",
    " ",
    "https://evil.example/x",
    "a",
    "Zk",
    "é",
    "漢",
    "🎉",
    "\u202e",
    "\u200b",
    "\ud800",
  ],
];

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
    form: anyForm(hostileText),
  }),
  fc.record({ kind: fc.constant("verdict" as const), right: fc.boolean(), text: anyText }),
  fc.record({
    kind: fc.constant("file" as const),
    ...{ name: fc.constant("data.json"), mime: fc.constant("application/json"), text: anyText },
  }),
);

/** No two files of a reply share a name. */
const ownName = (block: Block, place: number): Block =>
  block.kind === "file" ? { ...block, name: `data-${place}.json` } : block;

const pressed: fc.Arbitrary<Control> = fc
  .tuple(
    hostileText,
    fc.constantFrom("primary" as const, "plain" as const, "danger" as const),
    fc.nat(60),
    fc.option(anyText, { nil: undefined, freq: 2 }),
  )
  .map(([label, style, ordinal, ask]) => {
    const action = { kind: "next", session: "zz", ordinal } as const;
    return ask === undefined ? button(label, action, style) : { kind: "prompt", label, action, style, ask };
  });

const share: fc.Arbitrary<Control> = fc.record({
  kind: fc.constant("share"),
  label: hostileText,
  text: hostileText,
  what: fc.record({ kind: fc.constant("quiz") }),
});
const control = fc.oneof({ weight: 5, arbitrary: pressed }, { weight: 1, arbitrary: share });

/** Any reply that the core's types allow, hostile and long. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  blocks: fc.array(blocks, { maxLength: 12 }).map((some) => some.map(ownName)),
  controls: fc.array(control, { maxLength: 60 }),
  mode: fc.constantFrom("new" as const, "replace" as const),
  audience: fc.constantFrom("everyone" as const, "asker" as const),
});
