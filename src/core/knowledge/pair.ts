/** Reads the two sides of a comparison out of one line: quoted, parted by a word or a comma, or just written. */
import type { Concept } from "./concept.ts";
import { find } from "./find.ts";
import { foldWords } from "./fold.ts";
import type { Library } from "./library.ts";

const QUOTED = /"([^"]*)"|“([^”]*)”|'([^']*)'/g;
const PARTED = /\s*(?:,|;|\/|\b(?:vs\.?|versus|and|or|with|to)(?=\s))\s*/i;

/**
 * The two sides of `/compare` as typed. Quotes win, then a parting word or comma, then the split of the words
 * at which both sides are known best. Fewer than two sides come back where there is no second one.
 */
export function splitSides(library: Library, text: string): readonly string[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => (match[1] ?? match[2] ?? match[3] ?? "").trim());
  if (quoted.filter(Boolean).length >= 2) return quoted.filter(Boolean).slice(0, 2);
  const parted = text
    .split(PARTED)
    .map((side) => side.trim())
    .filter(Boolean);
  if (parted.length >= 2) return parted.slice(0, 2);
  return bestSplit(library, text.trim().split(/\s+/).filter(Boolean));
}

/** The approach that one side of a comparison means: by look-up, or by words that only one approach's names have. */
export function findSide(library: Library, side: string): Concept | undefined {
  const approach = onlyApproach(library, side);
  if (approach) return approach;
  const found = find(library, side);
  return found.kind === "unsure" ? undefined : found.concept;
}

function onlyApproach(library: Library, side: string): Concept | undefined {
  const words = foldWords(side);
  const named = library.terms.filter((term) => term.concept.traits.size > 0 && hasWords(term.text, words));
  const concepts = new Set(named.map((term) => term.concept));
  const [only] = concepts;
  return words.length > 0 && concepts.size === 1 ? only : undefined;
}

function hasWords(text: string, words: readonly string[]): boolean {
  const own = foldWords(text);
  return words.every((word) => own.includes(word));
}

/** How well a side is known: by its exact name, by look-up or words, or not at all. */
function known(library: Library, side: string): number {
  if (find(library, side).kind === "exact") return 2;
  return findSide(library, side) ? 1 : 0;
}

function bestSplit(library: Library, words: readonly string[]): readonly string[] {
  const splits = words.slice(1).map((_, index) => {
    const sides = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    const scores = sides.map((side) => known(library, side));
    return { sides, score: Math.min(...scores) * 10 + scores.reduce((sum, score) => sum + score, 0) };
  });
  const best = splits.reduce((a, b) => (b.score > a.score ? b : a), { sides: [words.join(" ")], score: -1 });
  return best.sides;
}
