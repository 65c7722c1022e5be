/** What cells say of what keeps users safe, and of how they leave. English. */
import type { Sayings } from "./saying.ts";

const CHECK = "cheating is kept in check by";
const LEAVE = "you can leave even if nobody helps you";

export const safety: Sayings = {
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
    [
      /^layer 1, plus time to answer.*/i,
      `${CHECK} $&`,
      "whoever closes alone has to wait, and the partner can object in that time",
      "Layer 1, with time to contest an outdated split",
    ],
    [
      /^layer 1 data plus fraud proofs$/i,
      `${CHECK} $&`,
      "with the data anybody can find a false claim and refute it",
    ],
    [
      /^layer 1 data plus validity proofs$/i,
      `${CHECK} $&`,
      "no false result gets a proof if the proof system is sound, and the data lets users leave",
    ],
    [/^its own consensus.*/, `${CHECK} $&`, "the main chain does not look into its blocks"],
    [
      /^layer 1, through.*/i,
      `${CHECK} $&`,
      "users leave with proofs of their own and can contest false exits",
    ],
    [
      /^validity proofs, but no layer 1 data$/i,
      `${CHECK} validity proofs, without data on Layer 1`,
      "Layer 1 accepts no result without a valid proof, wherever the data lies",
      "Validity proofs, without data on Layer 1",
    ],
    [/^fraud proofs, if the data.*/, `${CHECK} $&`, "without the data nobody can show that a claim is false"],
    [
      /^the data layer's order.*/,
      `${CHECK} $&`,
      "its nodes decide for themselves which state is valid",
      "A data layer's order plus its own nodes' fork choice",
    ],
    [
      /^layer 1 ordering.*/i,
      `${CHECK} $&`,
      "ordering does not show that results are right, so proofs are needed too",
    ],
    [
      /^the layer 1 protocol itself$/i,
      `${CHECK} $&`,
      "the base chain's own rules decide which results are right",
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
      "Layer 1 proposers set the order, so no sequencer can leave you out",
      "Yes, with a transaction included on Layer 1",
    ],
    [
      /^yes, but a mass exit.*/,
      `${LEAVE}, but a mass exit clogs Layer 1`,
      "each of the exits has to be proved there",
      "Yes, but a mass exit clogs Layer 1",
    ],
    [
      /^no: you depend on .*/,
      "you cannot leave without help",
      "the main chain cannot see what happened there and goes by the bridge's word",
      "No, those who run the chain and its bridge must agree",
    ],
    [
      /^only while .*/,
      "you can leave without help $&",
      "an exit needs a Merkle path to your balance, and without the data nobody can build one",
      "Only while the data is available",
    ],
  ],
};
