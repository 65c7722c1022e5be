/** How designs are named inside of generated questions. English. */

/**
 * Designs that comparisons name in a way that fits no sentence, or that nobody can be on yet: the label, the noun with
 * its article if it has one, and the name of the kind.
 */
const OTHERWISE: Readonly<Record<string, readonly [label: string, noun: string, kind: string]>> = {
  "block-size-increase": ["Increasing block size", "a larger block size", "larger blocks"],
  "native-rollup": ["Native rollup", "a native rollup as drafted (EIP-8079)", "native rollups"],
  "parallel-execution": ["Parallel execution", "parallel execution", "parallel execution"],
};
/** Last words of names that can be counted; others ("plasma", "sharding", "proof of stake") have no article. */
const COUNTED = /(?:chain|rollup|layer|channel|validium|optimium|volition|layer \d)$/i;

/** The names of a design. What can be counted and has its own name is a place: one can be "on a validium". */
type Names = {
  readonly label: string;
  readonly noun: string;
  readonly kind: string;
  readonly isPlace: boolean;
};

/** What a design is called as an option, inside of a sentence, and all of its kind: "Validium", "a validium", "validiums". */
export function namesOf(id: string, name: string): Names {
  const counted = COUNTED.test(name);
  const own = counted
    ? ([name, withArticle(name), `${lowered(name)}s`] as const)
    : ([name, lowered(name), lowered(name)] as const);
  const [label, noun, kind] = OTHERWISE[id] ?? own;
  return { label, noun, kind, isPlace: counted && OTHERWISE[id] === undefined };
}

/** "an optimistic rollup", "a ZK rollup". */
function withArticle(name: string): string {
  const noun = lowered(name);
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** A text that stands inside a sentence: its first letter small, unless the word keeps its capital anywhere. */
export function lowered(text: string): string {
  const [word = ""] = text.split(/[\s,;:]/);
  const keeps = /^(Layer|Ethereum|Bitcoin)\b/.test(word) || /[A-Z0-9]/.test(word.slice(1));
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text that begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
