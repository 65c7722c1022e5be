/** Two concepts side by side on the dimensions of the knowledge base. */
import type { Concept, Trait } from "./concept.ts";
import type { Library } from "./library.ts";
import type { Dimension } from "./schema.ts";

/** One dimension with both cells. `differs` is false where the two say the same. */
export type ComparedRow = {
  readonly dimension: Dimension;
  readonly a: Trait;
  readonly b: Trait;
  readonly differs: boolean;
};

/** A comparison: rows that differ, the widest gap in rating first, then rows that agree, both in teaching order. */
export type Comparison = {
  readonly a: Concept;
  readonly b: Concept;
  readonly different: readonly ComparedRow[];
  readonly alike: readonly ComparedRow[];
};

/** Compares on every dimension that both have. Without common traits both lists are empty. */
export function compare(library: Library, a: Concept, b: Concept): Comparison {
  const rows = library.dimensions.flatMap((dimension) => row(dimension, a, b));
  const different = rows.filter((entry) => entry.differs).sort((x, y) => gap(y) - gap(x));
  return { a, b, different, alike: rows.filter((entry) => !entry.differs) };
}

function row(dimension: Dimension, a: Concept, b: Concept): ComparedRow[] {
  const [left, right] = [a.traits.get(dimension.id), b.traits.get(dimension.id)];
  if (!left || !right) return [];
  return [{ dimension, a: left, b: right, differs: left.text !== right.text }];
}

/** Rows without ratings stand between clear gaps (2 and more) and small ones. */
function gap({ a, b }: ComparedRow): number {
  if (a.rating === undefined || b.rating === undefined) return 1.5;
  return Math.abs(a.rating - b.rating);
}
