/** The table of content checks: each has a name, says what it is for, and lists its faults with what to do. */
import type { Fault } from "../core/knowledge/fault.ts";
import { foreignNames } from "./checks/accepted.ts";
import { guessable, uneven } from "./checks/bank.ts";
import { brokenPairs, disorderedPaths, missingTraits, strayCues } from "./checks/coverage.ts";
import { duplicateIds, sharedHashes, sharedNames } from "./checks/ids.ts";
import {
  answerInPrompt,
  doubleNegation,
  emptyReasons,
  equalOptions,
  giveaways,
  similarPrompts,
} from "./checks/items.ts";
import { circles, oneWayRelated, unknownAreas, unknownDimensions, unknownLinks } from "./checks/links.ts";
import {
  hype,
  repeatedAnalogies,
  repeatedSentences,
  strangeMarkup,
  undatedFacts,
  vagueSources,
} from "./checks/prose.ts";
import type { Content } from "./load.ts";

/** One check over all content. */
export type Check = {
  readonly name: string;
  readonly about: string;
  /** Without it the bot could not run on the content; the others are about its quality. */
  readonly essential: boolean;
  readonly run: (content: Content) => readonly Fault[];
};

export const checks: readonly Check[] = [
  {
    name: "syntax-and-schema",
    about: "every file is YAML of the right shape",
    essential: true,
    run: ({ faults }) => faults,
  },
  { name: "id-unique", about: "no id stands twice", essential: true, run: duplicateIds },
  {
    name: "id-hash",
    about: "no two ids share the six letters that buttons carry",
    essential: true,
    run: sharedHashes,
  },
  { name: "alias-unique", about: "no two concepts answer to one name", essential: true, run: sharedNames },
  { name: "area-known", about: "a concept's area is in areas.yaml", essential: true, run: unknownAreas },
  { name: "link-known", about: "every concept that is named exists", essential: true, run: unknownLinks },
  {
    name: "dimension-known",
    about: "every trait has its dimension",
    essential: true,
    run: unknownDimensions,
  },
  { name: "related-two-way", about: "if A is related to B, B is to A", essential: false, run: oneWayRelated },
  { name: "prerequisite-circle", about: "no concept needs itself", essential: false, run: circles },
  {
    name: "markup",
    about: "texts use only bold, italic, code and links",
    essential: false,
    run: strangeMarkup,
  },
  { name: "fact-dated", about: "a fact that moves carries its date", essential: false, run: undatedFacts },
  { name: "hype", about: "no word that sells", essential: false, run: hype },
  { name: "source-findable", about: "every source can be found", essential: false, run: vagueSources },
  { name: "analogy-once", about: "no picture is used twice", essential: false, run: repeatedAnalogies },
  {
    name: "sentence-once",
    about: "no sentence stands under two concepts",
    essential: false,
    run: repeatedSentences,
  },
  {
    name: "traits-whole",
    about: "what is compared is compared on every dimension",
    essential: false,
    run: missingTraits,
  },
  { name: "pair-sides", about: "both sides of a listed pair exist", essential: true, run: brokenPairs },
  { name: "cue-known", about: "cues belong to concepts", essential: true, run: strayCues },
  {
    name: "path-order",
    about: "a path's steps come after what they need",
    essential: true,
    run: disorderedPaths,
  },
  {
    name: "accept-own",
    about: "a typed question accepts no other concept's name",
    essential: false,
    run: foreignNames,
  },
  { name: "item-options", about: "no two options say the same", essential: false, run: equalOptions },
  {
    name: "item-giveaway",
    about: "no option gives the answer away by its form",
    essential: false,
    run: giveaways,
  },
  {
    name: "item-negation",
    about: "a question has at most one negation",
    essential: false,
    run: doubleNegation,
  },
  {
    name: "item-answer",
    about: "the answer does not stand in the prompt",
    essential: false,
    run: answerInPrompt,
  },
  { name: "item-reason", about: "a reason says more than its option", essential: false, run: emptyReasons },
  { name: "item-once", about: "no two prompts ask the same", essential: false, run: similarPrompts },
  {
    name: "item-spread",
    about: "the right option betrays itself neither by place nor by length",
    essential: false,
    run: uneven,
  },
  {
    name: "item-guess",
    about: "nobody does better or worse than chance by the look of the options",
    essential: false,
    run: (content) => guessable(content),
  },
];
