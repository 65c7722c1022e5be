/** The knowledge base in memory, with the indexes that look-up needs. */
import { shortId } from "../short-id.ts";
import { type ListedPair, toPair } from "./comparison.ts";
import type { Concept } from "./concept.ts";
import { fold, foldWords } from "./fold.ts";
import type { Area, Cue, Dimension, LearningPath, RawComparison } from "./schema.ts";
import { createSearch, type Search } from "./search.ts";

/** A name under which a concept is found. */
export type Term = {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** An id or a name, not an alias. */
  readonly main: boolean;
  readonly concept: Concept;
};

/** What a library is made of: content that has passed its check. */
export type LibraryParts = {
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly concepts: readonly Concept[];
  readonly comparisons: readonly RawComparison[];
  readonly cues: readonly Cue[];
  readonly paths: readonly LearningPath[];
};

/** All that is known. `concepts` leaves out the retired ones, `byId` keeps them. */
export type Library = {
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly concepts: readonly Concept[];
  readonly pairs: readonly ListedPair[];
  readonly paths: readonly LearningPath[];
  readonly byId: ReadonlyMap<string, Concept>;
  readonly areaById: ReadonlyMap<string, Area>;
  readonly pathById: ReadonlyMap<string, LearningPath>;
  /** Ids, names and aliases in folded form. */
  readonly terms: readonly Term[];
  readonly byTerm: ReadonlyMap<string, Concept>;
  readonly search: Search;
  /** The id of a concept, area, path or compared label behind six letters of a button or a link. */
  readonly idOf: (short: string) => string | undefined;
};

/** Builds the library. */
export function buildLibrary({
  areas,
  dimensions,
  comparisons,
  cues,
  paths,
  ...parts
}: LibraryParts): Library {
  const concepts = inTeachingOrder(
    areas,
    parts.concepts.filter((concept) => !concept.retired),
  );
  const terms = concepts.flatMap(termsOf);
  const byId = new Map(parts.concepts.map((concept) => [concept.id, concept]));
  const pairs = comparisons.map((raw) => toPair(raw, byId));
  const sides = pairs.flatMap((pair) => pair.sides);
  const shorts = new Map(
    [...sides, ...parts.concepts, ...areas, ...paths].map(({ id }) => [shortId(id), id]),
  );
  return {
    areas,
    dimensions,
    concepts,
    pairs,
    paths,
    byId,
    areaById: new Map(areas.map((area) => [area.id, area])),
    pathById: new Map(paths.map((path) => [path.id, path])),
    terms,
    byTerm: new Map(terms.map((term) => [term.folded, term.concept])),
    search: createSearch(concepts, new Map(cues.map(({ concept, asked }) => [concept, asked]))),
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
  const { id, name, aliases, approach } = concept;
  const main = [id, name, ...(approach ? [approach] : [])];
  return [...main, ...aliases].map((text, index) => ({
    text,
    folded: fold(text),
    words: foldWords(text),
    main: index < main.length,
    concept,
  }));
}
