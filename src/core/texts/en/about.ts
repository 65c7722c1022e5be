/** The greeting, help, privacy, and what is said when something fails. English. */

export const start = {
  title: "Hello, I'm Layerwise.",
  what: "I teach how blockchains scale: what Layer 1 and Layer 2 are, what each way of scaling gains, and what it costs.",
  how: "Type a command, or press a button. You can also just type a word, such as rollups, when we talk in private.",
  examples: [
    ["/explain rollups", "a concept in plain words, with dates and sources"],
    ["/compare optimistic zk", "two designs side by side"],
    ["/quiz", "five questions, each answer with its reason"],
    ["/topics", "everything there is to learn"],
    ["/help", "every command"],
  ] as const,
  disclaimer: "Nothing here is investment advice.",
  quiz: "Quiz me",
  topics: "Browse topics",
};

export const help = {
  title: "What you can type",
  more: "Names are forgiving: case, hyphens, plurals and small slips don't matter.",
};

export const privacy = {
  title: "What Layerwise keeps about you",
  kept: [
    "Your account's number on this platform and your display name, so that your progress and the leaderboard are yours.",
    "Your language setting, to answer in it where that language is there.",
    "Your quiz answers with their time, the place they were given in, and your points.",
    "How well you remember each concept, your level and your time zone, to choose what you are asked and when.",
    "The games you played with others and your guesses in them, for sixty days.",
    "The questions that you reported, and why.",
    "The replies to your quiz presses, for two days, so that none is lost or sent twice. The ids of those presses are kept for seven days.",
  ],
  notKept: "The text of your messages is never stored. Nothing is sold, shared, or used to train anything.",
  where:
    "The data lies in one file on the operator's machine. Keeping that disk encrypted is the operator's duty.",
  export: "Export",
  exported: "Here is everything kept about you.",
  exportedMissed:
    "The CSV file holds the questions that you missed when you last saw them, as cards for Anki (File, Import).",
  hide: "Hide me from boards",
  show: "Show me on boards",
  forget: "Delete me",
  hidden: "You are hidden from all boards. Your points are still yours to see in /progress.",
  shown: "You are on the boards again.",
  askForget:
    "This removes everything kept about you: answers, points, progress and settings. It can't be undone.",
  forgetNow: "Yes, delete everything",
  keep: "No, keep it",
  unchanged: "Nothing was changed.",
  forgotten: "Everything about you has been removed.",
  forgottenHint: "If you take part again, you start from nothing.",
  nothingKept: "Nothing is kept about you here.",
};

/** What faces say of a file that they hand over. */
export const files = {
  file: (name: string): string => `📎 ${name}`,
  saved: (path: string): string => `Saved as ${path}`,
  notSaved: (name: string): string => `${name} can't be saved in this folder.`,
  tooLarge: (name: string): string =>
    `${name} is too large to be sent here. Ask the people who run this bot.`,
  inPrivate: "That is for you alone, and others would see it here. Ask me in private: /privacy",
};

export const link = {
  title: "One learner on two platforms",
  code: (code: string): string => `Your code: ${code}`,
  how: (code: string): string =>
    `Type /link ${code} to me on the other platform within ten minutes. Answers, points and progress of both become one.`,
  joined: "Done: both accounts are one learner now.",
  joinedHint: "See /progress. /unlink parts them again from that day on.",
  unknown: "That code is not right, or it is older than ten minutes.",
  unknownHint: "Type /link without a code on the other platform to get a fresh one.",
  same: "That is your own code on this account.",
  sameHint: "Type it on the other platform.",
  tooMany: "Too many wrong codes.",
  tooManyHint: "Please wait ten minutes, then try again with a fresh one.",
  parted: "This account stands alone again, and starts from nothing. The history stays with the other one.",
  alone: "This account is not joined with another one.",
  aloneHint: "/link joins two accounts.",
};

export const failure = {
  bug: (reference: string): string =>
    `Something went wrong on my side. Nothing was lost. (Reference ${reference})`,
  bugHint: "Please try again. If it happens again, tell the people who run this bot the reference.",
  busy: "I am very busy at the moment, and nothing was changed.",
  busyHint: "Please try again in a few seconds.",
  full: "I can't save anything at the moment, so nothing was changed.",
  fullHint: "Please tell the people who run this bot that its disk is full.",
  broken: "I can't reach my records at the moment, so nothing was changed.",
  brokenHint: "Please try again later, and tell the people who run this bot.",
};
