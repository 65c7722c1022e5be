/** "Which design is this?": three cells of one design, and neighbours that share some of them, but never all. */
import { contentStems } from "../../knowledge/words.ts";
import { fraction } from "../shuffle.ts";
import { areApart, areDifferent } from "./apart.ts";
import { asOfCells } from "./dates.ts";
import { type Choosable, pickWrong, subsets } from "./distractors.ts";
import { type Draft, restOf } from "./draft.ts";
import { type Cell, type Design, type Matrix, ownStems, sentence } from "./matrix.ts";

const WRONG = 3;
/** Cells shown of a design. */
const SHOWN = 3;
/** Dimensions that tell designs apart; the others say too little. */
const TELLING = [
  "data",
  "security",
  "execution",
  "exit",
  "withdrawal",
  "capital",
  "verification",
  "evm",
  "hard-finality",
];
/** Words that so many cells have that they point at no option. */
const HARMLESS = new Set(contentStems("layer data chain 1"));
/** The dimension that has ratings only for designs one may have to leave. */
const LEAVING = "exit";
/** So many profiles of one design are tried. */
const ROUNDS = [1, 2, 3];
/** A neighbour that shares one of the cells shown is a near miss, and comes first. */
const NEAR_MISS = 2;

type Miss = Choosable & { readonly against: Cell };

/** A few profiles of each design one may leave, with at most one cell in common, as far as they can be made. */
export function askProfiles(matrix: Matrix): readonly Draft[] {
  return matrix.designs
    .filter(isLeft)
    .flatMap((design) =>
      ROUNDS.reduce<readonly Draft[]>((made) => [...made, ...askProfile(matrix, design, made)], []),
    );
}

/** Changes of the base chain share too much with each other, and nothing with the designs beside it. */
const isLeft = ({ concept }: Design): boolean => concept.traits.get(LEAVING)?.rating !== undefined;

function askProfile(matrix: Matrix, design: Design, made: readonly Draft[]): Draft[] {
  const cells = tellingCells(matrix, design, made);
  if (cells.length < SHOWN) return [];
  const others = matrix.designs.filter((other) => other !== design);
  const misses = others.filter(isLeft).flatMap((other) => missOf(matrix, other, cells));
  if (others.some((other) => hasAll(matrix, other, cells))) return [];
  const salt = `profile ${design.concept.id} ${cells.map(({ dimension }) => dimension.id)}`;
  const right = { of: design, text: design.label };
  const wrong = pickWrong(matrix, right, misses, { count: WRONG, salt });
  if (wrong.length < WRONG || betrays(cells, design, wrong)) return [];
  return [toDraft(matrix, design, cells, wrong)];
}

function toDraft(matrix: Matrix, design: Design, cells: readonly Cell[], wrong: readonly Miss[]): Draft {
  const { words } = matrix;
  const { concept, label } = design;
  const told = [...cells, ...wrong.map(({ against }) => against)];
  const [reason = concept.summary] = cells
    .filter(({ why }) => why !== undefined)
    .map((cell) => sentence(matrix, cell));
  return {
    asks: "profile",
    about: [concept.id, ...cells.map(({ dimension }) => dimension.id)],
    rests: told.map(restOf),
    concepts: [concept.id],
    difficulty: Math.min(3, concept.level + 1),
    cognitive: "understand",
    prompt: words.profile(cells.map(({ clause }) => words.alone(clause))),
    explanation: concept.summary,
    source: concept.sources[0],
    asOf: asOfCells(told),
    shape: {
      kind: "single",
      right: [{ text: label, why: reason }],
      wrong: wrong.map(({ text, against }) => ({ text, why: sentence(matrix, against) })),
    },
  };
}

/** Whether a word of the cells shown is in the right option alone: "rollup nodes", and just one rollup to choose from. */
function betrays(cells: readonly Cell[], { label }: Design, wrong: readonly Miss[]): boolean {
  const shown = new Set(cells.flatMap(({ clause }) => contentStems(clause)));
  const others = new Set(wrong.flatMap(({ text }) => contentStems(text)));
  return contentStems(label).some((stem) => shown.has(stem) && !others.has(stem) && !HARMLESS.has(stem));
}

/** The cells that together contradict most neighbours, without a word of the design's name. */
function tellingCells(matrix: Matrix, design: Design, made: readonly Draft[]): readonly Cell[] {
  const own = ownStems(design);
  const silent = TELLING.flatMap((id) => matrix.cell(design, id) ?? []).filter(
    ({ clause, tells }) => !tells && contentStems(clause).every((stem) => !own.includes(stem)),
  );
  const against = new Map(silent.map((cell) => [cell, contradicted(matrix, cell)]));
  const groups = subsets(silent, SHOWN).filter((cells) =>
    made.every(({ about }) => cells.filter(({ dimension }) => about.includes(dimension.id)).length <= 1),
  );
  const worths = groups.map((cells) => worth(matrix, design, cells, against));
  return groups[worths.indexOf(Math.max(...worths))] ?? [];
}

const contradicted = (matrix: Matrix, cell: Cell): readonly Design[] =>
  matrix.column(cell.dimension.id).flatMap((other) => (areApart(cell, other) ? other.of : []));

/** How near those are that some of the cells contradict; the lot decides between equals. */
function worth(
  matrix: Matrix,
  design: Design,
  cells: readonly Cell[],
  against: ReadonlyMap<Cell, readonly Design[]>,
): number {
  const others = new Set(cells.flatMap((cell) => against.get(cell) ?? []));
  const near = [...others].reduce((sum, other) => sum + 1 + matrix.nearness(design, other), 0);
  return near + fraction(`${design.concept.id} ${cells.map(({ dimension }) => dimension.id)}`);
}

/** Another design with its cell that contradicts one of those shown; none where it may have them all. */
function missOf(matrix: Matrix, other: Design, cells: readonly Cell[]): Miss[] {
  const its = cells.map((cell) => matrix.cell(other, cell.dimension.id));
  const against = its.filter((one, place) => one && cells[place] && areApart(cells[place], one));
  const [found] = against;
  if (!found) return [];
  const shares = its.some((one) => one && !against.includes(one));
  return [{ of: other, text: other.label, against: found, bonus: shares ? NEAR_MISS : 0 }];
}

/** Whether all that is shown is said of another design too. */
function hasAll(matrix: Matrix, other: Design, cells: readonly Cell[]): boolean {
  return cells.every((cell) => {
    const its = matrix.cell(other, cell.dimension.id);
    return its !== undefined && !areDifferent(cell, its);
  });
}
