/** What is said around explanations, comparisons, questions, paths and topics. English. */
import { list, plural } from "./counting.ts";

export const concept = {
  facts: "Key facts",
  tradeoff: "The trade-off",
  misconception: "Often heard",
  truth: "In truth",
  sources: "Sources",
  deeper: "Deeper",
  simpler: "Simpler",
  quiz: "Quiz me",
  compareWith: (name: string): string => `Compare with ${name}`,
  corrected: (name: string, typed: string): string => `Showing ${name} for "${typed}".`,
};

export const unknown = {
  topic: (typed: string): string => `I don't know "${typed}" yet.`,
  notSure: (typed: string): string => `I am not sure what you mean by "${typed}".`,
  noAdvice: "I say nothing about prices or what to buy. I explain how these networks work and scale.",
  didYouMean: "Did you mean one of these?",
  browse: "I only know how blockchains scale. Here is a good place to begin:",
  command: (name: string): string => `There is no command /${name} here.`,
  seeHelp: "/help lists every command.",
  button: "That button is from an older message and no longer works.",
  buttonHint: "Type the command again to get a fresh one.",
  nothing: "I got a message I can't read as a topic.",
  topics: "Browse topics",
  help: "Help",
};

export const ask = {
  answers: (question: string): string => `On "${question}":`,
  nearest: (question: string): string => `I am not sure I understood "${question}". This comes nearest:`,
  whole: (name: string): string => `All about ${name}`,
};

export const terms = {
  title: "Terms in this text",
  more: (names: readonly string[]): string => `It also mentions ${list(names)}.`,
  none: "I know none of the terms in this text.",
  noneHint: "/topics shows what I can explain.",
};

export const learn = {
  title: "Learning paths",
  pick: "Press a path to begin, or to go on where you were.",
  steps: (count: number): string => plural(count, "step", "steps"),
  atStep: (step: number, total: number): string => `step ${step} of ${total}`,
  finished: "finished",
  goOn: (name: string): string => `Go on with ${name}`,
  check: "Check yourself",
  next: "Next step",
  back: "Back",
  finish: "Finish",
  all: "All paths",
  done: (name: string): string => `You have walked the path "${name}".`,
  doneHint: "A quiz shows what has stayed. Or choose another path.",
  quiz: "Quiz me on it",
};

export const compare = {
  title: (names: readonly string[]): string => names.join(" · "),
  choose: (name: string): string => `Choose ${name} when:`,
  trap: "The trap:",
  different: "Where they differ",
  alike: "Where they are alike",
  ratings: "Ratings run from 1 to 5; 5 is always better for the user. Don't add them up.",
  fact: "To know",
  area: "Part of",
  restsOn: "Rests on",
  nothing: "nothing else",
  explain: (name: string): string => `Explain ${name}`,
  same: (name: string): string => `You named ${name} twice.`,
  sameHint: "Pick another concept to set beside it.",
};

export const topics = {
  title: "What you can learn",
  concepts: (count: number): string => plural(count, "concept", "concepts"),
  mastered: (count: number, total: number): string =>
    `${count} of ${plural(total, "concept", "concepts")} answered right`,
  page: (page: number, pages: number): string =>
    `Page ${page} of ${pages}. ✓ marks what you have answered right.`,
  mark: "✓",
  more: "More",
  before: "Before",
  pick: "Pick a part of the subject.",
  explainHint: "Press a concept, or type /explain and its name.",
  all: "All topics",
  quiz: "Quiz on this",
};
