/** The comparison as questions are made from it: designs, and the cells that say something definite. */
import type { Concept } from "../../knowledge/concept.ts";
import type { Library } from "../../knowledge/library.ts";
import type { Dimension } from "../../knowledge/schema.ts";
import { contentStems } from "../../knowledge/words.ts";
import type { Saying } from "../../texts/en/made/saying.ts";
import type { Texts } from "../../texts/en.ts";
import { nearnessIn } from "./nearness.ts";
import { type Sort, sortOf } from "./sorts.ts";

/** The words that questions are made of. */
export type Words = Texts["made"];

/**
 * A compared concept: `label` as an option, `noun` inside a sentence, with its article if it has one, `kind` as the
 * name of all of its kind. One can be on a chain or in a channel, which are places, but not on sharding.
 */
export type Design = {
  readonly concept: Concept;
  readonly label: string;
  readonly noun: string;
  readonly kind: string;
  readonly isPlace: boolean;
};

/** What a cell says, as a clause, and why it is so; undefined where it is only told beside others. */
type Told = { readonly clause: string; readonly why: string | undefined };

/** A cell that can be said as a clause about its design. Rating 1-5, where the dimension has ratings. */
export type Cell = Told & {
  readonly of: Design;
  readonly dimension: Dimension;
  readonly text: string;
  readonly rating?: number | undefined;
  /** When it was true, where it moves. */
  readonly asOf?: string | undefined;
  /** The clause as an answer to the question of its dimension. */
  readonly option: string;
  /** What sort of answer it is, on a dimension whose answers are told apart by their words. */
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
export function sentence({ words }: Matrix, { of, dimension, clause, why }: Cell): string {
  const told = why === undefined ? clause : words.because(clause, why);
  return words.byKind.includes(dimension.id) ? words.ofKind(of.kind, told) : words.withDesign(of.noun, told);
}

/** The cell told by other sayings, where one fits it: in words that hold no figure, and so need no date. */
export function retold({ words }: Matrix, cell: Cell, sayings: readonly Saying[]): Cell {
  const told = toldBy(sayings, saidBy(cell.dimension.id, cell.text, words));
  return told ? { ...cell, clause: told.clause, why: told.why, asOf: undefined } : cell;
}

/** The words of a design's name that no other kind of design has. */
export function ownStems({ label, noun }: Design): readonly string[] {
  return contentStems(`${label} ${noun}`).filter((stem) => !SHARED.has(stem));
}

function toCell(of: Design, dimension: Dimension, words: Words): Cell[] {
  const trait = of.concept.traits.get(dimension.id);
  if (!trait || words.loose[dimension.id]?.includes(of.concept.id)) return [];
  const { text } = trait;
  const told = toldBy(words.says[dimension.id] ?? [], saidBy(dimension.id, text, words));
  if (!told) return [];
  const stems = new Set(contentStems(text));
  const tells = text.includes(of.label) || ownStems(of).some((stem) => stems.has(stem));
  const sort = sortOf(dimension.id, text);
  return [{ of, dimension, ...trait, ...told, option: told.option ?? text, sort, stems, tells }];
}

/** The text of a cell inside a sentence. */
const saidBy = (dimension: string, text: string, { lowered }: Words): string =>
  dimension === "examples" ? text : lowered(text);

/** What the first saying that fits makes of a text; undefined where none does. */
function toldBy(
  sayings: readonly Saying[],
  said: string,
): (Told & { readonly option: string | undefined }) | undefined {
  const [fits, clause, why, option] = sayings.find(([pattern]) => pattern.test(said)) ?? [];
  if (!fits || clause === undefined) return undefined;
  const fill = (pattern: string | undefined): string | undefined => pattern && said.replace(fits, pattern);
  return { clause: said.replace(fits, clause), why: fill(why), option: fill(option) };
}
