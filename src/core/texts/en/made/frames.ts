/** The sentences around what generated questions are made of. English. */
import { capital } from "./names.ts";

export const frames = {
  /** A clause about a design as a sentence: "With a validium, …." */
  withDesign: (x: string, clause: string): string => `With ${x}, ${clause}.`,
  /** What a kind of design did as a sentence: "Sidechains …". */
  ofKind: (kind: string, clause: string): string => `${capital(kind)} ${clause}.`,
  because: (clause: string, why: string): string => `${clause}, because ${why}`,
  alone: (clause: string): string => `${capital(clause)}.`,
  trueOrFalse: (statement: string): string => `True or false: ${statement}.`,
  yes: "True",
  no: "False",
  /** Why the other answer to a statement is wrong: for which design it would be right. */
  fitsOther: (answer: string, x: string, sentence: string): string =>
    `"${answer}" would be right for ${x}. ${sentence}`,

  profile: (sentences: readonly string[]): string =>
    `Which design, live or planned, is this? ${sentences.join(" ")}`,

  trade: (from: string, to: string): string => `You move from ${from} to ${to}. What improves?`,
  better: (sentences: string): string => `It improves. ${sentences}`,
  same: (clause: string): string => `It stays as it was. With either of them, ${clause}.`,
  worse: (sentences: string): string => `It gets worse. ${sentences}`,

  examplesOf: (list: string): string => `Of which design are these examples: ${list}?`,
  /** Why examples are of no other design: what that one is, and what the examples do. */
  otherExamples: (summary: string, why: string): string =>
    `${summary} The examples work in another way: ${why}.`,
  ranked: (label: string, cell: string): string => `${label} (${cell})`,

  xAndY: (heart: string): string => `Put names to X and Y: "${heart}"`,
  xIs: (x: string, y: string): string => `X: ${x}; Y: ${y}`,
  /** Why the two names are the wrong way round: what X is. */
  swapped: (a: string, line: string): string => `The wrong way round: X is "${a}". ${line}`,
  /** Why one of two names is wrong: what that name stands for. */
  rightFor: (right: string, wrong: string, line: string): string =>
    `Right for ${right}, but wrong for ${wrong}. ${line}`,
  otherPair: (a: string, b: string, heart: string): string =>
    `"${a}" and "${b}" differ in another way. ${heart}`,
  lines: (x: string, y: string): string => `X: ${x} Y: ${y}`,

  whichFits: (x: string, y: string, asks = "Which fits which case?"): string => `${asks} X: ${x} Y: ${y}`,
  both: (x: string): string => `Both: ${x}`,
  sameForBoth: (x: string): string => `X: ${x}; Y: ${x} as well`,
  /** For which name a case speaks, and what the other one lacks there. */
  caseOf: (letter: string, name: string, lacks: string): string => `${letter} points to "${name}". ${lacks}`,

  /** Beside the answer to a question that was made, not written. */
  note: "Made from the comparison table.",
};
