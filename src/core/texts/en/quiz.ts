/** What is said in quizzes, and of progress and boards. English. */
import { plural, points } from "./counting.ts";

const hardness = (difficulty: number): string => ["easy", "medium", "hard"][difficulty - 1] ?? "";

export const quiz = {
  hardness,
  title: (number: number, total: number): string => `Question ${number} of ${total}`,
  secondTry: (number: number, total: number): string => `Second try · Question ${number} of ${total}`,
  about: (concept: string, difficulty: number): string => `${concept} · ${hardness(difficulty)}`,
  asOf: (date: string): string => `As of ${date}.`,
  stop: "Stop",
  next: "Next",
  finish: "See the result",
  explain: (name: string): string => `Explain ${name}`,
  right: (won: number): string => `Right. +${points(won)}.`,
  rightAgain: (won: number): string =>
    `Right. +${points(won)}: it is neither new to you nor due, so it pays a tenth.`,
  rightAtLast: (won: number): string => `Right this time. +${points(won)}: a second try pays a tenth.`,
  askedAgain: "It comes once more before the end.",
  wrong: "Not quite.",
  open: (answered: number, total: number): string =>
    `You have a quiz open: ${answered} of ${plural(total, "question", "questions")} answered.`,
  openHint: "Go on with it, or start afresh?",
  resume: "Go on",
  restart: "Start afresh",
  noneOn: (topic: string | undefined, difficulty: number | undefined): string =>
    `There are no ${difficulty === undefined ? "" : `${hardness(difficulty)} `}questions${topic === undefined ? "" : ` on ${topic}`} yet.`,
  noneHint: "Try /quiz without a topic or a difficulty, or look around with /topics.",
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
  why: "Why?",
  votedLate: "That question was over already, so your choice does not count.",
  leftOut: "A question was changed or withdrawn while the quiz was open. It is left out and doesn't count.",
  changed: "This question was changed while it was open.",
  changedHint: "It doesn't count. Start a new quiz with /quiz.",
};

export const progress = {
  title: (topic: string | undefined): string =>
    topic === undefined ? "Your progress" : `Your progress: ${topic}`,
  none: (topic: string | undefined): string =>
    `You haven't answered anything${topic === undefined ? "" : ` on ${topic}`} yet.`,
  noneHint: "Take a first quiz: /quiz",
  others: "What somebody knows is shown to nobody else.",
  othersHint: "/progress shows your own, /leaderboard everybody's points.",
  summary: (answered: number, right: number): string =>
    `${plural(answered, "answer", "answers")}, ${right} right (${Math.round((100 * right) / answered)} %).`,
  total: (won: number): string => `You have ${points(won)}.`,
  streak: (days: number, best: number): string =>
    `Streak: ${plural(days, "day", "days")} in a row${best > days ? ` (your best: ${best})` : ""}.`,
  keep: "One answer today keeps it going.",
  noStreak: (best: number): string =>
    best > 1
      ? `No streak just now; your best was ${best} days in a row.`
      : "No streak yet: answer on two days in a row.",
  streakRule: (zone: string): string =>
    `One missed day a week is forgiven. Your days are counted in ${zone}; /settings timezone changes that.`,
  due: (count: number): string =>
    count === 0
      ? "Nothing is due for review today."
      : `Due for review today: ${plural(count, "concept", "concepts")}.`,
  rule: "Known today: what you would likely (80 % or more) still get right after a night's sleep.",
  pointsRule: "Points pay in full for questions that are new to you or due, and a tenth for others.",
  share: (name: string, share: number): string => `${name} (${Math.round(100 * share)} %)`,
  strongest: (names: readonly string[]): string => `Strongest: ${names.join(", ")}.`,
  weakest: (names: readonly string[]): string => `Worth another look: ${names.join(", ")}.`,
  review: "Review what is due",
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
