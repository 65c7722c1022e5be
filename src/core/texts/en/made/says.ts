/** What a cell of the comparison says as a clause, why it is so, and as an option: "With a validium, …, because …". English. */
import type { Sayings } from "./saying.ts";
import { examples } from "./says-examples.ts";
import { safety } from "./says-safety.ts";
import { use } from "./says-use.ts";
import { work } from "./says-work.ts";

/**
 * By dimension: from a cell, its first letter small, to a saying. A cell that none fits is too loose to ask about
 * ("depends on the chosen data mode", "in production on most") and makes no question.
 */
export const says: Sayings = { ...work, ...safety, ...use, ...examples };

/** Dimensions whose clauses say what a kind of design did: "Sidechains …", not "With a sidechain, …". */
export const byKind: readonly string[] = ["maturity"];

/** Designs of which a dimension cannot be asked plainly: the cell holds for some of their kind only, or is disputed. */
export const loose: Readonly<Record<string, readonly string[]>> = {
  execution: ["proof-of-stake", "modular-blockchain", "app-chain", "sovereign-rollup", "layer-3"],
  data: ["proof-of-stake", "parallel-execution", "sovereign-rollup", "modular-blockchain", "native-rollup"],
  security: ["block-size-increase", "parallel-execution"],
  examples: ["proof-of-stake", "block-size-increase", "volition", "monolithic-blockchain", "alt-da"],
  evm: ["proof-of-stake", "block-size-increase"],
};
