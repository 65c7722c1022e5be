/** Six letters that stand for an id inside a button, where every byte counts. */

const SPACE = 36 ** 6;

/**
 * Six base-36 characters of the id's hash (cyrb53, 53 bits, folded to 31). Two ids with the same six letters
 * are a content fault, found by the content check.
 */
export function shortId(id: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of id) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return (hash % SPACE).toString(36).padStart(6, "0");
}
