/** How far apart two spellings are. */
import { distance } from "fastest-levenshtein";

/** Levenshtein's distance, where two neighbouring letters in the wrong order count once. */
export function editsBetween(a: string, b: string): number {
  const swapped = a.length === b.length && isOneSwap(a, b);
  return swapped ? 1 : distance(a, b);
}

/** The digits of a text: names that differ in one are never near each other. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

function isOneSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
