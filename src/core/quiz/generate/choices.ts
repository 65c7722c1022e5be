/** "You …. True or false: between a validium and a ZK rollup, you should take a ZK rollup.": from what a pair says of choosing. */
import type { ListedPair } from "../../knowledge/comparison.ts";
import { contentStems } from "../../knowledge/words.ts";
import { fraction } from "../shuffle.ts";
import type { Draft } from "./draft.ts";
import type { Design, Matrix } from "./matrix.ts";

/** Statements are a tenth of all questions at most. */
const MOST = 6;

/** One side of a pair with the situation in which to choose it. */
type Side = { readonly design: Design; readonly situation: string };

/** Some pairs of designs: those first of which little else can be asked. */
export function askChoices(matrix: Matrix): readonly Draft[] {
  const cells = ({ concepts }: Draft): number => cellsOf(matrix, concepts[0] ?? "");
  return matrix.library.pairs
    .flatMap((pair) => askChoice(matrix, pair))
    .toSorted((a, b) => cells(a) - cells(b))
    .slice(0, MOST);
}

function askChoice(matrix: Matrix, pair: ListedPair): Draft[] {
  const sides = pair.sides.flatMap(({ id }, place): Side[] => {
    const design = matrix.designs.find(({ concept }) => concept.id === id);
    return design ? [{ design, situation: pair.choose[place] ?? "" }] : [];
  });
  const [fits, other] = sides.toSorted((a, b) => askable(matrix, a) - askable(matrix, b));
  if (!fits || !other || sides.some(({ design }) => names(fits.situation, design))) return [];
  return [toDraft(matrix, pair, fits, other)];
}

function toDraft({ words }: Matrix, pair: ListedPair, fits: Side, other: Side): Draft {
  const ids = [fits, other].map(({ design }) => design.concept.id);
  const isTrue = fraction(`choice ${ids}`) < 0.5;
  const [first, taken] = isTrue ? [other, fits] : [fits, other];
  const right = { text: isTrue ? words.yes : words.no, why: pair.heart };
  const wrong = {
    text: isTrue ? words.no : words.yes,
    why: words.caseFor(other.design.noun, other.situation),
  };
  return {
    asks: "choice",
    about: ids,
    rests: [fits.situation, other.situation, pair.heart],
    concepts: ids,
    difficulty: 2,
    cognitive: "apply",
    prompt: words.pick(fits.situation, first.design.noun, taken.design.noun),
    explanation: fits.design.concept.summary,
    source: pair.sources[0],
    asOf: pair.asOf,
    shape: { kind: "truefalse", isTrue, options: isTrue ? [right, wrong] : [wrong, right] },
  };
}

const askable = (matrix: Matrix, { design }: Side): number => cellsOf(matrix, design.concept.id);

/** How many cells of a design can be asked about. */
function cellsOf(matrix: Matrix, concept: string): number {
  const all = matrix.library.dimensions.flatMap(({ id }) => matrix.column(id));
  return all.filter(({ of, tells }) => of.concept.id === concept && !tells).length;
}

/** Whether a situation names the design. */
function names(situation: string, { label }: Design): boolean {
  const said = new Set(contentStems(situation));
  return contentStems(label).every((stem) => said.has(stem));
}
