/** What the examples of a design do: a cell without such a reason makes no question on examples. English. */
import type { Sayings } from "./saying.ts";

const ARE = "examples are $1";

export const examples: Sayings = {
  examples: [
    [
      /^(Hydra Head, Perun)$/,
      ARE,
      "in both, a fixed group signs each step off-chain and settles the last one",
      "$1",
    ],
    [
      /^(Lightning, Raiden)$/,
      ARE,
      "in both, two parties pay each other by signing new shares of a deposit",
      "$1",
    ],
    [
      /^(Arbitrum One, OP Mainnet, Unichain)$/,
      ARE,
      "on each, a claim sent to Layer 1 stands unless somebody refutes it in time",
      "$1",
    ],
    [
      /^(Starknet, Scroll, Linea)$/,
      ARE,
      "each publishes its data on Layer 1 and proves every update there",
      "$1",
    ],
    [
      /^(Polygon PoS, Gnosis Chain, Liquid, Rootstock)$/,
      ARE,
      "each makes blocks of its own, for all kinds of users, and has a bridge to a main chain",
      "$1",
    ],
    [
      /^(Arbitrum Nova, Celo)$/,
      ARE,
      "both leave claims open to challenge and keep their data off Layer 1",
      "$1",
    ],
    [
      /^(Solana, Monad, Sui, Aptos)(?: \(.*\))?$/,
      ARE,
      "on each, a node runs transactions on different data side by side",
      "$1",
    ],
    [/^(?!none)([^(]+?)(?: \(.*\))?$/i, ARE, undefined, "$1"],
  ],
};
