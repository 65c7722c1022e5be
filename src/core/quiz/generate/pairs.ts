/** "Put names to X and Y": the sentence on the heart of a pair without its names. */

import type { ListedPair, Side } from "../../knowledge/comparison.ts";
import type { Concept } from "../../knowledge/concept.ts";
import { buildsOn, type Library } from "../../knowledge/library.ts";
import { contentStems } from "../../knowledge/words.ts";
import { fraction } from "../shuffle.ts";
import type { Draft, DraftOption } from "./draft.ts";
import { type Matrix, SHARED } from "./matrix.ts";

/** Pairs beside the right one and the same the wrong way round. */
const OTHERS = 2;
/** Such a pair has a side in common, or is linked on both sides; others would be silly. */
const KIN = 2;
/** Characters of a reason. */
const LONGEST_WHY = 300;
/** Words of names that may stay in a sentence. */
const COMMON = new Set([...SHARED, ...contentStems("state")]);
/** Pairs of which the sentence could be defended for another pair as well. */
const ALSO: readonly (readonly [string, string])[] = [["plasma validium", "optimium validium"]];

/** One question a pair whose sentence stands without its names. */
export function askPairs(matrix: Matrix): readonly Draft[] {
  return matrix.library.pairs.flatMap((pair) => askPair(matrix, pair));
}

function askPair(matrix: Matrix, pair: ListedPair): Draft[] {
  const { library } = matrix;
  const [a, b] = pair.sides;
  const heart = veiled(pair);
  const salt = `pair ${a.id} ${b.id}`;
  const others = library.pairs
    .filter((other) => other !== pair)
    .map((other) => turned(other, a, b))
    .filter((other) => kinship(other, pair) >= KIN && isSurelyWrong(library, other, pair))
    .toSorted((one, other) => kinship(other, pair) - kinship(one, pair) || lot(salt, one) - lot(salt, other))
    .slice(0, OTHERS);
  const wrong = [
    ...others.map(({ sides: [x, y], heart: told }) => ({
      text: matrix.words.xIs(x.name, y.name),
      why: matrix.words.otherPair(x.name, y.name, told),
    })),
    ...mistaken(matrix, pair),
  ];
  const named = pair.sides.some(({ concept }) => concept);
  const enough = wrong.slice(0, OTHERS);
  return heart !== undefined && named && enough.length > 0 ? [toDraft(matrix, pair, heart, enough)] : [];
}

/** The pair with something in place of its second side that is often taken for it, or of its first. */
function mistaken({ library, words }: Matrix, { sides: [a, b] }: ListedPair): readonly DraftOption[] {
  const takenFor = (side: Side, other: Side): readonly Concept[] =>
    (side.concept?.confusable ?? [])
      .flatMap((id) => library.byId.get(id) ?? [])
      .filter(({ id }) => id !== other.id && ![a, b].some((one) => isOfKind(library, id, one.id)));
  return [
    ...takenFor(b, a).map(({ name, summary }) => ({
      text: words.xIs(a.name, name),
      why: words.rightFor("X", "Y", summary),
    })),
    ...takenFor(a, b).map(({ name, summary }) => ({
      text: words.xIs(name, b.name),
      why: words.rightFor("Y", "X", summary),
    })),
  ];
}

/** What two sides are, or the first alone where there is no room. */
export function linesOf(words: Matrix["words"], x: Side, y: Side): string {
  const both = words.lines(x.line, y.line);
  return both.length <= LONGEST_WHY ? both : x.line;
}

function toDraft({ words }: Matrix, pair: ListedPair, heart: string, others: readonly DraftOption[]): Draft {
  const [a, b] = pair.sides;
  return {
    asks: "pair",
    about: [a.id, b.id],
    rests: [a.id, b.id, pair.heart, ...others.flatMap(({ text, why }) => [text, why])],
    concepts: pair.sides.flatMap(({ concept }) => concept?.id ?? []),
    difficulty: 2,
    cognitive: "understand",
    prompt: words.xAndY(heart),
    explanation: pair.heart,
    source: pair.sources[0],
    asOf: pair.asOf,
    shape: {
      kind: "single",
      right: [{ text: words.xIs(a.name, b.name), why: linesOf(words, a, b) }],
      wrong: [{ text: words.xIs(b.name, a.name), why: words.swapped(a.name, a.line) }, ...others],
    },
  };
}

/** The pair with a common side in the place where it stands in the other one. */
function turned(pair: ListedPair, a: Side, b: Side): ListedPair {
  const [x, y] = pair.sides;
  return x.id === b.id || y.id === a.id ? { ...pair, sides: [y, x] } : pair;
}

/** One common side makes a near miss; after that, sides that are named beside each other. */
function kinship({ sides: [x, y] }: ListedPair, { sides: [a, b] }: ListedPair): number {
  const linked = (one: Side, other: Side): boolean => one.concept?.related.includes(other.id) ?? false;
  const same = Number(x.id === a.id) + Number(y.id === b.id);
  return 2 * same + Number(linked(x, a)) + Number(linked(y, b));
}

/** A Hydra head is a state channel: what is said of a pair holds for others of its kind. One side at least is none. */
function isSurelyWrong(library: Library, other: ListedPair, pair: ListedPair): boolean {
  const ids = ({ sides }: ListedPair): string => sides.map(({ id }) => id).join(" ");
  if (ALSO.some(([one, also]) => ids(pair) === one && ids(other) === also)) return false;
  return other.sides.some((side, place) => !isOfKind(library, side.id, pair.sides[place]?.id ?? ""));
}

/** Whether they are one, or one builds on the other. */
function isOfKind(library: Library, a: string, b: string): boolean {
  return a === b || buildsOn(library, a).has(b) || buildsOn(library, b).has(a);
}

const lot = (salt: string, { sides }: ListedPair): number =>
  fraction(`${salt} ${sides.map(({ id }) => id).join()}`);

/** The heart with X and Y for the names; undefined where a name is left, or one is not found. */
function veiled({ heart, sides }: ListedPair): string | undefined {
  const text = sides.reduce<string | undefined>(
    (said, side, place) => said && veil(said, side, "XY"[place] ?? ""),
    heart,
  );
  const left = new Set(contentStems(text ?? ""));
  const named = sides.some(({ name }) =>
    contentStems(name).some((stem) => left.has(stem) && !COMMON.has(stem)),
  );
  return text === undefined || named ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

function veil(text: string, { name }: Side, letter: string): string | undefined {
  const pattern = new RegExp(
    `\\b(?:(?:an?|the) )?${name.replace(/[.*+?^$()|[\]{}]/g, "\\$&")}\\b(?!s\\b)`,
    "gi",
  );
  return pattern.test(text) ? text.replace(pattern, letter) : undefined;
}
