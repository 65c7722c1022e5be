/** The sentences around what generated questions are made of. English. */
import { capital } from "./names.ts";

export const frames = {
  /** A clause about a design as a sentence: "With a validium, …." */
  withDesign: (x: string, clause: string): string => `With ${x}, ${clause}.`,
  because: (clause: string, why: string): string => `${clause}, because ${why}`,
  alone: (clause: string): string => `${capital(clause)}.`,
  trueOrFalse: (statement: string): string => `True or false: ${statement}.`,
  yes: "True",
  no: "False",
  /** Why the other answer to a statement is wrong: for which design it would be right. */
  fitsOther: (answer: string, x: string, sentence: string): string =>
    `"${answer}" would be right for ${x}. ${sentence}`,

  profile: (sentences: readonly string[]): string => `Which design is this? ${sentences.join(" ")}`,
  profileFits: (x: string, more: string): string => `All of it holds for ${x}. ${more}`,

  trade: (from: string, to: string): string => `You move from ${from} to ${to}. What improves?`,
  traded: (gained: string, others: readonly string[]): string =>
    `What improves is ${gained}, and not ${others.join(" or ")}.`,
  better: (sentences: string): string => `It improves. ${sentences}`,
  same: (clause: string): string => `It stays as it was. With either of them, ${clause}.`,
  worse: (sentences: string): string => `It gets worse. ${sentences}`,

  examplesOf: (list: string): string => `Of which design are these examples: ${list}?`,
  areExamples: (x: string, list: string): string => `Networks that follow the design of ${x}: ${list}.`,
  ranked: (label: string, cell: string): string => `${label} (${cell})`,

  xAndY: (heart: string): string => `Put names to X and Y: "${heart}"`,
  xIs: (x: string, y: string): string => `X: ${x}; Y: ${y}`,
  swapped: (a: string): string => `The wrong way round. What the sentence says of X holds for "${a}".`,
  otherPair: (a: string, b: string, heart: string): string =>
    `"${a}" and "${b}" differ in another way. ${heart}`,
  lines: (x: string, y: string): string => `X: ${x} Y: ${y}`,

  whichFits: (x: string, y: string): string => `Which fits whom? X: ${x} Y: ${y}`,
  both: (x: string): string => `Both: ${x}`,
  sameForBoth: (x: string): string => `X: ${x}; Y: ${x} as well`,
  caseOf: (letter: string, name: string, situation: string): string =>
    `${letter} speaks for "${name}": ${situation}`,
  bothCases: (x: string, y: string): string => `X is the case for "${x}", and Y is the case for "${y}".`,

  /** Beside the answer to a question that was made, not written. */
  note: "Made from the comparison table.",
};
