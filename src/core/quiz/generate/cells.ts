/** "With a validium, where does the transaction data go?": one cell of a design among those of its neighbours. */
import { isAbsolute } from "../blind.ts";
import { fraction } from "../shuffle.ts";
import { areDifferent, areOtherAnswers } from "./apart.ts";
import { asOfCells } from "./dates.ts";
import { type Choosable, pickWrong } from "./distractors.ts";
import { type Draft, restOf } from "./draft.ts";
import { type Cell, type Design, type Matrix, sentence } from "./matrix.ts";

const WRONG = 3;
/** One is in a channel, not on it. */
const MEMBERS = /channel$/i;
/** Cells of one design that are asked about. */
const MOST_OF_ONE = 5;

type Asked = { readonly draft: Draft; readonly worth: number };

/** Those cells of each design that have the nearest neighbours to be told apart from. */
export function askCells(matrix: Matrix): readonly Draft[] {
  return matrix.designs.flatMap((design) =>
    matrix.library.dimensions
      .flatMap(({ id }) => askCell(matrix, design, id))
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, MOST_OF_ONE)
      .map(({ draft }) => draft),
  );
}

function askCell(matrix: Matrix, design: Design, dimension: string): Asked[] {
  const { words } = matrix;
  const right = matrix.cell(design, dimension);
  const ways = words.asks[dimension];
  if (!right || right.tells || right.why === undefined || !ways) return [];
  const salt = `cell ${design.concept.id} ${dimension}`;
  const others = matrix.column(dimension).filter((other) => !other.tells && areOtherAnswers(right, other));
  const picked = pickWrong(matrix, toOption(right), others.map(toOption), {
    count: WRONG,
    salt,
    fits: (a, b) => areDifferent(a.cell, b.cell) && a.text !== b.text && !standOut(right, a.cell, b.cell),
  });
  if (picked.length < 2) return [];
  const wrong = picked.map(({ cell }) => cell);
  const near = wrong.reduce((sum, cell) => sum + matrix.nearness(design, cell.of), 0);
  const place = design.isPlace && !MEMBERS.test(design.label) && fraction(salt) < 0.5;
  return [{ draft: toDraft(matrix, right, wrong, ways[place ? 1 : 0], place), worth: near / wrong.length }];
}

function toDraft(
  matrix: Matrix,
  right: Cell,
  wrong: readonly Cell[],
  ask: (x: string) => string,
  isScene: boolean,
): Draft {
  const { concept, noun } = right.of;
  const cells = [right, ...wrong];
  return {
    asks: "cell",
    about: [concept.id, right.dimension.id],
    rests: cells.map(restOf),
    concepts: [concept.id],
    difficulty: concept.level,
    cognitive: isScene ? "understand" : "recall",
    prompt: ask(noun),
    explanation: concept.summary,
    source: concept.sources[0],
    asOf: asOfCells(cells),
    shape: {
      kind: "single",
      right: [{ text: right.option, why: matrix.words.alone(right.why ?? right.clause) }],
      wrong: wrong.map((cell) => ({ text: cell.option, why: sentence(matrix, cell) })),
    },
  };
}

/** Two absolute statements would both look wrong beside one that is none. */
function standOut(right: Cell, a: Cell, b: Cell): boolean {
  return !isAbsolute(right.option) && isAbsolute(a.option) && isAbsolute(b.option);
}

type Option = Choosable & { readonly cell: Cell };
const toOption = (cell: Cell): Option => ({ of: cell.of, text: cell.option, cell });
