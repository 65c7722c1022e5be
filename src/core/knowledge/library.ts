/** The knowledge base in memory, with the indexes that look-up needs. */
import { shortId } from "../short-id.ts";
import type { Concept } from "./concept.ts";
import { fold } from "./fold.ts";
import type { Area, Dimension } from "./schema.ts";

/** A name under which a concept is found. */
export type Term = { readonly text: string; readonly folded: string; readonly concept: Concept };

/** All that is known. `concepts` leaves out the retired ones, `byId` keeps them. */
export type Library = {
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly concepts: readonly Concept[];
  readonly byId: ReadonlyMap<string, Concept>;
  readonly areaById: ReadonlyMap<string, Area>;
  /** Ids, names and aliases in folded form. */
  readonly terms: readonly Term[];
  readonly byTerm: ReadonlyMap<string, Concept>;
  /** The id of a concept or area behind six letters of a button. */
  readonly idOf: (short: string) => string | undefined;
};

/** Builds the library of content that has passed its check. */
export function buildLibrary(
  areas: readonly Area[],
  dimensions: readonly Dimension[],
  all: readonly Concept[],
): Library {
  const concepts = inTeachingOrder(
    areas,
    all.filter((concept) => !concept.retired),
  );
  const terms = concepts.flatMap(termsOf);
  const shorts = new Map([...all, ...areas].map(({ id }) => [shortId(id), id]));
  return {
    areas,
    dimensions,
    concepts,
    byId: new Map(all.map((concept) => [concept.id, concept])),
    areaById: new Map(areas.map((area) => [area.id, area])),
    terms,
    byTerm: new Map(terms.map((term) => [term.folded, term.concept])),
    idOf: (short) => shorts.get(short),
  };
}

/** The concept of an id that content refers to. Throws where it is missing, which the content check rules out. */
export function conceptOf(library: Library, id: string): Concept {
  const concept = library.byId.get(id);
  if (!concept) throw new Error(`no concept ${id}`);
  return concept;
}

/** A concept and all that builds on it, however far up. */
export function buildsOn(library: Library, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const concept of library.concepts) {
      if (concept.prerequisites.some((needed) => found.has(needed))) found.add(concept.id);
    }
  }
  return found;
}

/** By area as listed in areas.yaml; within one, as written. */
function inTeachingOrder(areas: readonly Area[], concepts: readonly Concept[]): readonly Concept[] {
  const place = new Map(areas.map((area, index) => [area.id, index]));
  return concepts.toSorted((a, b) => (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0));
}

function termsOf(concept: Concept): Term[] {
  const texts = [concept.id, concept.name, ...concept.aliases];
  return texts.map((text) => ({ text, folded: fold(text), concept }));
}
