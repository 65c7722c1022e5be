/** A concept explained, for a newcomer or for a developer. */
import type { Depth } from "../action.ts";
import type { Concept } from "../knowledge/concept.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Block, Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain } from "./inline.ts";

/** How it was asked for: as a new message or in place of another; what was typed if it was not its name; what else was near. */
export type ConceptShown = {
  readonly mode: Reply["mode"];
  readonly audience: Reply["audience"];
  readonly typed?: string;
  readonly others?: readonly Concept[];
};

/** Questions of a quiz started from an explanation. */
const QUIZ_LENGTH = 3;
const MOST_RELATED = 3;
/** The first facts; the deeper view has all of them. */
const FACTS_FOR_NEWCOMERS = 2;

/** One concept at one depth, with the ways on from there. */
export function conceptView(
  library: Library,
  texts: Texts,
  concept: Concept,
  depth: Depth,
  shown: ConceptShown,
): Reply {
  return {
    subject: concept.id,
    mode: shown.mode,
    audience: shown.audience,
    blocks: [
      ...(shown.typed === undefined ? [] : [note(texts.concept.corrected(concept.name, shown.typed))]),
      heading(concept.name),
      { kind: "text", content: [{ kind: "bold", children: plain(concept.summary) }] },
      ...(depth === "simple" ? simple(concept, texts) : deep(concept, texts)),
    ],
    controls: controls(library, texts, concept, depth, shown.others ?? []),
  };
}

function simple(concept: Concept, texts: Texts): Block[] {
  const { claim, truth } = concept.misconception;
  return [
    { kind: "quote", content: concept.analogy },
    ...concept.simple.map((content): Block => ({ kind: "text", content })),
    { kind: "facts", title: texts.concept.facts, items: concept.facts.slice(0, FACTS_FOR_NEWCOMERS) },
    { kind: "text", content: led(`${texts.concept.tradeoff}:`, concept.tradeoff) },
    { kind: "text", content: led(`${texts.concept.misconception}:`, [{ kind: "italic", children: claim }]) },
    { kind: "text", content: led(`${texts.concept.truth}:`, truth) },
    { kind: "sources", title: texts.concept.sources, items: concept.sources },
  ];
}

function deep(concept: Concept, texts: Texts): Block[] {
  return [
    ...concept.detail.map((content): Block => ({ kind: "text", content })),
    { kind: "facts", title: texts.concept.facts, items: concept.facts },
    { kind: "text", content: led(`${texts.concept.tradeoff}:`, concept.tradeoff) },
  ];
}

function controls(
  library: Library,
  texts: Texts,
  concept: Concept,
  depth: Depth,
  others: readonly Concept[],
): Control[] {
  const [nearest] = [...concept.confusable, ...concept.related];
  const related = [...others, ...concept.related.map((id) => conceptOf(library, id))];
  const other: Depth = depth === "simple" ? "deep" : "simple";
  return [
    button(
      depth === "simple" ? texts.concept.deeper : texts.concept.simpler,
      { kind: "explain", concept: concept.id, depth: other, fresh: false },
      "primary",
    ),
    button(texts.concept.quiz, { kind: "quiz", topic: concept.id, length: QUIZ_LENGTH, restart: false }),
    ...(nearest === undefined ? [] : [compareButton(library, texts, concept, nearest)]),
    ...[...new Set(related)]
      .slice(0, MOST_RELATED)
      .map(({ id, name }) => button(name, { kind: "explain", concept: id, depth: "simple", fresh: true })),
    {
      kind: "share",
      label: texts.share.label,
      text: texts.share.explain(concept.name),
      what: { kind: "explain", concept: concept.id },
    },
  ];
}

function compareButton(library: Library, texts: Texts, concept: Concept, other: string): Control {
  const label = texts.concept.compareWith(conceptOf(library, other).name);
  return button(label, { kind: "compare", a: concept.id, b: other });
}
