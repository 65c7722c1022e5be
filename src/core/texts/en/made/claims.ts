/** Claims that hold for some designs and clearly not for others, as they are asked and as they are stated. English. */

import type { Saying } from "./saying.ts";

/**
 * The words of a claim: `which` is asked with one right option, `all` with several; `says` states it of one design,
 * with its article. `because` answers the question in general. `tells` are sayings for cells that answer the claim only
 * in other words than their own.
 */
export type ClaimWords = {
  readonly which?: string;
  readonly all?: string;
  readonly says?: (x: string) => string;
  readonly because: string;
  readonly tells?: readonly Saying[];
};

export const claims = {
  "every-node-executes": {
    all: "Select all designs in which adding full nodes adds no capacity, since each of them repeats every transaction.",
    because:
      "Where all nodes repeat all the work, more nodes add safety and no capacity. Others divide the work or move it elsewhere.",
  },
  "users-execute": {
    which: "In which of these do the users' own machines run the transactions?",
    says: (x) => `with ${x}, the users' own machines run the transactions`,
    because:
      "In channels the members compute and sign each step themselves. On chains, others do this for them.",
  },
  "proposers-order": {
    which:
      "Which of these is defined by leaving the order of transactions to the block proposers of Layer 1?",
    says: (x) => `as a rule, the block proposers of Layer 1 decide the order of transactions on ${x}`,
    because:
      "Who sets the order and how results are proved are two choices: a based rollup can be optimistic or ZK.",
    tells: [
      [/^.*proposers.*$/, "Layer 1 proposers set the order", "there is no sequencer apart from them"],
      [
        /^a sequencer.*$/,
        "a sequencer of its own sets the order in most cases",
        "Layer 1 gets the batches only when they are already in order",
      ],
      [/^.*own validators.*$/, "its validators or miners set the order", "it has a consensus of its own"],
      [/^.*operator.*$/, "the operator sets the order", "nobody else builds its blocks"],
    ],
  },
  "provers-work": {
    all: "Select all designs in which somebody has to make a validity proof before Layer 1 accepts a result.",
    because:
      "Designs with validity proofs need provers. Designs with fraud proofs or a consensus of their own do without.",
  },
  "work-divided": {
    which: "In which of these do different groups of validators run different transactions of one chain?",
    because:
      "Sharding divides the work of a chain. On other chains all full nodes do the same work, or an operator does it.",
  },
  "data-on-layer-1": {
    all: "The servers of the operator burn down. Select all designs that have published on Layer 1 what others need to rebuild the state.",
    says: (x) => `${x} publishes on Layer 1 what others need to rebuild its state`,
    because:
      "Rollups publish their data on Layer 1. What other designs keep elsewhere can be lost or withheld there.",
  },
  "data-off-layer-1": {
    all: "Select all designs that keep their users' individual payments out of Layer 1's data.",
    because: "Channels, plasma, validiums and optimiums save the cost of Layer 1 data. Rollups pay for it.",
  },
  "data-with-operator": {
    which: "With which of these does a lone operator hold all the data, while Layer 1 sees only state roots?",
    because: "Plasma leaves the data with its operator, so users have to keep their own proofs.",
  },
  "data-by-choice": {
    which: "In which of these can you decide for yourself whether your data goes to Layer 1?",
    says: (x) => `on ${x}, the user can decide whether data goes to Layer 1`,
    because: "A volition offers both places. Other designs settle on one of them for everybody.",
  },
  "data-on-own-chain": {
    which: "Which of these has a consensus of its own, and keeps its transaction data on its own chain?",
    because:
      "A sidechain stores its data itself. Rollups publish theirs on Layer 1, and channels leave it with their members.",
  },
  "proved-before": {
    all: "Select all designs in which Layer 1 accepts a result only once a proof of it was checked.",
    says: (x) => `with ${x}, Layer 1 accepts a result only once a proof of it was checked`,
    because: "Validity proofs come before a result counts, wherever the data lies.",
  },
  "disputed-after": {
    which: "In which of these must somebody notice a false result and object in time?",
    all: "A dishonest operator publishes a false result. Select all designs in which an honest watcher has to speak up in time.",
    says: (x) => `with ${x}, somebody must notice a false result and object in time`,
    because:
      "Fraud proofs work only if somebody watches. Validity proofs are checked before a result counts.",
  },
  "own-validators": {
    which: "Which of these is protected by a consensus of its own and not by the chain it is linked to?",
    because: "A sidechain has its own rules for who makes blocks, and the main chain does not check them.",
  },
  "decides-itself": {
    which:
      "Which of these lets its own nodes, and no contract on another chain, decide which state is valid?",
    because: "A sovereign rollup uses another chain for order and data only.",
  },
  "penalty-for-cheats": {
    which:
      "Which of these usually makes whoever publishes an outdated state lose all the money they have in it?",
    because: "On Lightning, whoever closes a channel with an outdated split risks the whole balance.",
    tells: [
      [
        /^.*penalty.*$/,
        "the partner may often take the whole balance",
        "an outdated split counts as an attempt to cheat",
      ],
      [
        /^.*window to contest.*$/,
        "a newer signed state simply replaces the outdated one",
        "members have a window to answer it",
      ],
      [
        /^validity proofs.*$/,
        "an outdated state is not accepted at all",
        "each state needs a valid proof that it follows from the one before",
      ],
      [
        /^.*own consensus.*$/,
        "its own validators or miners decide which state counts",
        "no contract on the main chain judges it",
      ],
    ],
  },
  "stuck-inside": {
    which:
      "From which of these can you not get your coins back alone, once those who run it stop cooperating?",
    because:
      "A sidechain's bridge pays out only if those who run it agree. The others give users a way out of their own.",
  },
  "way-out": {
    all: "The operator and everybody who keeps data for it refuse to serve you. Select all designs in which you can still get your coins out.",
    says: (x) => `you can get your coins out of ${x} even if nobody there cooperates`,
    because: "You can leave alone if Layer 1 holds what your exit needs, or if you hold it yourself.",
  },
  "no-gain": {
    which: "Which of these by itself does nothing for the number of transactions a network carries?",
    because: "Proof of stake changes who makes blocks. How much fits into them stays as it is.",
  },
  "no-ceiling": {
    which: "In which of these does block space set no ceiling on the number of payments?",
    because:
      "Payments in a channel stay between its members, so block space limits only opening and closing.",
  },
  "last-to-confirm": {
    which:
      "You pay and watch for the first sign that your payment was accepted. Which of these leaves the wait as long as it is on the base chain?",
    because:
      "Bigger blocks carry more but come no more often. A channel answers when its members sign, a rollup when its sequencer does.",
  },
  "final-by-signature": {
    which: "Which of these makes a payment final as soon as everybody involved has signed it?",
    says: (x) =>
      `with ${x}, users who keep watch can treat a payment as final once everybody involved has signed it`,
    because:
      "In a channel the members' signatures settle a payment. The others wait for Layer 1 to take in data or to check a proof.",
  },
  "week-to-leave": {
    all: "Rent is due in two days, and the money has to come over the native way back to Layer 1. Select all designs from which it will usually be late.",
    says: (x) => `the native way from ${x} back to Layer 1 usually takes about a week`,
    because:
      "Exits that stay open to challenge take about a week. Where a validity proof covers the result, hours are enough.",
  },
  "hours-to-leave": {
    which: "From which of these does a native withdrawal usually take hours and not days?",
    because: "Where a validity proof covers the result, nobody has to be given days to object.",
  },
  "free-payments": {
    which:
      "Two people pay each other a thousand times a day. Where does one more payment cost next to nothing?",
    because: "Only opening and closing a channel need block space. What passes in between does not.",
  },
  "most-locked": {
    which: "Which of these leaves its users the least free use of the money they put in?",
    says: (x) =>
      `with ${x}, the money put in can be used within one fixed group only, until it is taken out again`,
    because:
      "A deposit in a channel is bound to its members until they take it out or close. On a chain it can go to anyone.",
  },
  "nothing-locked": {
    all: "Select all designs in which money can be used without anybody first depositing it in a contract or bridge.",
    because: "Changes of the base chain leave the money where it is. Systems beside it need a deposit.",
    tells: [
      [
        /^moderate: money.*$/,
        "coins first go into a contract on Layer 1",
        "that contract has to hold them while they are used off Layer 1",
      ],
      [
        /^poor: funds.*$/,
        "coins are first locked in a contract on Layer 1",
        "they have to back every payment that is made",
      ],
    ],
  },
  "no-contracts": {
    which:
      "A team wants to bring a lending app along from Ethereum unchanged. Which of these is out of the question?",
    says: (x) => `a lending app written for Ethereum cannot run unchanged on ${x}`,
    because:
      "A lending pool is shared by strangers and run by contracts. Channels for payments and plasma offer nothing of this kind.",
  },
  "checked-by-phone": {
    which: "Which of these can one of its users check with the least equipment?",
    because: "A member of a channel looks only at that channel. The others mean running a whole chain again.",
  },
  "only-a-draft": {
    which: "Which of these existed only as a draft in August 2026?",
    because:
      "Native rollups need a change of Ethereum's rules, EIP-8079, which was not part of any upgrade then.",
  },
  "given-up": {
    which: "Work on which of these was mostly given up once rollups had come up?",
    because: "Rollups publish their data, so users need not watch and keep proofs as with plasma.",
  },
} satisfies Readonly<Record<string, ClaimWords>>;
