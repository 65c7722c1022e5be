/** How much two designs are neighbours. */
import type { Concept } from "../../knowledge/concept.ts";
import type { Library } from "../../knowledge/library.ts";

type Named = { readonly concept: Concept };

/**
 * A measure from 0: one is named beside the other, compared with it, or of its area and level. Reckoned once for all
 * pairs.
 */
export function nearnessIn(library: Library, designs: readonly Named[]): (a: Named, b: Named) => number {
  const table = new Map(
    designs.map((a) => [a, new Map(designs.map((b) => [b, nearness(library, a.concept, b.concept)]))]),
  );
  return (a, b) => table.get(a)?.get(b) ?? 0;
}

function nearness({ pairs }: Library, a: Concept, b: Concept): number {
  const named = (one: Concept, other: Concept): number =>
    [...one.related, ...one.confusable].filter((id) => id === other.id).length;
  const linked = Math.max(named(a, b), named(b, a));
  const paired = pairs.some(
    ({ sides: [x, y] }) => (x.id === a.id && y.id === b.id) || (x.id === b.id && y.id === a.id),
  );
  return 3 * linked + (paired ? 3 : 0) + (a.area === b.area ? 2 : 0) + (a.level === b.level ? 1 : 0);
}
