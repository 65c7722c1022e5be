/** "Somebody exchanges an optimistic rollup for a state channel. Which of these clearly improves?" */
import { fraction } from "../shuffle.ts";
import { areApart } from "./apart.ts";
import { asOfCells } from "./dates.ts";
import { type Draft, type DraftOption, restOf } from "./draft.ts";
import { type Cell, type Design, type Matrix, sentence } from "./matrix.ts";

/** Exchanges that lead to one design, each for another gain. */
const MOST_OF_ONE = 3;
/** The dimension that has ratings only for designs one may have to leave: others are changes of the base chain. */
const LEAVING = "exit";
/** The dimension of how much a design is used, and the rating of a mere draft. */
const USED = "maturity";
const PAPER = 1;
const WRONG = { least: 2, most: 3 };

type Point = { readonly before: Cell; readonly after: Cell };

/** Exchanges of neighbours that win one thing and lose others, a few from each design. */
export function askTrades(matrix: Matrix): readonly Draft[] {
  return matrix.designs.flatMap((to) =>
    matrix.designs
      .filter((from) => from !== to && areAlternatives(from, to))
      .toSorted((a, b) => matrix.nearness(b, to) - matrix.nearness(a, to))
      .flatMap((from) => askTrade(matrix, from, to))
      .filter(({ about }, place, all) => all.findIndex((one) => one.about.at(-1) === about.at(-1)) === place)
      .slice(0, MOST_OF_ONE),
  );
}

/** Nobody exchanges a chain for a channel on top of it, or moves to what exists only on paper. */
function areAlternatives(a: Design, b: Design): boolean {
  const [one, other] = [a, b].map(({ concept }) => concept.traits.get(LEAVING)?.rating !== undefined);
  const used = [a, b].every(({ concept }) => (concept.traits.get(USED)?.rating ?? 0) > PAPER);
  return one === other && used;
}

function askTrade(matrix: Matrix, from: Design, to: Design): Draft[] {
  const points = Object.keys(matrix.words.gains).flatMap((id) => pointOf(matrix, id, from, to));
  const salt = `${from.concept.id} ${to.concept.id}`;
  const [gained] = byLot(points.filter(isGain), salt);
  const lost = byLot(
    points.filter((point) => !isGain(point)),
    salt,
  ).slice(0, WRONG.most);
  return gained && lost.length >= WRONG.least ? [toDraft(matrix, from, to, [gained, ...lost])] : [];
}

/** The first point is gained, the others are lost. */
function toDraft(matrix: Matrix, from: Design, to: Design, points: readonly Point[]): Draft {
  const { words } = matrix;
  const cells = points.flatMap(({ before, after }) => [after, before]);
  const options = points.map((point): DraftOption => {
    if (isSame(point))
      return { text: words.gains[point.after.dimension.id] ?? "", why: words.same(point.after.clause) };
    const told = `${sentence(matrix, point.after)} ${words.withDesign(point.before.of.noun, point.before.clause)}`;
    const why = isGain(point) ? words.better(told) : words.worse(told);
    return { text: words.gains[point.after.dimension.id] ?? "", why };
  });
  const gained = points[0]?.after.dimension.id ?? "";
  return {
    asks: "trade",
    about: [from.concept.id, to.concept.id, gained],
    rests: cells.map(restOf),
    concepts: [to.concept.id, from.concept.id],
    difficulty: 3,
    cognitive: "understand",
    prompt: words.trade(from.noun, to.noun),
    explanation: words.lessons[gained] ?? to.concept.summary,
    source: to.concept.sources[0],
    asOf: asOfCells(cells),
    shape: { kind: "single", right: options.slice(0, 1), wrong: options.slice(1) },
  };
}

function pointOf(matrix: Matrix, dimension: string, from: Design, to: Design): Point[] {
  const [before, after] = [matrix.cell(from, dimension), matrix.cell(to, dimension)];
  const rated = before?.rating !== undefined && after?.rating !== undefined;
  const clear = before && after && (before.clause === after.clause || areApart(before, after));
  return clear && rated ? [{ before, after }] : [];
}

const isSame = ({ before, after }: Point): boolean => before.clause === after.clause;
const isGain = ({ before, after }: Point): boolean => (after.rating ?? 0) > (before.rating ?? 0);

function byLot(points: readonly Point[], salt: string): readonly Point[] {
  const key = ({ after }: Point): number => fraction(`${salt} ${after.dimension.id}`);
  return points.toSorted((a, b) => key(a) - key(b));
}
