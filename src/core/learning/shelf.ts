/** Questions by the concept they test, ready to be chosen from. */
import type { Question } from "../quiz/question.ts";
import { guessing, priorRating } from "./rating.ts";

/** One concept's questions. */
export type ConceptShelf<Q extends Question> = {
  readonly concept: string;
  /** The nearest concepts below it that have questions here, by their places on the shelf. */
  readonly after: readonly number[];
  /** The places of those that come after it. */
  readonly before: readonly number[];
  readonly questions: readonly Q[];
  /** The chance of being right without knowing, on average. */
  readonly guess: number;
  /** The ratings that the questions begin with, each once. */
  readonly levels: readonly number[];
};

/** What a quiz may ask. */
export type Shelf<Q extends Question> = {
  readonly all: readonly Q[];
  readonly concepts: readonly ConceptShelf<Q>[];
};

/** The concept that a question tests. */
export const testedBy = (question: Question): string => question.concepts[0] ?? "";

/** Shelves questions; `prerequisitesOf` says what a concept builds on. */
export function shelve<Q extends Question>(
  questions: readonly Q[],
  prerequisitesOf: (concept: string) => readonly string[],
): Shelf<Q> {
  const groups = Map.groupBy(questions, testedBy);
  const places = new Map([...groups.keys()].map((concept, place) => [concept, place]));
  const afters = [...groups.keys()].map((concept) => nearestBelow(concept, prerequisitesOf, places));
  const befores: number[][] = afters.map(() => []);
  for (const [place, below] of afters.entries()) for (const one of below) befores[one]?.push(place);
  const concepts = [...groups].map(([concept, own], place) => ({
    concept,
    after: afters[place] ?? [],
    before: befores[place] ?? [],
    questions: own,
    guess: own.reduce((sum, question) => sum + guessing(question), 0) / own.length,
    levels: [...new Set(own.map((question) => priorRating(question.difficulty).rating))],
  }));
  return { all: questions, concepts };
}

/** What a concept builds on, looking through what is not here. */
function nearestBelow(
  concept: string,
  prerequisitesOf: (concept: string) => readonly string[],
  places: ReadonlyMap<string, number>,
): readonly number[] {
  const looked = new Set<string>();
  const look = (from: string): readonly number[] =>
    prerequisitesOf(from).flatMap((needed) => {
      if (looked.has(needed)) return [];
      looked.add(needed);
      const place = places.get(needed);
      return place === undefined ? look(needed) : [place];
    });
  return look(concept);
}
