/** The few places on a shelf that are worth most: no others can come into one quiz, so that no others are looked at. */

/** Places of one sort, the one worth most first, with what the last of them is worth once there are enough. */
type Row = { readonly places: number[]; least: number };

/**
 * Of those places that are new and of those that are not, so many each that are worth most; of equals the earlier. A
 * quiz of that length, in which only a chosen place loses worth, finds all it needs among them.
 */
export function frontOf(
  worths: Float64Array,
  isNew: (place: number) => boolean,
  length: number,
): readonly number[] {
  const fresh: Row = { places: [], least: Number.NEGATIVE_INFINITY };
  const known: Row = { places: [], least: Number.NEGATIVE_INFINITY };
  for (let place = 0; place < worths.length; place += 1) {
    const row = isNew(place) ? fresh : known;
    if ((worths[place] ?? 0) > row.least) put(row, place, worths, length);
  }
  return [...known.places, ...fresh.places];
}

function put(row: Row, place: number, worths: Float64Array, length: number): void {
  const worth = worths[place] ?? 0;
  const at = row.places.findIndex((other) => (worths[other] ?? 0) < worth);
  row.places.splice(at === -1 ? row.places.length : at, 0, place);
  if (row.places.length > length) row.places.pop();
  if (row.places.length === length) row.least = worths[row.places.at(-1) ?? 0] ?? 0;
}
