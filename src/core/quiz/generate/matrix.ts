/** The comparison as questions are made from it: designs, and the cells that say something definite. */
import type { Concept } from "../../knowledge/concept.ts";
import type { Library } from "../../knowledge/library.ts";
import type { Dimension } from "../../knowledge/schema.ts";
import { contentStems } from "../../knowledge/words.ts";
import type { Texts } from "../../texts/en.ts";
import { nearnessIn } from "./nearness.ts";
import { type Sort, sortOf } from "./sorts.ts";

/** The words that questions are made of. */
export type Words = Texts["made"];

/**
 * A compared concept: `label` as an option, `noun` inside a sentence, with its article if it has one. One can be on a
 * chain or in a channel, which are places, but not on sharding.
 */
export type Design = {
  readonly concept: Concept;
  readonly label: string;
  readonly noun: string;
  readonly isPlace: boolean;
};

/** A cell that can be said as a clause about its design. Rating 1-5, where the dimension has ratings. */
export type Cell = {
  readonly of: Design;
  readonly dimension: Dimension;
  readonly text: string;
  readonly rating?: number | undefined;
  readonly clause: string;
  /** Why it is so, as a clause; undefined where it is only told beside others. */
  readonly why: string | undefined;
  /** The clause as an answer to the question of its dimension. */
  readonly option: string;
  /** What sort of answer it is, on a dimension without ratings. */
  readonly sort: Sort | undefined;
  /** The words of its text that carry meaning. */
  readonly stems: ReadonlySet<string>;
  /** It has a word of its design's name, so that it says whose it is. */
  readonly tells: boolean;
};

/** All designs in teaching order with their cells by dimension. */
export type Matrix = {
  readonly library: Library;
  readonly words: Words;
  readonly designs: readonly Design[];
  /** The cells of a dimension, in the order of the designs. */
  readonly column: (dimension: string) => readonly Cell[];
  readonly cell: (design: Design, dimension: string) => Cell | undefined;
  /** How much two designs are neighbours, from 0. */
  readonly nearness: (a: Design, b: Design) => number;
};

/** Words that many designs have in their names, and that give none away. */
export const SHARED = new Set(contentStems("layer chain blockchain rollup data proof 1"));

/** Everything that is compared; cells too loose to be asked about are left out. */
export function matrixOf(library: Library, words: Words): Matrix {
  const designs = library.concepts
    .filter(({ traits }) => traits.size > 0)
    .map((concept) => ({ concept, ...words.namesOf(concept.id, concept.approach ?? concept.name) }));
  const columns = new Map(
    library.dimensions.map((dimension) => [
      dimension.id,
      designs.flatMap((design) => toCell(design, dimension, words)),
    ]),
  );
  const column = (dimension: string): readonly Cell[] => columns.get(dimension) ?? [];
  const cell = (design: Design, dimension: string): Cell | undefined =>
    column(dimension).find(({ of }) => of === design);
  return { library, words, designs, column, cell, nearness: nearnessIn(library, designs) };
}

/** The cell as a whole sentence that names its design, with the reason where there is one. */
export function sentence({ words }: Matrix, { of, clause, why }: Cell): string {
  return words.withDesign(of.noun, why === undefined ? clause : words.because(clause, why));
}

/** The words of a design's name that no other kind of design has. */
export function ownStems({ label, noun }: Design): readonly string[] {
  return contentStems(`${label} ${noun}`).filter((stem) => !SHARED.has(stem));
}

function toCell(of: Design, dimension: Dimension, words: Words): Cell[] {
  const trait = of.concept.traits.get(dimension.id);
  if (!trait || words.loose[dimension.id]?.includes(of.concept.id)) return [];
  const { text, rating } = trait;
  const said = dimension.id === "examples" ? text : words.lowered(text);
  const saying = (words.says[dimension.id] ?? []).find(([fits]) => fits.test(said));
  if (!saying) return [];
  const [fits, clause, why, option] = saying;
  const fill = (pattern: string): string => said.replace(fits, pattern);
  const stems = new Set(contentStems(text));
  const tells = text.includes(of.label) || ownStems(of).some((stem) => stems.has(stem));
  const sort = sortOf(dimension.id, text);
  const told = {
    clause: fill(clause),
    why: why === undefined ? undefined : fill(why),
    option: option === undefined ? text : fill(option),
  };
  return [{ of, dimension, text, rating, ...told, sort, stems, tells }];
}
