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
/** A measured wait, which moves as systems change. */
const FIGURE = /\d[\d.]* (?:s|min|minutes)\b/;
/** YYYY-MM. */
const TO_MONTH = 7;

/** The latest date that one of the cells carries, YYYY-MM; undefined where none carries one. */
export function asOfCells(cells: readonly Cell[]): string | undefined {
  return cells
    .flatMap((cell) => asOfCell(cell) ?? [])
    .sort()
    .at(-1);
}

/** A month that is named, or the latest look at the design where what is told holds a figure that moves. */
function asOfCell({ of, text, clause }: Cell): string | undefined {
  const [, month = "", year] = MONTH.exec(text) ?? [];
  if (year !== undefined) return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}`;
  if (!FIGURE.test(clause)) return undefined;
  const dates = of.concept.facts.flatMap(({ asOf }) => asOf ?? []);
  return dates.sort().at(-1)?.slice(0, TO_MONTH);
}
