/** One form for all spellings of a term: case, accents, hyphens, spaces and plurals do not matter. */

/** Short forms that people type inside of names. */
const LONG_FORMS: Readonly<Record<string, string>> = { tx: "transaction", txn: "transaction", sec: "second" };

/** The words of a term in folded form: NFKD, no accents, lower case, singular. */
export function foldWords(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular)
    .map((word) => LONG_FORMS[word] ?? word);
}

/** The folded form without spaces, so that "Side chains", "side-chain" and "sidechain" are the same. */
export function fold(text: string): string {
  return foldWords(text).join("");
}

/** English plurals, cut the same way on both sides of every comparison. */
function singular(word: string): string {
  if (/\ds$/.test(word)) return word.slice(0, -1);
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
