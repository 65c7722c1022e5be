/** Keys of sessions and rooms, as buttons carry them. */
import type { Random } from "../ports.ts";

const LENGTH = 10;

/** Ten base-36 characters by lot. */
export function newKey(random: Random): string {
  return Array.from({ length: LENGTH }, () => Math.floor(random() * 36).toString(36)).join("");
}
