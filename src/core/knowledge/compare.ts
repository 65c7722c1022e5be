/** Two or three sides set beside each other on the dimensions of the knowledge base. */
import { type ListedPair, pairOf, type Side } from "./comparison.ts";
import type { Trait } from "./concept.ts";
import type { Library } from "./library.ts";
import type { Dimension } from "./schema.ts";

/** One dimension with a cell a side. */
export type ComparedRow = { readonly dimension: Dimension; readonly cells: readonly Trait[] };

/** A comparison: rows that differ, the widest gap in rating first, then rows that agree, both in teaching order. */
export type Comparison = {
  readonly sides: readonly Side[];
  readonly listed?: ListedPair;
  readonly different: readonly ComparedRow[];
  readonly alike: readonly ComparedRow[];
};

/** Compares on every dimension that all sides have. Without common traits both lists are empty. */
export function compare(library: Library, sides: readonly Side[]): Comparison {
  const rows = library.dimensions.flatMap((dimension) => row(dimension, sides));
  const different = rows.filter(differs).sort((a, b) => gap(b) - gap(a));
  const [a, b] = sides;
  const listed = a && b && sides.length === 2 ? pairOf(library.pairs, a, b) : undefined;
  return { sides, different, alike: rows.filter((entry) => !differs(entry)), ...(listed ? { listed } : {}) };
}

function row(dimension: Dimension, sides: readonly Side[]): ComparedRow[] {
  const cells = sides.flatMap(({ concept }) => concept?.traits.get(dimension.id) ?? []);
  return cells.length === sides.length ? [{ dimension, cells }] : [];
}

function differs({ cells }: ComparedRow): boolean {
  return new Set(cells.map((cell) => cell.text)).size > 1;
}

/** Rows without ratings stand between clear gaps (2 and more) and small ones. */
function gap({ cells }: ComparedRow): number {
  const ratings = cells.flatMap(({ rating }) => rating ?? []);
  if (ratings.length < cells.length) return 1.5;
  return Math.max(...ratings) - Math.min(...ratings);
}
