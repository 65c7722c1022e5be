/** What is said in quizzes, and of progress and boards. English. */
import { plural, points } from "./counting.ts";

export const quiz = {
  title: (number: number, total: number): string => `Question ${number} of ${total}`,
  about: (concept: string, difficulty: number): string =>
    `${concept} · ${["easy", "medium", "hard"][difficulty - 1] ?? ""}`,
  asOf: (date: string): string => `Figures as of ${date}.`,
  stop: "Stop",
  next: "Next",
  finish: "See the result",
  explain: (name: string): string => `Explain ${name}`,
  right: (won: number): string => `Right. +${points(won)}.`,
  rightAgain: (won: number): string =>
    `Right. +${points(won)}: you have answered this one today already, so it pays a tenth.`,
  wrong: "Not quite.",
  yourPick: (letter: string, option: string): string => `You picked ${letter}, "${option}".`,
  rightPick: (letter: string, option: string): string => `Right is ${letter}, "${option}".`,
  open: (answered: number, total: number): string =>
    `You have a quiz open: ${answered} of ${plural(total, "question", "questions")} answered.`,
  openHint: "Go on with it, or start afresh?",
  resume: "Go on",
  restart: "Start afresh",
  noneOn: (topic: string): string => `There are no questions on ${topic} yet.`,
  noneHint: "Try /quiz without a topic, or look around with /topics.",
  fewer: (have: number, topic: string): string =>
    `I have ${plural(have, "question", "questions")} on ${topic}, so this quiz is that long.`,
  finished: (right: number, total: number): string => `Quiz finished: ${right} of ${total} right`,
  stopped: (right: number, answered: number): string =>
    answered === 0 ? "Quiz stopped before the first answer." : `Quiz stopped: ${right} of ${answered} right`,
  stoppedShort: "Quiz stopped.",
  earned: (won: number): string => `You earned ${points(won)}.`,
  readNext: "Worth reading next:",
  rightAnswers: "Right answers",
  allRight: "Every answer was right.",
  again: "Another quiz",
  progress: "My progress",
  notYours: "This quiz belongs to somebody else.",
  notYoursHint: "Start your own with /quiz.",
  over: "That quiz is over.",
  overHint: "Start a new one with /quiz.",
  changed: "This question was changed while it was open.",
  changedHint: "It doesn't count. Start a new quiz with /quiz.",
  optionGone: "That answer doesn't belong to this question.",
  optionGoneHint: "Press one of the buttons below the question.",
};

export const progress = {
  title: "Your progress",
  none: "You haven't answered anything yet.",
  noneHint: "Take a first quiz: /quiz",
  summary: (answered: number, right: number): string =>
    `${plural(answered, "answer", "answers")}, ${right} right (${Math.round((100 * right) / answered)} %).`,
  total: (won: number): string => `You have ${points(won)}.`,
  area: (name: string): string => name,
  areasHint: "Concepts answered right at least once, by area:",
  weakest: "Worth another look:",
  quiz: "Quiz me",
};

export const leaderboard = {
  here: "Leaderboard here",
  everyone: "Leaderboard of everyone",
  all: "All time",
  month: "This month",
  week: "This week",
  none: "Nobody has points yet.",
  noneHint: "Be the first: /quiz",
  showHere: "Here",
  showEveryone: "Everyone",
  top: "To the top",
  next: "Next page",
  mine: "My place",
};
