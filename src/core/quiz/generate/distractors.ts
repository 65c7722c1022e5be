/** Which wrong answers stand beside the right one: neighbours, and of such lengths that length tells nothing. */
import { fraction } from "../shuffle.ts";
import type { Design, Matrix } from "./matrix.ts";

/** Something that can stand as an option; `bonus` makes it nearer. */
export type Choosable = { readonly of: Design; readonly text: string; readonly bonus?: number };

/** How wrong answers are picked: how many, by which lot, and which of them may stand together. */
type Pick<T> = { readonly count: number; readonly salt: string; readonly fits?: (a: T, b: T) => boolean };

/** So many of the nearest are looked at. */
const NEAREST = 8;
/** One place off the wanted length counts as much as so many places off in nearness. */
const LENGTH_WEIGHT = 3;
/** Letters between the longest and the shortest option that count as much as one place in nearness. */
const SPREAD = 15;

/**
 * `count` of the candidates, or one less where there are not so many; none below two. The right option's place by
 * length is drawn by the salt, so that over many questions it is the longest no more often than any other.
 */
export function pickWrong<T extends Choosable>(
  matrix: Matrix,
  right: Choosable,
  candidates: readonly T[],
  { count, salt, fits = () => true }: Pick<T>,
): readonly T[] {
  const near = nearest(matrix, right.of, candidates);
  const groups = subsets(near, count).filter((group) =>
    group.every((one, place) => group.slice(place + 1).every((other) => fits(one, other))),
  );
  const wanted = Math.floor(fraction(salt) * (count + 1));
  const costs = groups.map((group) => {
    const places = group.reduce((sum, one) => sum + near.indexOf(one), 0);
    return places + lengthCost(right, group, wanted);
  });
  const best = groups[costs.indexOf(Math.min(...costs))];
  if (best || count <= 2) return best ?? [];
  return pickWrong(matrix, right, candidates, { count: count - 1, salt, fits });
}

function nearest<T extends Choosable>(matrix: Matrix, right: Design, candidates: readonly T[]): readonly T[] {
  const ranked = candidates.map((one) => ({
    one,
    rank: matrix.nearness(right, one.of) + (one.bonus ?? 0),
  }));
  return ranked
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, NEAREST)
    .map(({ one }) => one);
}

function lengthCost(right: Choosable, group: readonly Choosable[], wanted: number): number {
  const lengths = [right, ...group].map(({ text }) => text.length);
  const longer = group.filter(({ text }) => text.length > right.text.length).length;
  return LENGTH_WEIGHT * Math.abs(longer - wanted) + (Math.max(...lengths) - Math.min(...lengths)) / SPREAD;
}

/** All groups of so many, in the order of the items. */
export function subsets<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, place) =>
    subsets(items.slice(place + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
