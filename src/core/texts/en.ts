/** Every sentence the bot says, in English. A second language is one more such catalogue of the same type. */
import { failure, files, help, link, privacy, start } from "./en/about.ts";
import { commands, wrongArguments } from "./en/commands.ts";
import { points } from "./en/counting.ts";
import { daily } from "./en/daily.ts";
import { answering, kinds } from "./en/kinds.ts";
import { ask, compare, concept, learn, terms, topics, unknown } from "./en/knowledge.ts";
import { review, settings } from "./en/learning.ts";
import { made } from "./en/made.ts";
import { leaderboard, progress, quiz } from "./en/quiz.ts";
import { report } from "./en/report.ts";
import { room } from "./en/room.ts";
import { share } from "./en/share.ts";

export const en = {
  face: {
    asOf: (date: string): string => `as of ${date}`,
    progress: (done: number, total: number): string => `${done} of ${total}`,
    points,
    you: "you",
    source: "Source",
    rightOne: "right",
    ...answering,
    ...files,
  },

  /** What people say first; it is answered with the greeting. */
  greetings: ["hi", "hello", "hey", "hey there", "good morning", "good evening", "yo"],

  commands,
  arguments: wrongArguments,
  concept,
  unknown,
  ask,
  terms,
  learn,
  share,
  compare,
  topics,
  quiz,
  room,
  daily,
  review,
  settings,
  kinds,
  report,
  progress,
  leaderboard,
  start,
  help,
  privacy,
  failure,
  link,
  made,
};

/** The catalogue's shape, which every language fills. */
export type Texts = typeof en;
