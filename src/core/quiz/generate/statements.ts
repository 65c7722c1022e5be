/** "True or false: the native way from a validium back to Layer 1 takes several days." */
import type { ClaimWords } from "../../texts/en/made/claims.ts";
import { fraction } from "../shuffle.ts";
import { CLAIMS, type Claim } from "./claims.ts";
import { asOfCells } from "./dates.ts";
import { type Draft, restOf } from "./draft.ts";
import { type Cell, type Matrix, sentence } from "./matrix.ts";
import { byLot, split } from "./which.ts";

/** Two statements a claim that can be stated: a true one, and a false one of another design. */
export function askStatements(matrix: Matrix): readonly Draft[] {
  const made = CLAIMS.flatMap((claim) => {
    const { says }: ClaimWords = matrix.words.claims[claim.id];
    return says ? [true, false].flatMap((isTrue) => askStatement(matrix, claim, says, isTrue)) : [];
  });
  const lot = ({ about }: Draft): number => fraction(`statement ${about}`);
  return made.toSorted((a, b) => lot(a) - lot(b));
}

function askStatement(matrix: Matrix, claim: Claim, says: (x: string) => string, isTrue: boolean): Draft[] {
  const { holds, fails } = split(matrix, claim);
  const [mine, theirs] = isTrue ? [holds, fails] : [fails, holds];
  const places = mine.filter(({ of }) => of.isPlace);
  const [cell] = byLot(places, `${claim.id} stated`);
  const [other] = cell
    ? theirs.toSorted((a, b) => matrix.nearness(cell.of, b.of) - matrix.nearness(cell.of, a.of))
    : [];
  if (!cell || !other) return [];
  const about = {
    about: [claim.id, cell.of.concept.id],
    prompt: says(cell.of.noun),
    explanation: matrix.words.claims[claim.id].because,
  };
  return [toDraft(matrix, about, isTrue, cell, other)];
}

/** `other` is a cell of which the opposite would be right. */
function toDraft(
  matrix: Matrix,
  { about, prompt, explanation }: Pick<Draft, "about" | "prompt" | "explanation">,
  isTrue: boolean,
  cell: Cell,
  other: Cell,
): Draft {
  const { words } = matrix;
  const { concept } = cell.of;
  const [answer, opposite] = isTrue ? [words.yes, words.no] : [words.no, words.yes];
  const right = { text: answer, why: sentence(matrix, cell) };
  const wrong = {
    text: opposite,
    why: words.fitsOther(opposite, other.of.noun, sentence(matrix, other)),
  };
  return {
    asks: "statement",
    about,
    rests: [cell, other].map(restOf),
    concepts: [concept.id],
    difficulty: Math.min(2, concept.level),
    cognitive: "understand",
    prompt: words.trueOrFalse(prompt),
    explanation,
    source: concept.sources[0],
    asOf: asOfCells([cell, other]),
    shape: { kind: "truefalse", isTrue, options: isTrue ? [right, wrong] : [wrong, right] },
  };
}
