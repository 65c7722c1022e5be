/** Claims that hold for some designs and clearly not for others, as they are asked and as they are stated. English. */

/** The words of a claim: `which` is asked with one right option, `all` with several; `says` states it of one design, with its article. */
export type ClaimWords = {
  readonly which?: string;
  readonly all?: string;
  readonly says?: (x: string) => string;
};

export const claims = {
  "every-node-executes": {
    all: "Select all in which adding full nodes adds no capacity, since each of them repeats every transaction.",
    says: (x) => `on ${x}, every full node runs every transaction`,
  },
  "users-execute": {
    which: "In which of these do the users' own machines run the transactions?",
  },
  "proposers-order": {
    which: "In which of these do the block proposers of Layer 1 decide the order of transactions?",
  },
  "data-on-layer-1": {
    which: "Which of these posts its transaction data on Layer 1?",
    says: (x) => `the transaction data of ${x} can be read from Layer 1`,
  },
  "data-off-layer-1": {
    all: "An archive collects everything that is published on Layer 1. Select all designs whose single payments it will not find there.",
  },
  "data-with-operator": {
    which: "With which of these does a lone operator hold all the data, while Layer 1 sees only state roots?",
  },
  "data-by-choice": {
    which: "In which of these can you decide for yourself where your data is stored?",
  },
  "proved-before": {
    all: "Select all designs in which a result counts only once a proof of it was checked.",
    says: (x) => `on ${x}, a result counts only once somebody has proved it`,
  },
  "disputed-after": {
    all: "A dishonest operator publishes a false result. Select all designs in which an honest watcher has to speak up in time.",
    says: (x) => `on ${x}, somebody must notice a false result and object in time`,
  },
  "own-validators": {
    which: "Which of these is protected by validators of its own and not by the chain it is linked to?",
  },
  "most-trust": {
    which: "Which of these asks you to trust the most on top of Layer 1?",
  },
  "least-trust": {
    which: "Which of these adds the fewest parties to the list of those you rely on?",
  },
  "stuck-inside": {
    which: "In which of these is your money stuck when those who run it refuse to serve you?",
  },
  "way-out": {
    all: "Those who run the place refuse to serve anybody. Select all designs in which you get your coins out all the same.",
    says: (x) => `you can get your coins out of ${x} even if nobody there cooperates`,
  },
  "no-gain": {
    which: "Which of these does the least for the number of transactions a network carries?",
  },
  "no-ceiling": {
    which: "In which of these does block space set no ceiling on the number of payments?",
  },
  "first-to-confirm": {
    which: 'You pay for coffee and want to hear "accepted" at once. Which of these answers first?',
    says: (x) => `a payment on ${x} can be confirmed within milliseconds`,
  },
  "last-to-confirm": {
    which: "Where do you wait longest for the first sign that your transaction was accepted?",
  },
  "final-by-signature": {
    which: "Which of these makes a payment final as soon as everybody involved has signed it?",
    says: (x) => `a payment on ${x} is final the moment all parties have signed it`,
  },
  "week-to-leave": {
    all: "Rent is due in two days, and the money has to come over the native way back to Layer 1. Select all designs from which it will be late.",
    says: (x) => `the native way from ${x} back to Layer 1 takes several days`,
  },
  "hours-to-leave": {
    which: "From which of these does a native withdrawal take hours?",
  },
  "free-payments": {
    which:
      "Two people pay each other a thousand times a day. Where does one more payment cost next to nothing?",
  },
  "most-locked": {
    which: "Which of these keeps the largest part of its users' money locked up?",
    says: (x) => `money stays locked up for as long as it is used in ${x}`,
  },
  "nothing-locked": {
    all: "Select all designs that lock up no money at all.",
  },
  "no-contracts": {
    which:
      "A team wants to bring a lending app along from Ethereum unchanged. Which of these is out of the question?",
    says: (x) => `hardly any Ethereum contract runs on ${x}`,
  },
  "all-contracts": {
    all: "Select all that leave contracts written for Ethereum running fully, or nearly so.",
  },
  "checked-by-phone": {
    which: "Which of these can a person verify with the least equipment?",
    says: (x) => `a person with a phone can verify ${x}`,
  },
  "checked-by-servers": {
    which: "Which of these takes the most powerful machine to verify?",
  },
  "in-production": {
    all: "Select all that are used in production.",
  },
  "only-a-draft": {
    which: "Which of these exists only on paper?",
  },
  "given-up": {
    which: "Which of these was mostly given up after a few years?",
  },
} satisfies Readonly<Record<string, ClaimWords>>;
