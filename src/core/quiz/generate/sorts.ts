/** The sorts of answer where words tell answers apart, and not ratings alone: which there are, and which can hold at once. */
/** A sort by a pattern of the cell; the first that fits. `with`: sorts that can hold at the same time. */
export type Sort = { readonly name: string; readonly fits: RegExp; readonly with?: readonly string[] };

const SORTS: Readonly<Record<string, readonly Sort[]>> = {
  execution: [
    { name: "every node", fits: /^every full node/i, with: ["validators"] },
    { name: "shard", fits: /shard/i },
    { name: "users", fits: /participants|two parties/i },
    { name: "provers", fits: /sequencer and provers/i, with: ["sequencer"] },
    { name: "sequencer", fits: /^a sequencer/i },
    { name: "Layer 3", fits: /layer 3/i, with: ["sequencer", "provers"] },
    { name: "operator", fits: /operator/i, with: ["sequencer"] },
    { name: "validators", fits: /own validators/i },
    { name: "proposers", fits: /proposers/i, with: ["every node"] },
    {
      name: "protocol",
      fits: /layer 1 protocol/i,
      with: ["proposers", "every node", "sequencer", "provers"],
    },
    {
      name: "apart",
      fits: /separate execution/i,
      with: ["sequencer", "provers", "Layer 3", "proposers", "protocol", "operator"],
    },
  ],
  data: [
    { name: "user's choice", fits: /user picks/i, with: ["Layer 1", "off Layer 1"] },
    { name: "channel", fits: /^only opening/i },
    { name: "operator", fits: /operator/i, with: ["off Layer 1"] },
    { name: "off Layer 1", fits: /^off layer 1/i, with: ["data layer", "Layer 2"] },
    { name: "Layer 2", fits: /layer 2/i, with: ["Layer 1", "data layer", "user's choice"] },
    { name: "Layer 1", fits: /on layer 1/i },
    { name: "own chain", fits: /own chain/i, with: ["blocks", "off Layer 1"] },
    { name: "shard", fits: /shard/i, with: ["blocks", "Layer 1"] },
    { name: "blocks", fits: /blocks/i, with: ["Layer 1"] },
    { name: "data layer", fits: /data availability layer/i, with: ["Layer 1"] },
  ],
  security: [
    { name: "consensus", fits: /layer 1 consensus/i, with: ["stake", "protocol", "own consensus"] },
    { name: "stake", fits: /staked|own stake/i, with: ["own consensus", "shared set"] },
    { name: "shared set", fits: /shared validator set/i, with: ["consensus"] },
    { name: "own consensus", fits: /own consensus/i },
    { name: "window", fits: /window to contest/i, with: ["penalty"] },
    { name: "penalty", fits: /penalty/i },
    { name: "exit games", fits: /exit games/i, with: ["fraud, data apart"] },
    { name: "either", fits: /on-chain part/i, with: ["validity", "validity, data apart"] },
    { name: "validity", fits: /layer 1 data plus validity/i },
    { name: "validity, data apart", fits: /^validity proofs, but no/i },
    { name: "fraud", fits: /layer 1 data plus fraud/i },
    { name: "fraud, data apart", fits: /^fraud proofs/i },
    {
      name: "Layer 2",
      fits: /layer 2's proofs/i,
      with: ["validity", "validity, data apart", "fraud", "fraud, data apart", "either"],
    },
    { name: "fork choice", fits: /fork choice/i, with: ["own consensus"] },
    { name: "order", fits: /layer 1 ordering/i, with: ["validity", "fraud", "fork choice"] },
    { name: "protocol", fits: /layer 1 protocol/i },
  ],
  exit: [
    { name: "no operator", fits: /^not needed/i },
    { name: "last state", fits: /^yes: post/i },
    { name: "included", fits: /^yes: (?:forced|get)/i, with: ["with data"] },
    { name: "congested", fits: /mass exit/i },
    { name: "with data", fits: /^only while/i },
    { name: "no way", fits: /^no:/i },
  ],
  withdrawal: [{ name: "none needed", fits: /^not applicable: funds/i }],
};

/** The sort of a cell's text; undefined where none fits. */
export function sortOf(dimension: string, text: string): Sort | undefined {
  return SORTS[dimension]?.find(({ fits }) => fits.test(text));
}

/** Whether two sorts are different answers that never hold at once. */
export function exclude(a: Sort, b: Sort): boolean {
  return a !== b && !a.with?.includes(b.name) && !b.with?.includes(a.name);
}

/** All others. */
const ANY = "*";

/**
 * Pairs of designs of which the cell of one could be defended for the other, though the ratings are apart or the names
 * differ: by dimension, in either order.
 */
const ALSO: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  trust: [
    ["native-rollup", ANY],
    ["based-rollup", "validium"],
    ["based-rollup", "volition"],
    ["based-rollup", "optimium"],
    ["based-rollup", "layer-3"],
    ["optimistic-rollup", "optimium"],
    ["proof-of-stake", "sidechain"],
  ],
  exit: [["validium", "zk-rollup"]],
  capital: [
    ["app-chain", ANY],
    ["proof-of-stake", "block-size-increase"],
    ["proof-of-stake", "parallel-execution"],
    ["proof-of-stake", "sharding"],
    ["proof-of-stake", "monolithic-blockchain"],
  ],
  cost: [
    ["proof-of-stake", "sidechain"],
    ["proof-of-stake", "alt-da"],
    ["block-size-increase", "alt-da"],
  ],
  verification: [
    ["state-channel", "optimistic-rollup"],
    ["state-channel", "sidechain"],
    ["state-channel", "optimium"],
  ],
  examples: [
    ["proof-of-stake", "sidechain"],
    ["app-chain", "layer-3"],
    ["app-chain", "validium"],
    ["app-chain", "sovereign-rollup"],
    ["volition", "validium"],
    ["volition", "zk-rollup"],
  ],
};

/** Whether what the table says of one of two designs could be defended for the other as well. */
export function holdsForBoth(dimension: string, a: string, b: string): boolean {
  const ids = [a, b];
  return (ALSO[dimension] ?? []).some(
    ([one, other]) => ids.includes(one) && (other === ANY || ids.includes(other)),
  );
}
