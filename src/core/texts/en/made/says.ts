/** What a cell of the comparison says as a clause, why it is so, and as an option: "With a validium, …, because …". English. */

/** The cells that a saying fits, as a clause, the reason for it, and as the answer to the question of its dimension. */
type Saying = readonly [fits: RegExp, clause: string, why?: string | undefined, option?: string];

const RUN = "transactions are run by";
const KEPT = "transaction data is kept";
const CHECK = "cheating is kept in check by";
const LEAVE = "you can leave even if nobody helps you";
const WAIT = "a native withdrawal to Layer 1 takes";
const PROVED = "it waits for a proof and not for a challenge period";
const OPEN = "claims stay open to challenge for that long";

/**
 * By dimension: from a cell, its first letter small, to a saying; the first that fits. A cell that none fits is too
 * loose to ask about ("depends on the chosen data mode", "in production on most") and makes no question.
 */
export const says: Readonly<Record<string, readonly Saying[]>> = {
  execution: [
    [
      /^every full node runs every transaction$/,
      "$&",
      "running a transaction again is how a node checks it",
      "Every full node",
    ],
    [
      /^every full node runs everything, on many cores$/,
      "every full node runs all transactions, on many cores",
      "transactions that touch different data can run side by side",
      "Every full node, on many cores",
    ],
    [
      /^each shard's .*/,
      `${RUN} $&`,
      "the work is divided among the groups",
      "One group of validators for each part",
    ],
    [
      /^the fixed participants.*/,
      `${RUN} $&`,
      "they alone sign each new state",
      "The fixed participants themselves",
    ],
    [/^the two parties.*/, `${RUN} $&`, "they alone sign each new split", "The two parties themselves"],
    [
      /^a sequencer, .*/,
      `${RUN} $&`,
      "the base chain only settles claims about the results",
      "A sequencer, while Layer 1 looks at disputes",
    ],
    [
      /^a sequencer and .*/,
      `${RUN} $&`,
      "Layer 1 accepts a result only with a proof",
      "A sequencer, with provers beside it",
    ],
    [
      /^its own validators$/,
      `${RUN} $&`,
      "the chain has a consensus of its own",
      "Validators that belong to this chain",
    ],
    [
      /^one operator's chain$/,
      "transactions are run on one operator's chain",
      "Layer 1 gets only commitments to the results",
      "A single operator",
    ],
    [
      /^rollup nodes execute; (.*)/,
      "its nodes run the transactions, and $1",
      "there is no sequencer beside them",
      "Its nodes, in the order that Layer 1 proposers set",
    ],
    [
      /^rollup nodes, checked by the Layer 1 protocol$/,
      "its nodes would run the transactions, checked by the Layer 1 protocol",
      "the base chain's own rules would verify the result",
      "Its nodes, checked by the Layer 1 protocol",
    ],
  ],
  data: [
    [
      /^inside the blocks.*/,
      `${KEPT} $&`,
      "nothing is moved to another system",
      "Inside the blocks of the base chain",
    ],
    [
      /^in shard blocks or chunks$/,
      `${KEPT} $&`,
      "each group stores its own part",
      "In blocks or chunks of the part it belongs to",
    ],
    [
      /^only opening.*/,
      "$&",
      "payments and moves pass between the members alone",
      "With the members, but for opening, closing and disputes",
    ],
    [
      /^full transaction data on Layer 1.*/,
      "the chain publishes full transaction data on Layer 1",
      "anybody must be able to check the results and challenge a false one",
      "On Layer 1, in full",
    ],
    [
      /^transactions or state differences on Layer 1$/,
      "the chain publishes $&",
      "anybody must be able to rebuild the balances",
      "On Layer 1, as transactions or state differences",
    ],
    [
      /^on its own chain.*/,
      `${KEPT} on its own chain`,
      "the main chain only holds its side of the bridge",
      "On the chain itself, with no copy on a Layer 1",
    ],
    [
      /^with the operator; (.*)/,
      `${KEPT} with the operator, and $1`,
      "this saves space on Layer 1",
      "With the operator, while Layer 1 gets state roots",
    ],
    [
      /^off layer 1: (.*)/i,
      `${KEPT} off Layer 1, $1`,
      "space there is cheaper than on Layer 1",
      "Off Layer 1, $1",
    ],
    [
      /^the user picks: (.*)/,
      "the user picks where data is kept, $1",
      "some want the safest place and others the cheapest",
      "On Layer 1 or off it, as the user decides",
    ],
    [
      /^a separate data availability layer$/,
      `${KEPT} by $&`,
      "publishing is a job for a specialized layer there",
      "On a layer that specializes in publishing it",
    ],
    [
      /^on a data availability layer$/,
      `${KEPT} $&`,
      "it needs another chain only for order and publication",
      "On a layer that specializes in publishing it",
    ],
    [/^on Layer 1$/, `${KEPT} $&`, "anybody must be able to rebuild the state", "On Layer 1"],
  ],
  security: [
    [
      /^the (?:same|chain's own) layer 1 consensus.*/i,
      `${CHECK} the consensus of Layer 1 itself`,
      "no other system takes part",
      "The consensus of Layer 1 itself",
    ],
    [
      /^one shared validator set.*/,
      `${CHECK} one shared validator set with places assigned at random`,
      "an attacker cannot choose where to gather",
      "One validator set with places assigned at random",
    ],
    [
      /^layer 1, plus a window.*/i,
      `${CHECK} $&`,
      "any member can answer an old state with a newer signed one",
    ],
    [/^layer 1, plus a penalty.*/i, `${CHECK} $&`, "whoever is caught loses money"],
    [
      /^layer 1 data plus fraud proofs$/i,
      `${CHECK} $&`,
      "with the data anybody can find a false claim and refute it",
    ],
    [
      /^layer 1 data plus validity proofs$/i,
      `${CHECK} $&`,
      "nobody can prove a false result, and the data lets users leave",
    ],
    [/^its own validator set.*/, `${CHECK} $&`, "the main chain does not check its blocks"],
    [
      /^layer 1, through.*/i,
      `${CHECK} $&`,
      "users leave with proofs of their own and can contest false exits",
    ],
    [
      /^validity proofs, but no layer 1 data$/i,
      `${CHECK} validity proofs, without data on Layer 1`,
      "each result is proved while the data lies elsewhere",
      "Validity proofs, without data on Layer 1",
    ],
    [/^fraud proofs, if the data.*/, `${CHECK} $&`, "without the data nobody can show that a claim is false"],
    [/^the data layer's order.*/, `${CHECK} $&`, "its nodes decide for themselves which state is valid"],
    [
      /^layer 1 ordering.*/i,
      `${CHECK} $&`,
      "ordering does not show that results are right, so proofs are needed too",
    ],
    [
      /^the layer 1 protocol itself$/i,
      "cheating would be kept in check by $&",
      "the base chain's own rules would check the results",
    ],
  ],
  exit: [
    [
      /^yes: post (.*)/,
      `${LEAVE}, by posting the last signed state`,
      "a contract on Layer 1 holds the deposit and accepts signed states",
      "Yes, by posting the last signed state",
    ],
    [
      /^yes: forced inclusion.*/,
      `${LEAVE}, by forced inclusion through Layer 1`,
      "the transaction data there is enough to go on with",
      "Yes, by forced inclusion through Layer 1",
    ],
    [
      /^yes: get your .*/,
      `${LEAVE}, by getting your transaction included on Layer 1`,
      "Layer 1 proposers set the order",
      "Yes, with a transaction included on Layer 1",
    ],
    [
      /^yes, but a mass exit.*/,
      `${LEAVE}, but a mass exit clogs Layer 1`,
      "each of the exits has to be proved there",
      "Yes, but a mass exit clogs Layer 1",
    ],
    [/^no: (.*)/, "you cannot leave without help", "$1", "No, you depend on validators and a bridge"],
    [
      /^only while .*/,
      "you can leave without help $&",
      "an exit needs a Merkle path to your balance",
      "Only while the data is available",
    ],
  ],
  throughput: [
    [
      /^bounded by .*|^limited by .*/,
      "blocks set no ceiling on the number of payments",
      "payments pass between the members' machines alone",
    ],
    [/^multiplies .*/, "throughput $&", "the shards work side by side"],
    [/^about 2 to 10 times.*/, "throughput is $&", "each block holds more"],
    [
      /^about the same .*/,
      "throughput stays about the same",
      "block size and block time set it, whoever makes the blocks",
    ],
  ],
  "soft-confirmation": [
    [
      /^same as the base chain.*/,
      "a first confirmation takes as long as before on the base chain",
      "bigger blocks do not come more often",
    ],
    [/^milliseconds.*/, "a first confirmation takes $&", "it needs only the signatures of the members"],
    [
      /^0\.2 (?:to 2 s|s to a few seconds)$/,
      "a first confirmation takes $&",
      "the sequencer answers before Layer 1 does",
    ],
    [/^about 1 s, .*/, "a first confirmation takes about 1 s", "the operator gives it"],
  ],
  "hard-finality": [
    [
      /^(at once, when (?:all|both) have signed).*/,
      "a payment is final $1",
      "nobody can undo what all have signed",
    ],
    [
      /^once the (proof|commitment) .*/,
      "a transaction is final $&",
      "until then Layer 1 knows nothing of it",
    ],
    [/^about 13 min, .*/, "finality takes about 13 minutes", "Layer 1 has to finalize the data first"],
    [
      /^13 min or more .*/,
      "finality takes 13 minutes or more",
      "Layer 1 has to finalize the data and check a proof",
    ],
  ],
  withdrawal: [
    [/^not applicable: funds .*/, "funds never leave the base chain", "it changes the base chain itself"],
    [
      /^5 to 7 days over the native bridge.*/,
      `${WAIT} several days in most cases`,
      "claims stay open to challenge",
    ],
    [/^mostly hours.*/, `${WAIT} hours in most cases`, PROVED],
    [/^hours$/, `${WAIT} $&`, PROVED],
    [/^about a week$/, `${WAIT} $&`, OPEN],
    [
      /^two exits in a row$/,
      "a native withdrawal to Layer 1 takes two exits in a row",
      "the first one leads only to the Layer 2",
    ],
    [/^minutes to hours, longer on some$/, "a withdrawal takes $&"],
    [/^minutes to days, .*/, "a withdrawal takes minutes to days", "the others have time to contest it"],
    [
      /^minutes if both cooperate, hours to days if forced$/,
      "a withdrawal takes $&",
      "a forced one leaves time to contest",
    ],
  ],
  cost: [
    [/^locked money and .*/, "the main costs are $&", "a single payment needs no block space"],
    [/^bandwidth, disk .*/, "the main costs are $&", "each payment takes up block space"],
    [/^validators' messages .*/, "the main costs are $&", "each payment takes up block space"],
    [/^what layer 1 charges .*/i, "the main cost would be $&", "Layer 1 would check each transaction"],
  ],
  capital: [
    [/^poor: (.*)/, "$1", "they back every payment made there"],
    [/^(?:good: )?(no money is locked up)$/, "$1", "nothing is deposited in another system"],
    [/^good: (no dispute .*)/, "$1", "a result is proved before it counts"],
    [/^good: funds stay usable.*/, "deposited funds stay usable", "they circulate there as tokens"],
    [/^moderate: (exits .*)/, "$1", "exits stay open to challenge"],
    [/^poor to moderate: (exits .*)/, "$1", "the way to Layer 1 leads through the Layer 2"],
  ],
  evm: [
    [/^none: .*/, "no Ethereum contract runs", "it moves payments only"],
    [/^very limited$/, "hardly any Ethereum contract runs", "exits need coins that each have one owner"],
    [/^full$/, "Ethereum contracts run in full", "the chain runs Ethereum's virtual machine or a close copy"],
    [/^usually full on those .*/, "Ethereum contracts usually run on those linked to Ethereum"],
    [/^unchanged: .*/, "contracts run as before", "only the making of blocks changes"],
    [/^exactly .*/, "contracts would run exactly as on Ethereum", "Layer 1 itself would verify them"],
  ],
  verification: [
    [
      /^an? (?:laptop|phone) is enough$/,
      "$& to check it",
      "only the members' own states have to be looked at",
    ],
    [/^a full rollup node .*/, "checking it yourself takes $&", "all transactions have to be run again"],
    [
      /^a full node of that chain$/,
      "checking it yourself takes $&",
      "all its transactions have to be run again",
    ],
    [/^a phone, plus .*/, "checking it yourself takes $&", "each user looks after the own coins only"],
    [/^low per shard.*/, "a node checks only a part of the chain", "other groups check the rest"],
    [/^hardware needs rise .*/, "nodes need more for each block", "every node handles the whole block"],
  ],
  maturity: [
    [/^mostly abandoned$/, "most projects were given up", "rollups took its place"],
    [
      /^a draft only .*/,
      "there was only a draft, in August 2026",
      "Ethereum had not taken it into an upgrade",
    ],
    [/^in production.*|^long proven, with .*/, "there are systems in production"],
    [/^early production$/, "there are first systems in production"],
  ],
  examples: [[/^(?!none)([^(]+?)(?: \(.*\))?$/i, "examples are $1", undefined, "$1"]],
};

/** Designs of which a dimension cannot be asked plainly: the cell holds for some of their kind only, or is disputed. */
export const loose: Readonly<Record<string, readonly string[]>> = {
  execution: ["proof-of-stake", "modular-blockchain", "app-chain", "sovereign-rollup", "layer-3"],
  data: ["proof-of-stake", "parallel-execution", "sovereign-rollup", "modular-blockchain", "native-rollup"],
  security: ["block-size-increase", "parallel-execution"],
  examples: ["proof-of-stake", "block-size-increase", "volition", "monolithic-blockchain", "alt-da"],
  evm: ["proof-of-stake", "block-size-increase"],
};
