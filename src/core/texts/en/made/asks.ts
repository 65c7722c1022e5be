/** What is asked of one design, by dimension. English. */

/**
 * Two ways to ask about a cell: the first for every design ("with plasma"), the second for one that is a place to be
 * on ("on a validium"). `x` is the design, with its article if it has one.
 */
type Ways = readonly [(x: string) => string, (x: string) => string];

/** By dimension. One that is not here is asked about in other ways. */
export const asks: Readonly<Record<string, Ways>> = {
  execution: [
    (x) => `With ${x}, who runs the transactions?`,
    (x) => `You make a payment on ${x}. Who runs it?`,
  ],
  data: [
    (x) => `With ${x}, where does the transaction data go?`,
    (x) => `You look for the record of a payment made on ${x}. Where was it put?`,
  ],
  security: [
    (x) => `With ${x}, what guards against cheating?`,
    (x) => `Somebody tries to cheat on ${x}. What stands in the way?`,
  ],
  exit: [
    (x) => `With ${x}, can you get your coins out when nobody helps you?`,
    (x) => `Your coins are on ${x}, and nobody there cooperates any more. Is there a way back?`,
  ],
};

/** What may get better or worse, as an option, by dimension. */
export const gains: Readonly<Record<string, string>> = {
  exit: "The way out when nobody cooperates",
  "soft-confirmation": "The wait for a first confirmation",
  "hard-finality": "The wait until a payment is final",
  withdrawal: "The wait for a withdrawal to Layer 1",
  capital: "The free use of the money put in",
  evm: "The support for Ethereum contracts",
  verification: "The effort of checking it yourself",
};

/** Prompts of rankings, from the lowest rating to the highest. */
export const rankings: Readonly<Record<string, string>> = {
  exit: "You want your money out, and nobody on the other side helps. Order these by your chances, worst first.",
};
