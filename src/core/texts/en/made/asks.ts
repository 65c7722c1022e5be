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
    (x) => `You make a payment on ${x}. Whose machines do the work?`,
  ],
  data: [
    (x) => `With ${x}, where does the transaction data go?`,
    (x) => `You look for the record of a payment made on ${x}. Where was it put?`,
  ],
  security: [
    (x) => `With ${x}, what guards against cheating?`,
    (x) => `Somebody tries to cheat on ${x}. What stands in the way?`,
  ],
  trust: [
    (x) => `With ${x}, what do you depend on besides Layer 1?`,
    (x) => `A friend moves her savings to ${x}. On what does she depend there, besides Layer 1?`,
  ],
  exit: [
    (x) => `With ${x}, can you get your coins out when nobody helps you?`,
    (x) => `Your coins are on ${x}, and nobody there cooperates any more. Is there a way back?`,
  ],
  throughput: [
    (x) => `With ${x}, how far does throughput go?`,
    (x) => `A team counts on ${x} to carry more transactions. How far does that go?`,
  ],
  "soft-confirmation": [
    (x) => `With ${x}, how soon is a transaction confirmed for the first time?`,
    (x) => `You pay on ${x} and watch the screen. How long until it says "accepted"?`,
  ],
  "hard-finality": [
    (x) => `With ${x}, when can a payment no longer be undone?`,
    (x) => `A shop is paid over ${x}. When is it safe from a reversal?`,
  ],
  withdrawal: [
    (x) => `With ${x}, how long does a native withdrawal take?`,
    (x) => `You leave ${x} for Layer 1 and pay nobody to speed it up. How long do you wait?`,
  ],
  cost: [
    (x) => `With ${x}, what are the main costs?`,
    (x) => `A team runs ${x}. What does it mostly pay for?`,
  ],
  capital: [
    (x) => `With ${x}, how far is money tied up?`,
    (x) => `You bring 1,000 dollars to ${x}. In what way is the sum tied up?`,
  ],
  evm: [
    (x) => `With ${x}, do Ethereum contracts run unchanged?`,
    (x) => `A team takes its Solidity code to ${x}. How much of it works as it is?`,
  ],
  verification: [
    (x) => `With ${x}, what does it take to check everything yourself?`,
    (x) => `You would rather verify ${x} than trust it. What does that take?`,
  ],
  maturity: [
    (x) => `How far has ${x} proved itself in use?`,
    (x) => `A team wants a design that others have tried out. How does ${x} stand there?`,
  ],
};

/** What may get better or worse, as an option, by dimension. */
export const gains: Readonly<Record<string, string>> = {
  trust: "How little has to be trusted beyond Layer 1",
  exit: "The way out when nobody cooperates",
  throughput: "The number of transactions that fit through",
  "soft-confirmation": "The wait for a first confirmation",
  "hard-finality": "The wait until a payment is final",
  withdrawal: "The wait for a withdrawal to Layer 1",
  cost: "The price of one more transaction",
  capital: "The money that has to sit locked up",
  evm: "The support for Ethereum contracts",
  verification: "The effort of checking it yourself",
  maturity: "The record in real use",
};

/** Prompts of rankings, from the lowest rating to the highest. */
export const rankings: Readonly<Record<string, string>> = {
  exit: "You want your money out, and nobody on the other side helps. Order these by your chances, worst first.",
  capital: "Order these by how much of their users' money sits locked up, most first.",
  verification: "Order these by the equipment needed to check them yourself, heaviest first.",
  maturity: "Order these by their record in real use, shortest first.",
};
