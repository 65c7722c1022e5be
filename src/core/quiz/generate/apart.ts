/** Which cells differ so clearly that nobody can defend both as the answer. */
import type { Cell } from "./matrix.ts";
import { exclude, holdsForBoth } from "./sorts.ts";

/** Ratings so far apart are clear; a step of one is a matter of judgement. */
const CLEAR_GAP = 2;
/** Share of the shorter cell's meaningful words from which on it says what the longer one says. */
const MOST_COMMON = 0.8;

/** Whether the two cells of a dimension can stand against each other in a question. */
export function areApart(a: Cell, b: Cell): boolean {
  if (a.of === b.of || a.dimension !== b.dimension) return false;
  if (holdsForBoth(a.dimension.id, a.of.concept.id, b.of.concept.id)) return false;
  if (a.dimension.id === "examples") return !shareName(a, b);
  const gap = gapOf(a, b);
  if (gap !== undefined) return gap >= CLEAR_GAP && !sayTheSame(a, b);
  return a.sort !== undefined && b.sort !== undefined && exclude(a.sort, b.sort);
}

/** Whether the two cells are different answers where one is asked for: their sorts decide, where they have any. */
export function areOtherAnswers(a: Cell, b: Cell): boolean {
  if (!a.sort || !b.sort) return areApart(a, b);
  const sameColumn = a.of !== b.of && a.dimension === b.dimension;
  return (
    sameColumn && !holdsForBoth(a.dimension.id, a.of.concept.id, b.of.concept.id) && exclude(a.sort, b.sort)
  );
}

/** Whether two wrong answers are so different that neither betrays the other. */
export function areDifferent(a: Cell, b: Cell): boolean {
  return a.sort && b.sort ? a.sort !== b.sort : a.text !== b.text && !sayTheSame(a, b);
}

/** How far apart the ratings are; undefined where one has none. */
function gapOf(a: Cell, b: Cell): number | undefined {
  return a.rating === undefined || b.rating === undefined ? undefined : Math.abs(a.rating - b.rating);
}

function sayTheSame(a: Cell, b: Cell): boolean {
  const common = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return common / Math.max(1, Math.min(a.stems.size, b.stems.size)) > MOST_COMMON;
}

/** Networks are named by words with a capital letter. */
function shareName(a: Cell, b: Cell): boolean {
  const names = (cell: Cell): readonly string[] => cell.text.match(/[A-Z][A-Za-z]+/g) ?? [];
  return names(a).some((name) => names(b).includes(name));
}
