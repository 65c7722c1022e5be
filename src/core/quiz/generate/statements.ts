/** "True or false: the native way from a validium back to Layer 1 takes several days." */
import type { ClaimWords } from "../../texts/en/made/claims.ts";
import { fraction } from "../shuffle.ts";
import { CLAIMS, type Claim } from "./claims.ts";
import { asOfCells } from "./dates.ts";
import { type Draft, restOf } from "./draft.ts";
import { type Cell, type Matrix, sentence } from "./matrix.ts";
import { byLot, split } from "./which.ts";

/** One statement a claim that can be stated, true or false by lot. */
export function askStatements(matrix: Matrix): readonly Draft[] {
  return CLAIMS.flatMap((claim) => {
    const { says }: ClaimWords = matrix.words.claims[claim.id];
    return says ? askStatement(matrix, claim, says) : [];
  });
}

function askStatement(matrix: Matrix, claim: Claim, says: (x: string) => string): Draft[] {
  const { holds, fails } = split(matrix, claim);
  const isTrue = fraction(`${claim.id} truth`) < 0.5;
  const [mine, theirs] = isTrue ? [holds, fails] : [fails, holds];
  const places = mine.filter(({ of }) => of.isPlace);
  const [cell] = byLot(places, `${claim.id} stated`);
  const [other] = cell
    ? theirs.toSorted((a, b) => matrix.nearness(cell.of, b.of) - matrix.nearness(cell.of, a.of))
    : [];
  if (!cell || !other) return [];
  const about = { about: [claim.id, cell.of.concept.id], prompt: says(cell.of.noun) };
  return [toDraft(matrix, about, isTrue, cell, other)];
}

/** `other` is a cell of which the opposite would be right. */
function toDraft(
  matrix: Matrix,
  { about, prompt }: Pick<Draft, "about" | "prompt">,
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
    explanation: concept.summary,
    source: concept.sources[0],
    asOf: asOfCells([cell, other]),
    shape: { kind: "truefalse", isTrue, options: isTrue ? [right, wrong] : [wrong, right] },
  };
}
