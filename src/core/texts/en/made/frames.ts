/** The sentences around what generated questions are made of. English. */
import { capital } from "./names.ts";

export const frames = {
  /** A clause about a design as a sentence: "With a validium, …." */
  withDesign: (x: string, clause: string): string => `With ${x}, ${clause}.`,
  alone: (clause: string): string => `${capital(clause)}.`,
  trueOrFalse: (statement: string): string => `True or false: ${statement}.`,
  yes: "True",
  no: "False",
  /** Why the other answer to a statement is wrong: for which design it would be right. */
  fitsOther: (answer: string, x: string, sentence: string): string =>
    `"${answer}" would be right for ${x}. ${sentence}`,
  describes: (x: string, summary: string): string => `That describes ${x}. ${summary}`,

  profile: (sentences: readonly string[]): string => `Which design is this? ${sentences.join(" ")}`,
  profileFits: (x: string, more: string): string => `All of it holds for ${x}. ${more}`,

  trade: (from: string, to: string): string => `You move from ${from} to ${to}. What clearly improves?`,
  better: (sentences: string): string => `It improves. ${sentences}`,
  worse: (sentences: string): string => `It gets worse. ${sentences}`,

  examplesOf: (list: string): string => `Of which design are these examples: ${list}?`,
  ranked: (label: string, cell: string): string => `${label} (${cell})`,

  xAndY: (heart: string): string => `Put names to X and Y: "${heart}"`,
  xIs: (x: string, y: string): string => `X: ${x}; Y: ${y}`,
  swapped: (heart: string): string => `The wrong way round. ${heart}`,
  otherPair: (a: string, b: string, heart: string): string => `${a} and ${b} differ in another way. ${heart}`,
  samePair: (heart: string): string => `With the names in place: ${heart}`,

  pick: (situation: string, a: string, b: string): string =>
    `${situation} True or false: between ${a} and ${b}, you should take ${b}.`,
  caseFor: (x: string, situation: string): string => `This is the case for ${x}: ${situation}`,

  /** Beside the answer to a question that was made, not written. */
  note: "Made from the comparison table.",
};
