/** What cells say of who runs the transactions of a design, and of where its data lies. English. */
import type { Sayings } from "./saying.ts";

const RUN = "transactions are run by";
const KEPT = "transaction data is kept";

export const work: Sayings = {
  execution: [
    [
      /^every full node runs every transaction$/,
      "$&",
      "running a transaction again is how a node checks it",
      "Every full node, each for itself",
    ],
    [
      /^every full node runs everything, on many cores$/,
      "every full node runs all transactions, on many cores",
      "each node checks every block itself, and transactions that touch different data can run side by side",
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
      /^its own validators or miners$/,
      `${RUN} $&`,
      "the chain has a consensus of its own",
      "Validators or miners of this chain",
    ],
    [
      /^one operator's chain$/,
      "transactions are run on one operator's chain",
      "the operator builds its blocks, and Layer 1 runs none of its transactions",
      "One operator, who posts only commitments",
    ],
    [
      /^rollup nodes execute; (.*)/,
      "its nodes run the transactions, and $1",
      "there is no sequencer beside them",
      "Its nodes, in the order that Layer 1 proposers set",
    ],
    [
      /^rollup nodes, checked by the Layer 1 protocol$/,
      "its nodes run the transactions, checked by the Layer 1 protocol",
      "the base chain's own rules decide whether the result is right",
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
      "On Layer 1, with every transaction in full",
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
    [
      /^on Layer 1$/,
      `${KEPT} $&`,
      "anybody must be able to rebuild the state",
      "On Layer 1, in the batches posted there",
    ],
  ],
};
