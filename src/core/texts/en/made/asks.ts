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
    (x) => `You make a payment on ${x}. Who executes the payment?`,
  ],
  data: [
    (x) => `With ${x}, where does the transaction data go?`,
    (x) => `Where does ${x} put the data that others need to check its results?`,
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
  "soft-confirmation": "The speed of a first confirmation",
  "hard-finality": "The speed at which a payment is final",
  withdrawal: "The speed of a withdrawal to Layer 1",
  capital: "The free use of the money put in",
  evm: "The support for Ethereum contracts",
  verification: "The ease of checking it yourself",
};

/** Why something gets better or worse from one design to another, by dimension. */
export const lessons: Readonly<Record<string, string>> = {
  exit: "You can leave alone if Layer 1 holds what your exit needs, or if you hold it yourself.",
  "soft-confirmation":
    "The first confirmation comes from whoever answers first: the members of a channel, a sequencer, or the next block.",
  "hard-finality":
    "The members' signatures settle a payment in a channel. Elsewhere a base chain has to finalize data or check a proof.",
  withdrawal: "A native withdrawal lasts as long as others may object to it, or until a proof is checked.",
  capital: "Money in a channel serves its members only. On a chain it can be paid to anybody there.",
  evm: "Ethereum contracts need a machine that runs them, and a state that strangers can share.",
  verification:
    "What has to be looked at sets the effort: a state of your own, or every transaction of a chain.",
};

/** Prompts of rankings, from the lowest rating to the highest. */
export const rankings: Readonly<Record<string, string>> = {
  exit: "You want your money out, and nobody on the other side helps. Order these by your chances, worst first.",
};
