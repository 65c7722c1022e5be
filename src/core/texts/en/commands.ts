/** What commands and their parameters are for, and what is said of wrong arguments. English. */
import { list } from "./counting.ts";

export const commands = {
  start: { about: "Say hello and see what you can do here" },
  help: { about: "Every command with an example" },
  explain: { about: "Explain a concept in plain words, or in depth", topic: "A concept, such as rollups" },
  compare: {
    about: "Set two or three concepts side by side",
    a: "The first concept",
    b: "The second concept",
    c: "A third concept",
  },
  ask: { about: "Ask a question in your own words", question: "Your question" },
  learn: { about: "Follow a learning path, step by step", path: "A path; leave out to see them all" },
  topics: { about: "Browse everything there is to learn", area: "One part of the subject" },
  terms: {
    about: "Explain the terms in a text",
    text: "The text, such as a sentence you read somewhere",
    menu: "Explain terms",
  },
  quiz: {
    about: "Take a quiz; every answer comes with its reason",
    topic: "A concept, a part of the subject or a path; leave out for a mix",
    difficulty: "Only easy, medium or hard questions",
    length: "How many questions, 1 to 20",
    mode: "Alone, or together with everybody here",
  },
  daily: {
    about: "Answer the question of the day; admins turn it on for a place",
    switch: "For admins: turn it on or off here",
    time: "For admins: when it comes, such as 09:00",
    timezone: "For admins: a time zone, such as Europe/Berlin",
  },
  review: { about: "Be asked what is due, the most forgotten first" },
  progress: {
    about: "See what you know today, what is due, and your streak",
    menu: "Progress",
    topic: "A concept, a part of the subject or a path",
  },
  settings: {
    about: "See and change your settings",
    setting: "What to change",
    value: "What it shall be, such as Europe/Berlin",
  },
  leaderboard: {
    about: "See who has the most points",
    topic: "One part of the subject; leave out for all",
    scope: "Points earned here, or anywhere",
    period: "This week, this month, or all time",
  },
  link: {
    about: "Join your accounts on two platforms into one",
    code: "The code you were given on the other platform",
  },
  unlink: { about: "Part this account from the others again" },
  report: {
    about: "Report a question with a fault",
    question: "A question's id; leave out for the one you answered last",
  },
  privacy: { about: "What is kept about you, and why" },
  export: { about: "Get everything kept about you as files" },
  forget: { about: "Delete everything kept about you" },
};

export const wrongArguments = {
  missing: (command: string, param: string): string => `/${command} needs ${article(param)}.`,
  tryThis: (example: string): string => `Try ${example}`,
  notWhole: (param: string, value: string): string => `"${value}" doesn't work as the ${param}.`,
  between: (least: number, most: number): string => `Use a whole number from ${least} to ${most}.`,
  noChoice: (param: string, value: string): string => `"${value}" doesn't work as the ${param}.`,
  choices: (choices: readonly string[]): string => `Use ${list(choices)}.`,
};

function article(param: string): string {
  return { topic: "a topic", question: "a question", text: "a text" }[param] ?? "two topics";
}
