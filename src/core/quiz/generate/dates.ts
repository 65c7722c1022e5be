/** When the figures of a cell were true, as far as it says so. */
import type { Cell } from "./matrix.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTH = new RegExp(`\\b(${MONTHS.join("|")}) (20\\d\\d)\\b`);
/** A year that tells when something began or happened is no date of a figure. */
const YEAR = /(?<!since )\b(20\d\d)\b/;
/** YYYY-MM. */
const TO_MONTH = 7;

/** The latest date that one of the cells carries, YYYY-MM; undefined where none carries one. */
export function asOfCells(cells: readonly Cell[]): string | undefined {
  return cells
    .flatMap((cell) => asOfCell(cell) ?? [])
    .sort()
    .at(-1);
}

/** A cell with a bare year was true when the concept was last looked at in that year. */
function asOfCell({ of, text }: Cell): string | undefined {
  const [, month = "", year] = MONTH.exec(text) ?? [];
  if (year !== undefined) return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}`;
  const bare = YEAR.exec(text)?.[1];
  if (bare === undefined) return undefined;
  const dates = of.concept.facts.flatMap(({ asOf }) => (asOf?.startsWith(bare) ? asOf : []));
  return dates.sort().at(-1)?.slice(0, TO_MONTH);
}
