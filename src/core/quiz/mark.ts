/** Marking of typed names: an exact name, a slip of the fingers, another name, several at once, or none of these. */
import type { Concept } from "../knowledge/concept.ts";
import { digitsOf, editsBetween } from "../knowledge/edits.ts";
import { fold, foldWords } from "../knowledge/fold.ts";
import type { Library } from "../knowledge/library.ts";
import { plainText } from "../knowledge/markup.ts";

/**
 * What is asked for: a concept, and further names that are right. The first one is shown as the answer. A name of the
 * concept that stands in the `prompt` already is no answer to it.
 */
export type Wanted = {
  readonly concept: string;
  readonly accept: readonly string[];
  readonly prompt?: string;
};

/**
 * `read`: the id of a concept, or "-" for a name that is none of them and wrong; `several`: a list of names, which
 * does not count; `unsure`: concepts that were perhaps meant, the nearest first; `nothing`: no letters at all.
 */
export type NameRead =
  | { readonly kind: "read"; readonly chosen: string }
  | { readonly kind: "several" }
  | { readonly kind: "unsure"; readonly near: readonly string[] }
  | { readonly kind: "nothing" };

/** What a typed text is read as when it names nothing. */
export const NO_NAME = "-";

const LONGEST_TEXT = 200;
/** Shorter texts are never guessed at (as in look-up). */
const SHORTEST_NEAR_MISS = 5;
/** From so many letters on one may be wrong, from so many two; in shorter names only doubled or swapped ones. */
const ONE_WRONG = 8;
const TWO_WRONG = 12;
/** Names that are offered are at most so many edits away. */
const FURTHEST_OFFERED = 3;
const MOST_OFFERED = 3;

/** Words before a name that say nothing. */
const BEFORE = /^(?:i think|maybe|perhaps|it'?s|it is|that'?s|that is|this is|they are|an?|the)\s+/i;

/** Reads a typed name. Concepts' own names go before what the question accepts, so that none is taken for another. */
export function readName(library: Library, wanted: Wanted, typed: string): NameRead {
  const whole = typed.normalize("NFKC").slice(0, LONGEST_TEXT);
  const text = withoutFrame(whole);
  const folded = fold(text);
  if (folded === "") return { kind: "nothing" };
  const own = ownTerms(library, wanted);
  const exact = ownerOf(library, wanted, own, fold(whole)) ?? ownerOf(library, wanted, own, folded);
  if (exact !== undefined) return { kind: "read", chosen: exact };
  const words = foldWords(text);
  const contained = containedIn(words, (run) => ownerOf(library, wanted, own, run));
  if (contained.length > 1) return { kind: "several" };
  return nearest(library, wanted, own, folded, words, contained);
}

/** A name in folded form, and whose it is; `main`: not an alias. */
type Term = {
  readonly folded: string;
  readonly digits: string;
  readonly words: readonly string[];
  readonly id: string;
  readonly main: boolean;
};

/** What is right: the accepted names, and all others of the concept where its own name is among these. */
function ownTerms(library: Library, { concept, accept, prompt = "" }: Wanted): readonly Term[] {
  const accepted = accept.map((text): Term => {
    const folded = fold(text);
    return { folded, digits: digitsOf(folded), words: foldWords(text), id: concept, main: false };
  });
  const named = namesOf(library).of.get(concept) ?? [];
  const isAsked = named.some((term) => term.main && accepted.some(({ folded }) => folded === term.folded));
  const said = ` ${foldWords(prompt).join(" ")} `;
  const isSaid = ({ words }: Term): boolean => said.includes(` ${words.join(" ")} `);
  return isAsked ? [...accepted, ...named.filter((term) => term.main || !isSaid(term))] : accepted;
}

/** Whose name it is. The concept's own name is wrong for a question that asks for something else of it. */
function ownerOf(
  library: Library,
  { concept }: Wanted,
  own: readonly Term[],
  folded: string,
): string | undefined {
  const other = library.byTerm.get(folded)?.id;
  if (other !== undefined && other !== concept) return other;
  if (own.some((term) => term.folded === folded)) return concept;
  return other === undefined ? undefined : NO_NAME;
}

/** The owners of the names that stand in a text, word by word, the longest names first. */
function containedIn(
  words: readonly string[],
  ownerOfRun: (run: string) => string | undefined,
): readonly string[] {
  const found = new Set<string>();
  for (let from = 0; from < words.length; ) {
    const ends = words.slice(from).map((_, index) => words.length - index);
    const end = ends.find((to) => ownerOfRun(words.slice(from, to).join("")) !== undefined) ?? from;
    if (end > from) found.add(ownerOfRun(words.slice(from, end).join("")) ?? NO_NAME);
    from = Math.max(end, from + 1);
  }
  return [...found];
}

type Near = { readonly term: Term; readonly edits: number };

function nearest(
  library: Library,
  wanted: Wanted,
  own: readonly Term[],
  folded: string,
  words: readonly string[],
  contained: readonly string[],
): NameRead {
  const all = namesOf(library);
  const near = folded.length < SHORTEST_NEAR_MISS ? [] : within(library, wanted, own, folded);
  // Folding leaves the plural of short words: "ORUs", "roll-ups".
  const plural = own.find((term) => `${term.folded}s` === folded);
  const slip = near[0] && isSlip(near[0], folded, words, all.words) ? near[0] : undefined;
  const meant = plural ? { term: plural, edits: 1 } : slip;
  if (meant && !hasRival(meant, folded, [...own, ...all.all])) return { kind: "read", chosen: meant.term.id };
  const offered = new Set([...near.map(({ term }) => term.id), ...contained]);
  return { kind: "unsure", near: [...offered].filter((id) => id !== NO_NAME).slice(0, MOST_OFFERED) };
}

/** Names that could be meant, the nearest first, equals by their id. */
function within(
  library: Library,
  { concept }: Wanted,
  own: readonly Term[],
  folded: string,
): readonly Near[] {
  const others = namesOf(library).all.filter(({ id }) => id !== concept);
  const digits = digitsOf(folded);
  const near = [...own, ...others].flatMap((term): Near[] => {
    const shorter = Math.min(term.folded.length, folded.length);
    const reach = shorter < ONE_WRONG ? FURTHEST_OFFERED - 1 : FURTHEST_OFFERED;
    if (shorter < SHORTEST_NEAR_MISS || term.digits !== digits) return [];
    const edits = editsBetween(term.folded, folded, reach);
    return edits > reach ? [] : [{ term, edits }];
  });
  return near.toSorted((a, b) => a.edits - b.edits || (a.term.id < b.term.id ? -1 : 1));
}

/** Whether it may as well be a slip of another concept's name, however short that is and whatever digits it has. */
function hasRival({ term, edits }: Near, folded: string, terms: readonly Term[]): boolean {
  return terms.some((other) => other.id !== term.id && editsBetween(other.folded, folded, edits) <= edits);
}

/**
 * Whether it is the name with a slip in it. A word that the knowledge base itself uses is no slip but another word:
 * "validity" is not Validium. A name torn into words of its own stays itself. Nobody slips on the first letter, but many
 * opposites differ there: "centralization", "reversibility".
 */
function isSlip(
  { term, edits }: Near,
  folded: string,
  words: readonly string[],
  vocabulary: ReadonlySet<string>,
): boolean {
  const torn = words.length > term.words.length;
  const isOwn = (word: string): boolean => term.words.includes(word) || (torn && term.folded.includes(word));
  if (words.some((word) => vocabulary.has(word) && !isOwn(word))) return false;
  if (words.some((word) => OPPOSITES.has(word) && !isOwn(word))) return false;
  if (folded.charAt(0) !== term.folded.charAt(0)) return false;
  const shorter = Math.min(term.folded.length, folded.length);
  if (shorter >= ONE_WRONG) return edits <= (shorter < TWO_WRONG ? 1 : 2);
  const isSwap = term.folded.length === folded.length && sorted(term.folded) === sorted(folded);
  return edits === 1 && (isSwap || single(term.folded) === single(folded));
}

/** Words that look like a slip of another and mean the contrary, folded. */
const OPPOSITES = new Set(["minimal", "dilemma", "cyclic", "sequential", "unparallel", "insecurity"]);

const sorted = (text: string): string => [...text].toSorted().join("");
/** Doubled letters as one. */
const single = (text: string): string => text.replace(/(.)\1+/g, "$1");

function withoutFrame(typed: string): string {
  let text = typed.trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(BEFORE, "");
  }
  return text;
}

/** All names, those of each concept, and every word that the knowledge base uses, folded. */
type Names = {
  readonly all: readonly Term[];
  readonly of: ReadonlyMap<string, readonly Term[]>;
  readonly words: ReadonlySet<string>;
};

const NAMES = new WeakMap<Library, Names>();

function namesOf(library: Library): Names {
  const known = NAMES.get(library);
  if (known) return known;
  const all = library.terms.map(
    ({ folded, words, main, concept: { id } }): Term => ({
      folded,
      digits: digitsOf(folded),
      words,
      id,
      main,
    }),
  );
  const names: Names = {
    all,
    of: Map.groupBy(all, ({ id }) => id),
    words: new Set(library.concepts.flatMap(wordsOfConcept)),
  };
  NAMES.set(library, names);
  return names;
}

function wordsOfConcept(concept: Concept): readonly string[] {
  const { name, aliases, summary, analogy, simple, detail, facts, tradeoff, misconception } = concept;
  const inline = [analogy, ...simple, ...detail, ...facts.map(({ content }) => content), tradeoff];
  const { claim, truth } = misconception;
  return foldWords([name, ...aliases, summary, ...[...inline, claim, truth].map(plainText)].join(" "));
}
