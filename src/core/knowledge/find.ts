/** Look-up: from what a person typed to the concept that was meant, and how sure that is. */
import { distance } from "fastest-levenshtein";
import type { Concept } from "./concept.ts";
import { fold, foldWords } from "./fold.ts";
import type { Library, Term } from "./library.ts";

/** `exact`: a name or spelling of it; `corrected`: a near miss; `unsure`: the nearest few, the best first. */
export type Finding =
  | { readonly kind: "exact"; readonly concept: Concept }
  | { readonly kind: "corrected"; readonly concept: Concept }
  | { readonly kind: "unsure"; readonly near: readonly Concept[] };

/** Longest query that is looked at; the rest of a longer one is ignored. */
const LONGEST_QUERY = 120;
/** Near misses count from this folded length on, so that short terms are never guessed. */
const SHORTEST_NEAR_MISS = 5;
const MOST_OFFERED = 3;
/** Share of letters that may differ in something still worth offering. */
const OFFER_WITHIN = 0.5;

/** Finds the concept of a query by id, name, alias or near miss, else the nearest up to three. */
export function find(library: Library, query: string): Finding {
  const asked = query.slice(0, LONGEST_QUERY);
  const folded = fold(asked);
  const exact = library.byTerm.get(folded);
  if (exact) return { kind: "exact", concept: exact };
  const missed = nearMiss(library.terms, folded);
  return missed ? { kind: "corrected", concept: missed } : { kind: "unsure", near: nearest(library, asked) };
}

/** Concepts whose names begin with or contain what was typed, best first: for completion while typing. */
export function complete(library: Library, typed: string, most: number): readonly Concept[] {
  const folded = fold(typed.slice(0, LONGEST_QUERY));
  const rank = (concept: Concept): number => {
    const at = Math.min(
      ...library.terms.filter((term) => term.concept === concept).map((term) => place(term, folded)),
    );
    return at * 10 - concept.importance;
  };
  const ranked = library.concepts.map((concept) => ({ concept, rank: rank(concept) }));
  const found = ranked.filter((entry) => Number.isFinite(entry.rank)).sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).map((entry) => entry.concept);
}

function place(term: Term, folded: string): number {
  const at = term.folded.indexOf(folded);
  return at === -1 ? Number.POSITIVE_INFINITY : Math.min(at, 2);
}

/** The one concept within reach; none where another is as near, or where a digit differs. */
function nearMiss(terms: readonly Term[], folded: string): Concept | undefined {
  if (folded.length < SHORTEST_NEAR_MISS) return undefined;
  const reach = folded.length < 8 ? 1 : 2;
  let best = reach + 1;
  let found = new Set<Concept>();
  for (const term of terms) {
    if (Math.abs(term.folded.length - folded.length) > reach || digits(term.folded) !== digits(folded))
      continue;
    const apart = distance(term.folded, folded);
    if (apart < best) [best, found] = [apart, new Set()];
    if (apart === best && apart <= reach) found.add(term.concept);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function nearest(library: Library, asked: string): readonly Concept[] {
  const words = new Set(foldWords(asked).filter((word) => word.length > 2));
  const folded = fold(asked);
  const scored = library.concepts.map((concept) => ({
    concept,
    score: likeness(library, concept, folded, words),
  }));
  const close = scored.filter((entry) => entry.score >= OFFER_WITHIN).sort((a, b) => b.score - a.score);
  return close.slice(0, MOST_OFFERED).map((entry) => entry.concept);
}

/** 0 to 1: letters alike with the nearest name, or words shared with names and questions. */
function likeness(library: Library, concept: Concept, folded: string, words: ReadonlySet<string>): number {
  const names = library.terms.filter((term) => term.concept === concept);
  const letters = Math.max(
    ...names.map(
      (term) => 1 - distance(term.folded, folded) / Math.max(term.folded.length, folded.length, 1),
    ),
  );
  const known = new Set([concept.name, ...concept.aliases].flatMap(foldWords));
  const shared = [...words].filter((word) => known.has(word)).length;
  return Math.max(letters, words.size === 0 ? 0 : shared / words.size);
}

const digits = (text: string): string => text.replace(/\D/g, "");
