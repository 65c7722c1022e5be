/** What cells say of speed, cost and use of a design. English. */
import type { Sayings } from "./saying.ts";

const WAIT = "a native withdrawal to Layer 1 takes";
const PROVED = "it waits for a proof and not for a challenge period";
const OPEN = "claims stay open to challenge for that long";

export const use: Sayings = {
  throughput: [
    [
      /^bounded by .*|^limited by .*/,
      "blocks set no ceiling on the number of payments",
      "payments pass between the members' machines alone",
    ],
    [/^multiplies .*/, "throughput $&", "the shards work side by side"],
    [/^grows with the size.*/, "throughput $&", "every payment still takes up block space"],
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
      "in a dispute the newest state with all signatures wins, as long as each member watches",
    ],
    [
      /^once the (proof|commitment) .*/,
      "a transaction is final $&",
      "until then Layer 1 knows nothing of it",
    ],
    [
      /^about 15 to 30 min: .*/,
      "finality takes about 15 to 30 minutes",
      "the data has to be posted on Layer 1 and become final there",
    ],
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
    [/^about a week in most cases$/, `${WAIT} $&`, OPEN],
    [
      /^two exits in a row$/,
      "a native withdrawal to Layer 1 takes two exits in a row",
      "the first one leads only to the Layer 2",
    ],
    [
      /^minutes to hours, in some cases longer$/,
      "a withdrawal takes $&",
      "the chain's own bridge sets the pace, with no challenge period",
    ],
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
    [
      /^validators' messages .*/,
      "each payment still takes up block space and pays for it",
      "only the choice of block makers has changed",
    ],
    [/^what layer 1 charges .*/i, "the main cost is $&", "Layer 1 checks each transaction"],
  ],
  capital: [
    [/^poor: (.*)/, "$1", "they back every payment made there"],
    [/^(?:good: )?(no money is locked up)$/, "$1", "nothing is deposited in another system"],
    [
      /^good: (money moves freely inside), (no dispute .*)/,
      "$1, and $2",
      "a result is proved before it counts",
    ],
    [/^good: funds stay usable.*/, "deposited funds stay usable", "they circulate there as tokens"],
    [/^moderate: (money moves freely inside), (only exits .*)/, "$1, and $2", "exits stay open to challenge"],
    [/^poor to moderate: (exits .*)/, "$1", "the way to Layer 1 leads through the Layer 2"],
  ],
  evm: [
    [/^none: .*/, "no Ethereum contract runs", "it moves payments only"],
    [/^very limited$/, "hardly any Ethereum contract runs", "exits need coins that each have one owner"],
    [/^full$/, "Ethereum contracts run in full", "the chain runs Ethereum's virtual machine or a close copy"],
    [
      /^usually full if the main chain is Ethereum.*/,
      "Ethereum contracts usually run, if the main chain is Ethereum",
      "most such chains run a close copy of Ethereum's virtual machine",
    ],
    [/^unchanged: .*/, "contracts run as before", "only the making of blocks changes"],
    [/^exactly .*/, "contracts run exactly as on Ethereum", "Layer 1 itself verifies them"],
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
    [/^a phone, plus .*/, "checking it yourself takes $&", "each user looks after their own coins only"],
    [/^low per shard.*/, "a node checks only a part of the chain", "other groups check the rest"],
    [/^hardware needs rise .*/, "nodes need more for each block", "every node handles the whole block"],
  ],
  maturity: [
    [/^mostly abandoned$/, "lost most of its projects", "rollups took its place"],
    [
      /^a draft only \(.*, (.*)\)$/,
      "existed only as a draft in $1",
      "Ethereum had not taken the draft into an upgrade",
    ],
    [/^in production.*/, "ran in production in 2026"],
    [/^long proven, with .*/, "had run in production for years by 2026"],
    [/^early production$/, "had come into early production by 2026"],
  ],
};
