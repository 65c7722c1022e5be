/** "Of which design are these examples: Polygon PoS, Gnosis Chain?": from networks to the design they follow. */
import { contentStems } from "../../knowledge/words.ts";
import { areApart } from "./apart.ts";
import { asOfCells } from "./dates.ts";
import { pickWrong } from "./distractors.ts";
import { type Draft, type DraftOption, restOf } from "./draft.ts";
import { type Cell, type Matrix, ownStems } from "./matrix.ts";

const WRONG = 3;
/** A list that names no networks. */
const VAGUE = /\b(?:some|custom|plan)\b/i;
/** A single example is no list. */
const LIST = /[,;]/;

/** One question a design whose examples don't carry its name. */
export function askExamples(matrix: Matrix): readonly Draft[] {
  return matrix.column("examples").flatMap((cell) => askExample(matrix, cell));
}

function askExample(matrix: Matrix, cell: Cell): Draft[] {
  const { of, option: list, why } = cell;
  if (why === undefined || !LIST.test(list) || VAGUE.test(list) || namesAny(list, matrix)) return [];
  const others = matrix.column("examples").filter((other) => areApart(cell, other));
  const options = others.map((other) => ({ of: other.of, text: other.of.label, cell: other }));
  const salt = `examples ${of.concept.id}`;
  const wrong = pickWrong(matrix, { of, text: of.label }, options, { count: WRONG, salt });
  const cells = wrong.map((other) => other.cell);
  return wrong.length < WRONG ? [] : [toDraft(matrix.words, cell, why, cells)];
}

/** `why` says what the examples do. */
function toDraft(words: Matrix["words"], cell: Cell, why: string, wrong: readonly Cell[]): Draft {
  const { concept, label } = cell.of;
  const other = ({ of }: Cell): DraftOption => ({
    text: of.label,
    why: words.otherExamples(of.concept.summary, why),
  });
  return {
    asks: "examples",
    about: [concept.id],
    rests: [cell, ...wrong].map(restOf),
    concepts: [concept.id],
    difficulty: Math.max(2, concept.level),
    cognitive: "recall",
    prompt: words.examplesOf(cell.option),
    explanation: concept.summary,
    source: concept.sources[0],
    asOf: asOfCells([cell]),
    shape: { kind: "single", right: [{ text: label, why: words.alone(why) }], wrong: wrong.map(other) },
  };
}

/** A word of some design's name would point at it. */
function namesAny(text: string, { designs }: Matrix): boolean {
  const said = new Set(contentStems(text));
  return designs.some((design) => ownStems(design).some((stem) => said.has(stem)));
}
