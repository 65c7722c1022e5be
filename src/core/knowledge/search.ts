/** Text search over the knowledge base, and how much of a query a concept really covers. */
import MiniSearch from "minisearch";
import type { Concept } from "./concept.ts";
import { plainText } from "./markup.ts";
import { contentStems } from "./words.ts";

/** A concept found by its text: MiniSearch's score, and the share (0-1) of the query's weight that it covers. */
export type Hit = { readonly concept: Concept; readonly score: number; readonly coverage: number };

/** Searches; the best first. */
export type Search = (query: string) => readonly Hit[];

const BOOST = { name: 6, aliases: 5, asks: 4, summary: 2, text: 1 };
const MOST_HITS = 10;
const FUZZY_FROM = 5;
const FUZZY_SHARE = 0.2;
const PREFIX_FROM = 4;

/** Builds the index once, at start. */
export function createSearch(concepts: readonly Concept[]): Search {
  const index = new MiniSearch<Document>({
    fields: Object.keys(BOOST),
    tokenize: (text) => [...contentStems(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      prefix: (term) => term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? FUZZY_SHARE : false),
    },
  });
  index.addAll(concepts.map(toDocument));
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const weigh = weigher(concepts);
  return (query) =>
    index
      .search(query)
      .slice(0, MOST_HITS)
      .flatMap(({ id, score, match, queryTerms }) => {
        const concept = byId.get(String(id));
        return concept
          ? [{ concept, score, coverage: coverage(query, new Set(queryTerms), match, weigh) }]
          : [];
      });
}

type Document = { id: string; name: string; aliases: string; asks: string; summary: string; text: string };

function toDocument(concept: Concept): Document {
  const { simple, detail, facts, misconception, tradeoff } = concept;
  const texts = [...simple, ...detail, ...facts.map(({ content }) => content), misconception.truth, tradeoff];
  return {
    id: concept.id,
    name: concept.name,
    aliases: concept.aliases.join(" . "),
    asks: concept.asks.join(" . "),
    summary: concept.summary,
    text: texts.map(plainText).join(" "),
  };
}

/** How telling a stem is: rare ones weigh more, unknown ones most (inverse document frequency). */
function weigher(concepts: readonly Concept[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const concept of concepts) {
    const { name, aliases, asks, summary, text } = toDocument(concept);
    for (const word of new Set(contentStems([name, aliases, asks, summary, text].join(" ")))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (word) => Math.log(1 + concepts.length / (counts.get(word) ?? 0.5));
}

/** Words met only deep in the text count half: they say less about what a concept is. */
function coverage(
  query: string,
  met: ReadonlySet<string>,
  match: Readonly<Record<string, readonly string[]>>,
  weigh: (word: string) => number,
): number {
  const stems = [...new Set(contentStems(query))];
  const total = stems.reduce((sum, word) => sum + weigh(word), 0);
  const fields = Object.values(match).flat();
  const share = fields.some((field) => field !== "text") ? 1 : 0.5;
  const covered = stems.filter((word) => met.has(word)).reduce((sum, word) => sum + weigh(word), 0);
  return total === 0 ? 0 : (share * covered) / total;
}
