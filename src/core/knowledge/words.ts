/** Words as text search sees them: folded, without the small ones, cut to their stem. */
import { foldWords } from "./fold.ts";

const SMALL = new Set(
  (
    "a about actually all also am an and any are as at be been but by can could did do does doing done each even ever " +
    "every exactly explain for from get give go had has have how i if in into is it its just kind let make me mean my " +
    "need of on one only or other our out please really say should show simple simply so some stuff such tell term than " +
    "that the their them then there these they thing this those to up us use used very want was way we well were what " +
    "thank thanks much many more most hello hey when where which while who why will with without word would you your"
  ).split(" "),
);

/** Endings cut from longer words, so that "sharded", "sharding" and "shards" meet. The longest that fits is cut. */
const ENDINGS = ["ations", "ation", "ings", "ing", "ers", "ies", "ed", "er", "es", "ly", "e", "y", "s"];
const SHORTEST_STEM = 4;

/** The stem of a folded word. */
function stem(word: string): string {
  const ending = ENDINGS.find((entry) => word.endsWith(entry) && word.length - entry.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The stems of a text that carry meaning, in order. */
export function contentStems(text: string): readonly string[] {
  return foldWords(text)
    .filter((word) => !SMALL.has(word))
    .map(stem);
}

/** How much two sets of stems have in common, from 0 to 1: common ones over all (Jaccard's measure). */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
