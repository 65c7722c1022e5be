/** "Order these by …": three designs whose ratings are all clearly apart. */
import { areApart } from "./apart.ts";
import { asOfCells } from "./dates.ts";
import { type Draft, restOf } from "./draft.ts";
import type { Matrix } from "./matrix.ts";
import { byLot } from "./which.ts";

/** Ratings one of each of which is taken. */
const STEPS = [1, 3, 5];

/** One ranking a dimension that has one. */
export function askRankings(matrix: Matrix): readonly Draft[] {
  return Object.entries(matrix.words.rankings).flatMap(([id, prompt]) => askRanking(matrix, id, prompt));
}

function askRanking(matrix: Matrix, dimension: string, prompt: string): Draft[] {
  const column = byLot(matrix.column(dimension), `ranking ${dimension}`);
  const cells = STEPS.flatMap((step) => column.find(({ rating }) => rating === step) ?? []);
  const clear = cells.every((one, place) => cells.slice(place + 1).every((other) => areApart(one, other)));
  const [first] = cells;
  if (!first || cells.length < STEPS.length || !clear) return [];
  return [
    {
      asks: "ranking",
      about: [dimension],
      rests: cells.map(restOf),
      concepts: cells.map(({ of }) => of.concept.id),
      difficulty: 2,
      cognitive: "understand",
      prompt,
      explanation: `${cells.map((cell) => matrix.words.ranked(cell.of.label, matrix.words.lowered(cell.text))).join(", ")}.`,
      source: first.of.concept.sources[0],
      asOf: asOfCells(cells),
      shape: { kind: "order", items: cells.map(({ of }) => of.label) },
    },
  ];
}
