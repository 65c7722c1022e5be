/** When what cells say was true, as far as they say so. */
import type { Cell } from "./matrix.ts";

/** YYYY-MM. */
const TO_MONTH = 7;

/** The latest date that one of the cells carries, YYYY-MM; undefined where none carries one. */
export function asOfCells(cells: readonly Cell[]): string | undefined {
  return cells
    .flatMap(({ asOf }) => asOf?.slice(0, TO_MONTH) ?? [])
    .sort()
    .at(-1);
}
