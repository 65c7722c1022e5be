/** "Which of these …?" and "Select all that …": designs for which a claim holds among some for which it does not. */
import type { ClaimWords } from "../../texts/en/made/claims.ts";
import { fraction } from "../shuffle.ts";
import { areApart } from "./apart.ts";
import { CLAIMS, type Claim, passes } from "./claims.ts";
import { asOfCells } from "./dates.ts";
import { type Choosable, pickWrong } from "./distractors.ts";
import { type Draft, type DraftOption, restOf } from "./draft.ts";
import { type Cell, type Matrix, retold, sentence } from "./matrix.ts";

const WRONG = 3;
/** Options of "select all": at most so many right ones and wrong ones. */
const MOST = { right: 3, wrong: 3 };

/** One question a claim. */
export function askWhich(matrix: Matrix): readonly Draft[] {
  return CLAIMS.flatMap((claim) => {
    const words: ClaimWords = matrix.words.claims[claim.id];
    const one = words.which === undefined ? [] : askOne(matrix, claim, words.which);
    return [...one, ...(words.all === undefined ? [] : askAll(matrix, claim, words.all))];
  });
}

/** The cells for which a claim holds, and those for which it clearly does not, in the words of the claim if it has any. */
export function split(matrix: Matrix, claim: Claim): { holds: readonly Cell[]; fails: readonly Cell[] } {
  const { tells = [] }: ClaimWords = matrix.words.claims[claim.id];
  const column = matrix.column(claim.dimension).map((cell) => retold(matrix, cell, tells));
  const holds = column.filter((cell) => passes(cell, claim.holds));
  const fails = column.filter((cell) => passes(cell, claim.fails));
  const clear = fails.filter(
    (cell) => failsDespite(claim, cell) || holds.every((right) => areApart(right, cell)),
  );
  return { holds, fails: clear };
}

/** Whether a cell fails although its sort can go together with what holds. */
export function failsDespite({ despite }: Claim, { sort }: Cell): boolean {
  return despite !== undefined && sort?.name === despite;
}

function askOne(matrix: Matrix, claim: Claim, prompt: string): Draft[] {
  const { holds, fails } = split(matrix, claim);
  const [right] = byLot(holds, claim.id);
  if (!right) return [];
  const wrong = pickWrong(matrix, toOption(right), fails.map(toOption), {
    count: WRONG,
    salt: claim.id,
  });
  if (wrong.length < 2) return [];
  return [
    toDraft(
      matrix,
      claim,
      prompt,
      "single",
      [right],
      wrong.map(({ cell }) => cell),
    ),
  ];
}

function askAll(matrix: Matrix, claim: Claim, prompt: string): Draft[] {
  const { holds, fails } = split(matrix, claim);
  const right = byLot(holds, claim.id).slice(0, MOST.right);
  const [first] = right;
  if (!first || right.length < 2) return [];
  const near = fails.toSorted((a, b) => matrix.nearness(first.of, b.of) - matrix.nearness(first.of, a.of));
  const wrong = near.slice(0, MOST.wrong);
  if (wrong.length < 2) return [];
  return [toDraft(matrix, claim, prompt, "multi", right, wrong)];
}

function toDraft(
  matrix: Matrix,
  claim: Claim,
  prompt: string,
  kind: "single" | "multi",
  right: readonly Cell[],
  wrong: readonly Cell[],
): Draft {
  const cells = [...right, ...wrong];
  const [first] = right;
  const option = (cell: Cell): DraftOption => ({ text: cell.of.label, why: sentence(matrix, cell) });
  return {
    asks: "which",
    about: kind === "single" ? [claim.id] : [claim.id, "all"],
    rests: cells.map(restOf),
    concepts: right.map(({ of }) => of.concept.id),
    difficulty: claim.difficulty,
    cognitive: claim.cognitive,
    prompt,
    explanation: matrix.words.claims[claim.id].because,
    source: first?.of.concept.sources[0],
    asOf: asOfCells(cells),
    shape: { kind, right: right.map(option), wrong: wrong.map(option) },
  };
}

/** What learners need most comes first; the salt draws lots among equals. */
export function byLot(cells: readonly Cell[], salt: string): readonly Cell[] {
  const key = ({ of }: Cell): number => fraction(`${salt} ${of.concept.id}`) - of.concept.importance;
  return cells.toSorted((a, b) => key(a) - key(b));
}

type Option = Choosable & { readonly cell: Cell };
const toOption = (cell: Cell): Option => ({ of: cell.of, text: cell.of.label, cell });
