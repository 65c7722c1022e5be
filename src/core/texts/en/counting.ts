/** Numbers and lists in English words. */

/** "1 point", "2 points". */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
/** A number of points. */
export const points = (count: number): string => plural(count, "point", "points");
/** "a, b or c". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
/** A number as people write it: "1,024", "0.5". */
export const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });
