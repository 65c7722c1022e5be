/** Two or three sides beside each other: the heart of it first, then where they differ; what agrees is folded. */
import type { ComparedRow, Comparison } from "../knowledge/compare.ts";
import type { ListedPair, Side } from "../knowledge/comparison.ts";
import type { Trait } from "../knowledge/concept.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import { plainText } from "../knowledge/markup.ts";
import type { Block, Control, Inline, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain } from "./inline.ts";

/** A comparison. Sides without common traits stand beside each other with trade-off, a fact, and their place on the map. */
export function compareView(library: Library, texts: Texts, comparison: Comparison): Reply {
  const { sides, listed, different, alike } = comparison;
  return {
    subject: sides.map((side) => side.id).join("~"),
    mode: "new",
    audience: "everyone",
    blocks: [
      heading(texts.compare.title(sides.map((side) => side.name))),
      ...(listed ? heart(texts, listed) : []),
      { kind: "list", items: sides.map((side) => led(`${side.name}.`, plain(side.line))) },
      ...(different.length > 0 ? differences(texts, comparison) : surroundings(library, texts, sides)),
      ...(alike.length > 0 ? [heading(texts.compare.alike), agreements(texts, alike)] : []),
      ...(listed ? [{ kind: "sources", title: texts.concept.sources, items: listed.sources } as const] : []),
    ],
    controls: [...sides.flatMap((side) => explainSide(texts, side)), shareOf(texts, sides)],
  };
}

function explainSide(texts: Texts, { concept, name }: Side): Control[] {
  if (!concept) return [];
  const action = { kind: "explain", concept: concept.id, depth: "simple", fresh: true } as const;
  return [button(texts.compare.explain(name), action)];
}

function shareOf(texts: Texts, sides: readonly Side[]): Control {
  return {
    kind: "share",
    label: texts.share.label,
    text: texts.share.compare(sides.map((side) => side.name)),
    what: { kind: "compare", sides: sides.map((side) => side.id) },
  };
}

function heart(texts: Texts, { sides, heart: words, choose, trap, asOf }: ListedPair): Block[] {
  const date = asOf === undefined ? "" : ` (${texts.face.asOf(asOf)})`;
  const chosen = sides.map((side, index): readonly Inline[] =>
    led(texts.compare.choose(side.name), plain(choose[index] ?? "")),
  );
  return [
    { kind: "text", content: [{ kind: "bold", children: plain(words + date) }] },
    { kind: "list", items: chosen },
    { kind: "text", content: led(texts.compare.trap, plain(trap)) },
  ];
}

/** What a dimension asks is said where there is room: a listed pair has much else to say. */
function differences(texts: Texts, { sides, different, listed }: Comparison): Block[] {
  const rows = different.map((row) => ({
    label: listed ? row.dimension.name : `${row.dimension.name}: ${row.dimension.question}`,
    cells: row.cells.map((trait) => cell(texts, trait)),
  }));
  return [
    heading(texts.compare.different),
    note(texts.compare.ratings),
    { kind: "table", columns: sides.map((side) => side.name), rows },
  ];
}

function agreements(texts: Texts, rows: readonly ComparedRow[]): Block {
  return {
    kind: "list",
    items: rows.map(({ dimension, cells: [first] }) =>
      led(`${dimension.name}:`, plain(first ? cell(texts, first) : "")),
    ),
  };
}

/** For sides that are no approaches: what each costs, what is known of it, and what it rests on. */
function surroundings(library: Library, texts: Texts, sides: readonly Side[]): Block[] {
  const concepts = sides.flatMap(({ concept }) => concept ?? []);
  const columns = concepts.map((concept) => concept.name);
  const rows = [
    { label: texts.concept.tradeoff, cells: concepts.map(({ tradeoff }) => plainText(tradeoff)) },
    { label: texts.compare.fact, cells: concepts.map(({ facts }) => firstFact(texts, facts[0])) },
    {
      label: texts.compare.area,
      cells: concepts.map(({ area }) => library.areaById.get(area)?.name ?? area),
    },
    {
      label: texts.compare.restsOn,
      cells: concepts.map(({ prerequisites }) => names(library, prerequisites) || texts.compare.nothing),
    },
  ];
  return concepts.length === 0 ? [] : [{ kind: "table", columns, rows }];
}

function firstFact(
  texts: Texts,
  fact: { content: readonly Inline[]; asOf?: string | undefined } | undefined,
): string {
  if (!fact) return "";
  const date = fact.asOf === undefined ? "" : ` (${texts.face.asOf(fact.asOf)})`;
  return plainText(fact.content) + date;
}

const names = (library: Library, ids: readonly string[]): string =>
  ids.map((id) => conceptOf(library, id).name).join(", ");

/** What a cell says, with its rating, and its date where it moves. */
function cell({ face }: Texts, { text: words, rating, asOf }: Trait): string {
  const rated = rating === undefined ? [] : [`${rating}/5`];
  const dated = asOf === undefined ? [] : [face.asOf(asOf)];
  const notes = [...rated, ...dated].join(", ");
  return notes === "" ? words : `${words} (${notes})`;
}
