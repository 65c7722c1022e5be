/** Text search over the knowledge base: whole concepts and single passages, and how much of a query a concept covers. */
import MiniSearch, { type SearchOptions } from "minisearch";
import type { Concept } from "./concept.ts";
import { plainText } from "./markup.ts";
import { contentStems } from "./words.ts";

/**
 * A concept found by its text: a score (0 and up, weighed by coverage), the share (0-1) of the query's weight that it
 * covers, and how many of the query's words it has.
 */
export type Hit = {
  readonly concept: Concept;
  readonly score: number;
  readonly coverage: number;
  readonly matched: number;
};

/** Searches; the best first, at most ten. */
export type Search = (query: string) => readonly Hit[];

type Asked = ReadonlyMap<string, readonly string[]>;

const MOST_HITS = 10;
/** A short query is probably a name, a long one a question, in which "Ethereum" names no topic. */
const LONG_QUERY = 4;
const BOOST_SHORT = { name: 6, aliases: 5, asks: 4, summary: 2, text: 1 };
const BOOST_LONG = { name: 1.5, aliases: 1.5, asks: 3, summary: 1.5, text: 1 };
/** Sentences of an explanation say less about what a concept answers than the questions people ask. */
const SENTENCE_WEIGHT = 0.7;
/** So many passages of a concept count, each half as much as the one before. */
const PASSAGES_COUNTED = 3;
const PASSAGES_READ = 200;
const OPTIONS: SearchOptions = {
  prefix: (term) => term.length >= 4,
  fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
};

/** Builds the indexes once, at start. `asked` has further words under which a concept is looked for. */
export function createSearch(concepts: readonly Concept[], asked: Asked): Search {
  const documents = concepts.map((concept) => toDocument(concept, asked.get(concept.id) ?? []));
  const whole = indexOf<Document>(Object.keys(BOOST_SHORT), [], documents);
  const passages = indexOf<Passage>(
    ["text"],
    ["concept", "weight"],
    concepts.flatMap((concept, index) => toPassages(concept, documents[index])),
  );
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const cover = coverer(documents);
  return (query) => {
    const stems = new Set(contentStems(query));
    const boost = stems.size >= LONG_QUERY ? BOOST_LONG : BOOST_SHORT;
    const scores = new Map<string, number>();
    const add = (id: string, score: number): unknown => scores.set(id, (scores.get(id) ?? 0) + score);
    const hits = whole.search(query, { ...OPTIONS, boost });
    for (const hit of hits) add(String(hit.id), hit.score / (hits[0]?.score ?? 1));
    for (const [id, score] of passageScores(passages, query)) add(id, score);
    const hitsByScore = [...scores].flatMap(([id, sum]) => {
      const concept = byId.get(id);
      const { coverage, matched } = cover(id, stems);
      return concept ? [{ concept, score: sum * coverage, coverage, matched }] : [];
    });
    return hitsByScore.sort((a, b) => b.score - a.score).slice(0, MOST_HITS);
  };
}

type Document = { id: string; name: string; aliases: string; asks: string; summary: string; text: string };
type Passage = { id: string; concept: string; weight: number; text: string };

function indexOf<T extends { id: string }>(
  fields: string[],
  storeFields: string[],
  items: readonly T[],
): MiniSearch<T> {
  const index = new MiniSearch<T>({
    fields,
    storeFields,
    tokenize: (text) => [...contentStems(text)],
    processTerm: (term) => term,
  });
  index.addAll(items);
  return index;
}

function toDocument(concept: Concept, asked: readonly string[]): Document {
  return {
    id: concept.id,
    name: concept.name,
    aliases: concept.aliases.join(" . "),
    asks: [...concept.asks, ...asked].join(" . "),
    summary: concept.summary,
    text: textsOf(concept).join(" "),
  };
}

function textsOf({ simple, detail, facts, misconception, tradeoff }: Concept): readonly string[] {
  const facets = [misconception.claim, misconception.truth, tradeoff];
  return [...simple, ...detail, ...facts.map(({ content }) => content), ...facets].map(plainText);
}

function toPassages(concept: Concept, document: Document | undefined): Passage[] {
  const questions = document?.asks.split(" . ") ?? [];
  const sentences = [concept.summary, ...textsOf(concept)].flatMap((text) => text.split(/(?<=[.!?])\s+/));
  const passage = (text: string, kind: string, index: number, weight: number): Passage => ({
    id: `${concept.id} ${kind} ${index}`,
    concept: concept.id,
    weight,
    text,
  });
  return [
    ...questions.map((text, index) => passage(text, "question", index, 1)),
    ...sentences.map((text, index) => passage(text, "sentence", index, SENTENCE_WEIGHT)),
  ];
}

/** For each concept the sum of its best passages, where the best one of all counts 1. */
function passageScores(passages: MiniSearch<Passage>, query: string): ReadonlyMap<string, number> {
  const boostDocument = (_id: string, _term: string, fields?: Record<string, unknown>): number =>
    Number(fields?.weight ?? 1);
  const hits = passages.search(query, { ...OPTIONS, boostDocument }).slice(0, PASSAGES_READ);
  const counted = new Map<string, number>();
  const scores = new Map<string, number>();
  for (const hit of hits) {
    const id = String(hit.concept);
    const before = counted.get(id) ?? 0;
    counted.set(id, before + 1);
    if (before >= PASSAGES_COUNTED) continue;
    scores.set(id, (scores.get(id) ?? 0) + (hit.score / (hits[0]?.score ?? 1)) * 0.5 ** before);
  }
  return scores;
}

type Covered = { readonly coverage: number; readonly matched: number };

/** What a concept's words cover of a query; rare words weigh more, unknown ones most. */
function coverer(documents: readonly Document[]): (id: string, stems: ReadonlySet<string>) => Covered {
  const own = new Map(
    documents.map(({ id, ...texts }) => [id, new Set(contentStems(Object.values(texts).join(" ")))]),
  );
  const counts = new Map<string, number>();
  for (const stems of own.values()) for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (word: string): number => Math.log(1 + documents.length / (counts.get(word) ?? 0.5));
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weigh(word), 0);
  return (id, stems) => {
    const matched = [...stems].filter((word) => own.get(id)?.has(word));
    return { coverage: stems.size === 0 ? 0 : sum(matched) / sum([...stems]), matched: matched.length };
  };
}
