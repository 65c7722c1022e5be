/** Chance and what only looks like it. */
import type { Random } from "../ports.ts";
import { shortId } from "../short-id.ts";

/** A fair shuffle (Fisher-Yates) of a copy. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}

/** Numbers in an order that depends on nothing but themselves and the salt: it can be made again. */
export function salted(numbers: readonly number[], salt: string): readonly number[] {
  const key = (number: number): string => shortId(`${salt}.${number}`);
  return numbers.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A number from 0 to 1 that depends on nothing but the salt. */
export function fraction(salt: string): number {
  return Number.parseInt(shortId(salt), 36) / 36 ** 6;
}
