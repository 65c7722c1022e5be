/** Cards for what is typed in any chat: concepts and comparisons that can be put into it at once. */
import type { Card } from "./face.ts";
import { compare } from "./knowledge/compare.ts";
import type { Side } from "./knowledge/comparison.ts";
import type { Concept } from "./knowledge/concept.ts";
import { complete, find } from "./knowledge/find.ts";
import type { Library } from "./knowledge/library.ts";
import { findSides, splitSides } from "./knowledge/sides.ts";
import type { Texts } from "./texts/en.ts";
import { compareCard, conceptCard } from "./views/card.ts";
import { beginnings } from "./views/topics.ts";

type Deps = { readonly library: Library; readonly texts: Texts };

/** No platform takes more at once. */
const MOST = 50;
/** Pairs that are offered before anything is typed. */
const POPULAR_PAIRS = 10;
/** Words or signs that part two sides. */
const PARTED = /\s(?:vs\.?|versus|against|or|and)\s|[,;/]/i;
/** Longest text that is looked at, in characters. */
const LONGEST = 200;

/**
 * The cards for what was typed: a comparison where two or three sides are, then concepts by their names, then what the
 * words mean. Before anything is typed, the places to begin with and the pairs that people ask about.
 */
export function cards({ library, texts }: Deps, typed: string): readonly Card[] {
  const words = typed.slice(0, LONGEST).trim();
  const compared = (sides: readonly Side[]): Card => compareCard(library, texts, compare(library, sides));
  if (words === "") {
    const pairs = library.pairs.slice(0, POPULAR_PAIRS).map(({ sides }) => compared(sides));
    return [...beginnings(library).map((concept) => conceptCard(texts, concept)), ...pairs];
  }
  const named = complete(library, words, MOST);
  const sides = PARTED.test(words) || named.length === 0 ? sidesIn(library, words) : [];
  const concepts = new Set([...sides.flatMap(({ concept }) => concept ?? []), ...named]);
  const meant = concepts.size === 0 ? meantBy(library, words) : [];
  const found = [...concepts, ...meant].map((concept) => conceptCard(texts, concept));
  return [...(sides.length > 0 ? [compared(sides)] : []), ...found].slice(0, MOST);
}

/** The different sides that were typed, all of them known; none otherwise. */
function sidesIn(library: Library, words: string): readonly Side[] {
  const typed = splitSides(library, words);
  if (typed.length < 2) return [];
  const sides = findSides(library, typed).filter((side) => side !== undefined);
  const different = new Set(sides.map(({ id }) => id));
  return different.size === typed.length ? sides : [];
}

function meantBy(library: Library, words: string): readonly Concept[] {
  const found = find(library, words);
  if (found.kind === "unsure") return found.near;
  return found.kind === "understood" ? [found.concept, ...found.near] : [found.concept];
}
