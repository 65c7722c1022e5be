/** What the question of the day needs of the store, as parts of its reader and its transaction. */
import type { Daily, DailyCount, DailyQuestion } from "./daily.ts";

/** Looks at daily questions without changing them. */
export type DailyReader = {
  daily(place: string): Promise<Daily | undefined>;
  dailyQuestion(key: string): Promise<DailyQuestion | undefined>;
  /** The newest question of a place, open or not. */
  newestDaily(place: string): Promise<DailyQuestion | undefined>;
  /** The newest one that is open now in any community where the learner has answered something. */
  dailyOf(learner: number, now: Date): Promise<DailyQuestion | undefined>;
  /** The ids of questions that a place had as its daily ones, the latest last. */
  dailiesAsked(place: string): Promise<readonly string[]>;
  /** What was answered in a session, option by option. */
  countsOf(session: string): Promise<readonly DailyCount[]>;
  /** What a learner answered in a session. */
  answerIn(session: string, learner: number): Promise<DailyAnswer | undefined>;
  /** The days whose question the learner answered, each once. */
  dailyDays(learner: number): Promise<readonly string[]>;
};

/** An answer to a daily question. */
export type DailyAnswer = { readonly chosen: string; readonly right: boolean; readonly points: number };

/** Changes daily questions. */
export type DailyTx = DailyReader & {
  /** Sets or replaces what a place has. */
  saveDaily(daily: Daily): Promise<void>;
  /** Ends it. */
  dropDaily(place: string): Promise<void>;
  /** Keeps a question; false where the place has one on that day already. */
  addDailyQuestion(question: DailyQuestion): Promise<boolean>;
  saveDailyMessage(key: string, message: string): Promise<void>;
  /** Lets a question end earlier than planned. */
  closeDaily(key: string, at: Date): Promise<void>;
};
