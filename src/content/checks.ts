/** The table of content checks: each has a name, says what it is for, and lists its faults with what to do. */
import type { Fault } from "../core/knowledge/fault.ts";
import { brokenPairs, disorderedPaths, missingTraits, strayCues } from "./checks/coverage.ts";
import { duplicateIds, sharedHashes, sharedNames } from "./checks/ids.ts";
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
  readonly run: (content: Content) => readonly Fault[];
};

export const checks: readonly Check[] = [
  { name: "syntax-and-schema", about: "every file is YAML of the right shape", run: ({ faults }) => faults },
  { name: "id-unique", about: "no id stands twice", run: duplicateIds },
  { name: "id-hash", about: "no two ids share the six letters that buttons carry", run: sharedHashes },
  { name: "alias-unique", about: "no two concepts answer to one name", run: sharedNames },
  { name: "area-known", about: "a concept's area is in areas.yaml", run: unknownAreas },
  { name: "link-known", about: "every concept that is named exists", run: unknownLinks },
  { name: "dimension-known", about: "every trait has its dimension", run: unknownDimensions },
  { name: "related-two-way", about: "if A is related to B, B is to A", run: oneWayRelated },
  { name: "prerequisite-circle", about: "no concept needs itself", run: circles },
  { name: "markup", about: "texts use only bold, italic, code and links", run: strangeMarkup },
  { name: "fact-dated", about: "a fact that moves carries its date", run: undatedFacts },
  { name: "hype", about: "no word that sells", run: hype },
  { name: "source-findable", about: "every source can be found", run: vagueSources },
  { name: "analogy-once", about: "no picture is used twice", run: repeatedAnalogies },
  { name: "sentence-once", about: "no sentence stands under two concepts", run: repeatedSentences },
  { name: "traits-whole", about: "what is compared is compared on every dimension", run: missingTraits },
  { name: "pair-sides", about: "both sides of a listed pair exist", run: brokenPairs },
  { name: "cue-known", about: "cues belong to concepts", run: strayCues },
  { name: "path-order", about: "a path's steps come after what they need", run: disorderedPaths },
];
