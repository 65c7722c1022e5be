/** Cards: a concept or a comparison short enough to stand in a chat among other people, with its sources. */
import type { Card } from "../face.ts";
import type { Comparison } from "../knowledge/compare.ts";
import type { Concept } from "../knowledge/concept.ts";
import type { Library } from "../knowledge/library.ts";
import type { Block, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { compareView } from "./compare.ts";
import { heading, plain } from "./inline.ts";

/** A concept in plain words: what it is, a picture of it, how it works. */
export function conceptCard(texts: Texts, concept: Concept): Card {
  const { id, name, summary, analogy, simple, sources } = concept;
  const blocks: Block[] = [
    heading(name),
    { kind: "text", content: [{ kind: "bold", children: plain(summary) }] },
    { kind: "quote", content: analogy },
    ...simple.map((content): Block => ({ kind: "text", content })),
    { kind: "sources", title: texts.concept.sources, items: sources },
  ];
  return { what: { kind: "explain", concept: id }, title: name, summary, reply: standing(blocks) };
}

/** A comparison as it is shown everywhere, without its buttons. */
export function compareCard(library: Library, texts: Texts, comparison: Comparison): Card {
  const { sides, listed } = comparison;
  const names = sides.map(({ name }) => name);
  return {
    what: { kind: "compare", sides: sides.map(({ id }) => id) },
    title: texts.compare.title(names),
    summary: listed?.heart ?? texts.share.compare(names),
    reply: standing(compareView(library, texts, comparison).blocks),
  };
}

function standing(blocks: readonly Block[]): Reply {
  return { mode: "new", audience: "everyone", blocks, controls: [] };
}
