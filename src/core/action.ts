/** What a button means. `token.ts` gives it the form that outlives a restart. */
import type { Period } from "./learning/period.ts";
import type { ReportAction } from "./quiz/report.ts";

/** How deep an explanation goes: for a newcomer or for a developer. */
export type Depth = "simple" | "deep";
/** Whose scores a board shows: those earned in this community, or anywhere. */
export type BoardScope = "here" | "everyone";
/** Commands that a button can start as they are, without arguments. */
export type Opener = "help" | "topics" | "progress" | "quiz" | "learn";

/** What can be done about one's own data; `forget` asks once more before `forget-now` removes it. */
export type PrivacyStep = "export" | "hide" | "show" | "forget" | "forget-now" | "keep";

/** What can be done in a room beside guessing; the host or an admin alone may do all but `join`. */
export type RoomMove = "join" | "slow" | "usual" | "start" | "skip" | "next" | "pause" | "resume" | "stop";

/**
 * Actions that name a question and nothing else: `submit` sends the draft or, as a vote, what was chosen; `skip` is "I
 * don't know", `write` brings a typed text along or asks for one, `why` shows the reasons of an answered question.
 */
export type SpotKind = "next" | "submit" | "skip" | "write" | "why";
type SpotAction = {
  [K in SpotKind]: { readonly kind: K; readonly session: string; readonly ordinal: number };
}[SpotKind];

/** Everything a button can mean. `topic` is the id of a concept or an area; `option` is the option's original index. */
export type Action =
  | { readonly kind: "explain"; readonly concept: string; readonly depth: Depth; readonly fresh: boolean }
  | { readonly kind: "compare"; readonly a: string; readonly b: string }
  /** Pages count from 0. */
  | { readonly kind: "topics"; readonly area?: string | undefined; readonly page: number }
  /** A step of a learning path, from 0; the number of steps stands for its end. */
  | { readonly kind: "step"; readonly path: string; readonly at: number }
  /** A question on the concept of a step. */
  | { readonly kind: "checkpoint"; readonly path: string; readonly at: number }
  | {
      readonly kind: "quiz";
      readonly topic?: string | undefined;
      /** 1-3; all where it is left out. */
      readonly difficulty?: number | undefined;
      readonly length: number;
      readonly restart: boolean;
    }
  /** The same for everybody in the place. */
  | {
      readonly kind: "together";
      readonly topic?: string | undefined;
      readonly difficulty?: number | undefined;
      readonly length: number;
    }
  | { readonly kind: "room"; readonly room: string; readonly ordinal: number; readonly move: RoomMove }
  /** A guess in a room; `option` is the option's original index. */
  | { readonly kind: "guess"; readonly room: string; readonly ordinal: number; readonly option: number }
  | { readonly kind: "answer"; readonly session: string; readonly ordinal: number; readonly option: number }
  /** Puts an option at a place of the draft, from 1; 0 takes it out. */
  | {
      readonly kind: "pick";
      readonly session: string;
      readonly ordinal: number;
      readonly option: number;
      readonly at: number;
    }
  | SpotAction
  /** An answer to a question of the day; `option` is the option's original index. */
  | { readonly kind: "day"; readonly key: string; readonly option: number }
  /** Hints count from 1. */
  | { readonly kind: "hint"; readonly session: string; readonly ordinal: number; readonly number: number }
  /** The questions of a session that were missed, once more. */
  | { readonly kind: "retry"; readonly session: string }
  | { readonly kind: "resume"; readonly session: string }
  | { readonly kind: "stop"; readonly session: string }
  /** `from` is the rank a page begins with, from 1. */
  | {
      readonly kind: "board";
      readonly scope: BoardScope;
      readonly period: Period;
      readonly area?: string | undefined;
      readonly from: number;
    }
  | { readonly kind: "open"; readonly command: Opener }
  /** Asks what is due, in place of an open quiz where `restart` is set. */
  | { readonly kind: "review"; readonly restart: boolean }
  /** Sets the learner's time zone, an IANA name. */
  | { readonly kind: "timezone"; readonly zone: string }
  | { readonly kind: "privacy"; readonly step: PrivacyStep }
  | ReportAction;
