/** Claims that hold for some designs and clearly not for others, as they are asked and as they are stated. English. */

/**
 * The words of a claim: `which` is asked with one right option, `all` with several; `says` states it of one design,
 * with its article. `because` answers the question in general.
 */
export type ClaimWords = {
  readonly which?: string;
  readonly all?: string;
  readonly says?: (x: string) => string;
  readonly because: string;
};

export const claims = {
  "every-node-executes": {
    all: "Select all in which adding full nodes adds no capacity, since each of them repeats every transaction.",
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
    which: "In which of these do the block proposers of Layer 1 decide the order of transactions?",
    says: (x) => `the block proposers of Layer 1 decide the order of transactions on ${x}`,
    because: "A based rollup hands the ordering to Layer 1 and needs no sequencer of its own.",
  },
  "provers-work": {
    all: "Select all in which somebody has to make a proof before Layer 1 accepts a result.",
    because:
      "Designs with validity proofs need provers. Designs with fraud proofs or validators of their own do without.",
  },
  "work-divided": {
    which: "In which of these do different groups of validators run different transactions of one chain?",
    because:
      "Sharding divides the work of a chain. On other chains all full nodes do the same work, or an operator does it.",
  },
  "data-on-layer-1": {
    all: "The servers of the operator burn down. Select all designs whose state can be rebuilt from Layer 1 data alone.",
    says: (x) => `what is needed to rebuild the state of ${x} can be read from Layer 1`,
    because:
      "Rollups publish their data on Layer 1. What others keep elsewhere can be lost or withheld there.",
  },
  "data-off-layer-1": {
    all: "Select all designs that keep their users' single payments out of Layer 1's data.",
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
    which: "Which of these keeps its transaction data on a chain with a consensus of its own?",
    because:
      "A sidechain stores its data itself. Rollups publish it on Layer 1, and others keep it with an operator or a committee.",
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
    because: "Fraud proofs work only if somebody watches. Validity proofs shut out false results beforehand.",
  },
  "own-validators": {
    which: "Which of these is protected by validators of its own and not by the chain it is linked to?",
    because: "A sidechain has a consensus of its own, which the main chain does not check.",
  },
  "decides-itself": {
    which:
      "In which of these do its own nodes, and no contract on another chain, decide which state is valid?",
    because: "A sovereign rollup uses another chain for order and data only.",
  },
  "penalty-for-cheats": {
    which:
      "In which of these can somebody who publishes an outdated split of a deposit lose money to the partner?",
    because: "In a payment channel the penalty makes an outdated close unattractive.",
  },
  "stuck-inside": {
    which: "From which of these do your coins come back only if its validators and its bridge cooperate?",
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
    says: (x) => `with ${x}, a payment is final the moment everybody involved has signed it`,
    because:
      "In a channel the members' signatures settle a payment. Chains wait for Layer 1 to be final or to check a proof.",
  },
  "week-to-leave": {
    all: "Rent is due in two days, and the money has to come over the native way back to Layer 1. Select all designs from which it will be late.",
    says: (x) => `the native way from ${x} back to Layer 1 takes about a week`,
    because: "Exits that stay open to challenge take about a week. Exits that come with a proof take hours.",
  },
  "hours-to-leave": {
    which: "From which of these does a native withdrawal take hours and not days?",
    because: "A proof replaces the days of waiting for a challenge.",
  },
  "free-payments": {
    which:
      "Two people pay each other a thousand times a day. Where does one more payment cost next to nothing?",
    because: "Only opening and closing a channel need block space. What passes in between does not.",
  },
  "most-locked": {
    which: "Which of these leaves its users the least free use of the money they put in?",
    says: (x) =>
      `with ${x}, the money put in stays bound to one fixed group of members until that group settles`,
    because:
      "A deposit in a channel is bound to its members until they take it out or close. On a chain it can go to anyone.",
  },
  "nothing-locked": {
    all: "Select all in which users do not have to deposit money in a contract or bridge first.",
    because: "Changes of the base chain leave the money where it is. Systems beside it need a deposit.",
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
