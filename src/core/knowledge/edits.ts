/** How many slips of the keyboard lie between two words. */

/**
 * Optimal string alignment: letters added, left out or changed, and two neighbours in the wrong order, count one each.
 * Gives `most` + 1, where it is given, as soon as it is clear that there are more than `most`.
 */
export function editsBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      line.push(cell(a, b, row, column, before, above, line));
    }
    if (Math.min(...line) > most && Math.min(...above) > most) return most + 1;
    [before, above] = [above, line];
  }
  return Math.min(above.at(-1) ?? 0, most + 1);
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  before: readonly number[],
  above: readonly number[],
  line: readonly number[],
): number {
  const same = a[row - 1] === b[column - 1];
  const changed = (above[column - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, changed);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}

/** The digits of a text, which no slip may change: "layer 1" is not "layer 2". */
export const digitsOf = (text: string): string => text.replace(/\D/g, "");
