/** What cells say of who runs a design, where its data lies, and what keeps users safe. English. */
import type { Sayings } from "./saying.ts";

const RUN = "transactions are run by";
const KEPT = "transaction data is kept";
const CHECK = "cheating is kept in check by";
const LEAVE = "you can leave even if nobody helps you";

export const safety: Sayings = {
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
};
