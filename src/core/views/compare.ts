/** Two concepts side by side: where they differ first, where they agree folded into one list. */
import type { ComparedRow, Comparison } from "../knowledge/compare.ts";
import type { Concept, Trait } from "../knowledge/concept.ts";
import type { Block, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain, text } from "./inline.ts";

/** A comparison; concepts without common traits stand side by side with summary and trade-off. */
export function compareView(texts: Texts, comparison: Comparison): Reply {
  const { a, b, different, alike } = comparison;
  return {
    subject: `${a.id}~${b.id}`,
    mode: "new",
    audience: "everyone",
    blocks: [
      heading(texts.compare.title(a.name, b.name)),
      ...[a, b].map((side): Block => ({ kind: "text", content: led(`${side.name}.`, plain(side.summary)) })),
      ...(different.length > 0 ? differences(texts, comparison) : tradeoffs(texts, [a, b])),
      ...(alike.length > 0 ? [heading(texts.compare.alike), agreements(alike)] : []),
    ],
    controls: [a, b].map(({ id, name }) =>
      button(texts.compare.explain(name), { kind: "explain", concept: id, depth: "simple", fresh: true }),
    ),
  };
}

function differences(texts: Texts, { a, b, different }: Comparison): Block[] {
  const rows = different.map((row) => ({
    label: `${row.dimension.name}: ${row.dimension.question}`,
    cells: [cell(row.a), cell(row.b)],
  }));
  return [
    heading(texts.compare.different),
    note(texts.compare.ratings),
    { kind: "table", columns: [a.name, b.name], rows },
  ];
}

function tradeoffs(texts: Texts, sides: readonly Concept[]): Block[] {
  return [
    text(`${texts.compare.tradeoff}:`),
    { kind: "list", items: sides.map((side) => led(`${side.name}.`, side.tradeoff)) },
  ];
}

function agreements(rows: readonly ComparedRow[]): Block {
  return { kind: "list", items: rows.map((row) => led(`${row.dimension.name}:`, plain(cell(row.a)))) };
}

const cell = ({ text: words, rating }: Trait): string =>
  rating === undefined ? words : `${words} (${rating}/5)`;
