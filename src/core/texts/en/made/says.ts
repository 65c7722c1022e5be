/** What a cell of the comparison says as a clause: "With a validium, …". English. */

/**
 * By dimension: from a cell, its first letter small, to a clause; the first pattern that fits. A cell that none fits is
 * too loose to ask about ("depends on the chosen data mode") and makes no question.
 */
export const says: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  execution: [
    [/^every full node .*/, "$&"],
    [/^rollup nodes execute; (.*)/, "rollup nodes execute, and $1"],
    [/^(?:an?|the|its|one|each|rollup nodes)\b.*/, "transactions are run by $&"],
  ],
  data: [
    [/^(?:in|inside|on|off|with)\b.*/, "transaction data is kept $&"],
    [/^(?:full|transactions)\b.*/, "the chain publishes $&"],
    [/^only .*/, "$&"],
    [/^the user picks: (.*)/, "the user picks where data is kept: $1"],
    [/^a separate .*/, "transaction data is kept by $&"],
  ],
  security: [
    [/^(validity proofs), but no (.*)/, "cheating is kept in check by $1, but without $2"],
    [/^(?!varies|the weakest).+/, "cheating is kept in check by $&"],
  ],
  trust: [
    [/^no extra party, but (.*)/, "there is no extra party to trust, but $1"],
    [/^(?:you|all) .*/, "$&"],
    [/^that .*/, "you have to trust $&"],
    [/^(the data holders do not .*)/, "you have to trust that $1"],
    [/^(an?|one) ([^;]+); (who.*)/, "you have to trust $1 $2, and $3"],
    [/^(?!as a|mostly|its own|enough|the interfaces).+/, "you have to trust $&"],
  ],
  exit: [
    [/^yes: (.*)/, "you can leave though nobody helps you: $1"],
    [/^yes, (but .*|if .*)/, "you can leave though nobody helps you, $1"],
    [/^no: (.*)/, "you cannot leave without help: $1"],
    [/^only while .*/, "you can leave without help $&"],
  ],
  throughput: [
    [/^(?:bounded|limited|set) by .*/, "throughput is $&"],
    [/^multiplies .*/, "throughput $&"],
    [/^about the same .*/, "throughput stays $&"],
    [/^(?:about|hundreds|thousands|tens) (?!.*claimed).*/, "throughput is $&"],
  ],
  "soft-confirmation": [
    [/^same as the base chain: (.*)/, "a first confirmation takes as long as on the base chain: $1"],
    [/^(?!as fast).+/, "a first confirmation takes $&"],
  ],
  "hard-finality": [
    [/^its own: (.*)/, "finality takes $1"],
    [/^(?:at once|once)\b.*/, "a transaction is final $&"],
    [/^(?:about|from|seconds|\d).*/, "finality takes $&"],
  ],
  withdrawal: [
    [/^(not applicable): (.*)/, "$2"],
    [/^(?!depends|as its|over its|no ).+/, "a withdrawal to Layer 1 takes $&"],
  ],
  cost: [[/^(?!depends).+/, "the main costs are these: $&"]],
  capital: [
    [/^(?:good|moderate|poor|poor to moderate): (.*)/, "$1"],
    [/^(?:no|validators) .*/, "$&"],
  ],
  evm: [
    [/^unchanged: (.*)/, "$1"],
    [/^none: (.*)/, "no Ethereum contract runs: $1"],
    [/^exactly .*/, "the virtual machine is $&"],
    [/^(?:full|very limited|usually full)\b(?!.*depend).*/, "support for Ethereum contracts is $&"],
  ],
  verification: [
    [/^an? .* is enough.*/, "$& to check it"],
    [/^light: (.*)/, "checking it yourself is light work: $1"],
    [/^light, (.*)/, "checking it yourself is light work, $1"],
    [/^(?:an? |heavy ).*/, "checking it yourself takes $&"],
    [/^takes .*/, "checking it yourself $&"],
    [/^needs .*/, "checking it yourself $&"],
    [/^hardware needs .*/, "$&"],
    [/^low per shard: (.*)/, "the load of checking is low: $1"],
  ],
  maturity: [
    [/^early production$/, "the design is in $&"],
    [/^a design idea with (.*)/, "there is little more than the idea, with $1"],
    [/^(?:in production|long proven|mostly abandoned|live on|a draft|niche)\b.*/, "the design is $&"],
  ],
  examples: [[/^(?!none).+/i, "examples are these: $&"]],
};
