/** What the words of a comparison mean: the sides as typed, and the concepts or labels behind them. */
import { type Side, sideOf } from "./comparison.ts";
import type { Concept } from "./concept.ts";
import { find, findByName } from "./find.ts";
import { fold, foldWords } from "./fold.ts";
import type { Library } from "./library.ts";

/** More than three sides fit no phone. */
const MOST_SIDES = 3;
const QUOTED = /"([^"]*)"|“([^”]*)”|'([^']*)'/g;
/** The first of these that parts the words does; "and" and "or" also stand inside of names. */
const PARTED = [/\s*(?:,|;|\/|\b(?:vs\.?|versus|against)(?=\s))\s*/i, /\s*\b(?:and|or|with|to)(?=\s)\s*/i];
/** Splits of unparted words are tried for at most so many words. */
const MOST_WORDS = 9;

/**
 * The sides of `/compare` as typed, two or three. Quotes win, then a parting word or comma, then the split of the
 * words at which all sides are known best. One side comes back where there is no second one.
 */
export function splitSides(library: Library, text: string): readonly string[] {
  const quoted = [...text.matchAll(QUOTED)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? "").trim())
    .filter(Boolean);
  if (quoted.length >= 2) return quoted.slice(0, MOST_SIDES);
  for (const parting of PARTED) {
    const parted = text
      .split(parting)
      .map((side) => side.trim())
      .filter(Boolean);
    if (parted.length >= 2) return parted.slice(0, MOST_SIDES);
  }
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const splits = [...inTwo(words), ...inThree(words)];
  const scores = new Map<string, number>();
  const score = (side: string): number => {
    const value = scores.get(side) ?? known(library, side);
    scores.set(side, value);
    return value;
  };
  const scored = splits.map((sides) => ({ sides, score: Math.min(...sides.map(score)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { sides: [words.join(" ")], score: 0 });
  return best.sides;
}

/** The sides behind what was typed: a listed pair that both mean, else each on its own; undefined where unknown. */
export function findSides(library: Library, typed: readonly string[]): readonly (Side | undefined)[] {
  const alone = typed.map((words) => findSide(library, words));
  const means = (side: Side, at: number): boolean =>
    side.concept ? alone[at]?.id === side.id : fold(side.name) === fold(typed[at] ?? "");
  const inOrder = library.pairs.flatMap(({ sides: [a, b] }) => [
    [a, b],
    [b, a],
  ]);
  const pair = typed.length === 2 ? inOrder.find((sides) => sides.every(means)) : undefined;
  return pair ?? alone;
}

/** By its own name, by a label of a listed pair, by words that one approach alone has, else by look-up. */
function findSide(library: Library, words: string): Side | undefined {
  const folded = fold(words);
  const named = library.terms.find((term) => term.main && term.folded === folded);
  if (named) return sideOf(named.concept);
  const label = labelledSide(library, words);
  if (label) return label;
  const approach = onlyApproach(library, words);
  if (approach) return sideOf(approach);
  const found = find(library, words);
  return found.kind === "unsure" ? undefined : sideOf(found.concept);
}

function labelledSide(library: Library, words: string): Side | undefined {
  const sides = library.pairs.flatMap((pair) => pair.sides);
  return sides.find((side) => fold(side.name) === fold(words));
}

/** The one approach (a concept with traits) in whose name all these words stand. */
function onlyApproach(library: Library, text: string): Concept | undefined {
  const words = foldWords(text);
  const named = library.terms.filter(
    (term) => term.main && term.concept.traits.size > 0 && words.every((word) => term.words.includes(word)),
  );
  const concepts = new Set(named.map((term) => term.concept));
  const [only] = concepts;
  return words.length > 0 && concepts.size === 1 ? only : undefined;
}

/** How well a side is known: by name, by a near miss or the words of an approach, or not at all. */
function known(library: Library, words: string): number {
  if (library.byTerm.has(fold(words))) return 3;
  if (onlyApproach(library, words)) return 2;
  return findByName(library, words) || labelledSide(library, words) ? 1 : 0;
}

function inTwo(words: readonly string[]): string[][] {
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
}

function inThree(words: readonly string[]): string[][] {
  return words
    .slice(2)
    .flatMap((_, index) =>
      inTwo(words.slice(index + 1)).map((rest) => [words.slice(0, index + 1).join(" "), ...rest]),
    );
}
