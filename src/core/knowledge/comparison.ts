/** The pairs people really ask about, ready for use. */
import type { Source } from "../reply.ts";
import type { Concept } from "./concept.ts";
import type { RawComparison } from "./schema.ts";

/** One side of a comparison: a concept, or a label with its own line. `id` is the concept's, or made of the label. */
export type Side = {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly concept?: Concept;
};

/** A listed pair: the heart of the difference, when to choose which, and the trap. */
export type ListedPair = {
  readonly sides: readonly [Side, Side];
  readonly heart: string;
  /** When to choose each side, in the order of the sides. */
  readonly choose: readonly [string, string];
  /** Why each side does not do where the other is the choice, in the order of the sides; undefined where it is not said. */
  readonly lacks: readonly [string, string] | undefined;
  /** What to ask of the two cases, where they are not for choosing. */
  readonly asks?: string | undefined;
  readonly trap: string;
  readonly asOf?: string | undefined;
  readonly sources: readonly Source[];
};

/** The side that a concept makes, under the name it carries in comparisons. */
export function sideOf(concept: Concept): Side {
  return { id: concept.id, name: concept.approach ?? concept.name, line: concept.summary, concept };
}

/** A pair with its sides looked up. Throws where a concept is missing, which the content check rules out. */
export function toPair(raw: RawComparison, byId: ReadonlyMap<string, Concept>): ListedPair {
  const known = (id: string): Side => {
    const concept = byId.get(id);
    if (!concept) throw new Error(`no concept ${id}`);
    return sideOf(concept);
  };
  const side = (given: RawComparison["a"]): Side => {
    if (typeof given === "string") return known(given);
    if ("concept" in given) {
      const own = known(given.concept);
      return { ...own, name: given.label, line: given.line ?? own.line };
    }
    return { id: slug(given.label), name: given.label, line: given.line };
  };
  const { a, b, chooseA, chooseB, lacksA, lacksB, ...same } = raw;
  const lacks = lacksA !== undefined && lacksB !== undefined ? ([lacksA, lacksB] as const) : undefined;
  return { ...same, sides: [side(a), side(b)], choose: [chooseA, chooseB], lacks };
}

/** The listed pair of two sides, in the order asked for; undefined where it is not listed. */
export function pairOf(pairs: readonly ListedPair[], a: Side, b: Side): ListedPair | undefined {
  const found = pairs.find(
    ({ sides: [x, y] }) => (x.id === a.id && y.id === b.id) || (x.id === b.id && y.id === a.id),
  );
  if (!found || found.sides[0].id === a.id) return found;
  const { sides, choose, lacks } = found;
  return {
    ...found,
    sides: [sides[1], sides[0]],
    choose: [choose[1], choose[0]],
    lacks: lacks && [lacks[1], lacks[0]],
  };
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
