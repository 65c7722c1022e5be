/** What a button means, and its form of at most 64 bytes that outlives a restart. */
import type { Period } from "./learning/period.ts";
import { zoneBehind } from "./learning/zone.ts";
import { encodeReport, type ReportAction, reportAction } from "./quiz/report.ts";
import { shortId } from "./short-id.ts";

/** How deep an explanation goes: for a newcomer or for a developer. */
export type Depth = "simple" | "deep";
/** Whose scores a board shows: those earned in this community, or anywhere. */
export type BoardScope = "here" | "everyone";
/** Commands that a button can start as they are, without arguments. */
type Opener = "help" | "topics" | "progress" | "quiz" | "learn";

/** What can be done about one's own data; `forget` asks once more before `forget-now` removes it. */
export type PrivacyStep = "export" | "hide" | "show" | "forget" | "forget-now" | "keep";

/** Actions that name a question and nothing else, with their letters. */
const SPOTS = { next: "n", submit: "u", skip: "i", write: "w" } as const;
/** `submit` sends the draft, `skip` is "I don't know", `write` brings a typed text along or asks for one. */
type SpotAction = {
  [K in keyof typeof SPOTS]: { readonly kind: K; readonly session: string; readonly ordinal: number };
}[keyof typeof SPOTS];

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

const OPENERS: readonly Opener[] = ["help", "topics", "progress", "quiz", "learn"];
const PERIODS: readonly Period[] = ["all", "month", "week"];
const PRIVACY_STEPS: readonly PrivacyStep[] = ["export", "hide", "show", "forget", "forget-now", "keep"];
const NONE = "-";

/**
 * The token of an action: ASCII, at most 64 bytes (Telegram's callback_data, the narrowest platform).
 * Ids of content travel as `shortId`; session keys as they are (base 36).
 */
export function encode(action: Action): string {
  switch (action.kind) {
    case "explain":
      return ["e", shortId(action.concept), action.depth === "deep" ? "d" : "s", flag(action.fresh)].join(
        ".",
      );
    case "compare":
      return ["c", shortId(action.a), shortId(action.b)].join(".");
    case "topics":
      return ["t", optional(action.area), action.page.toString(36)].join(".");
    case "step":
      return ["p", shortId(action.path), action.at.toString(36)].join(".");
    case "checkpoint":
      return ["k", shortId(action.path), action.at.toString(36)].join(".");
    case "quiz":
      return [
        "q",
        optional(action.topic),
        action.length.toString(36),
        flag(action.restart) + (action.difficulty ?? ""),
      ].join(".");
    case "answer":
      return ["a", action.session, action.ordinal.toString(36), action.option.toString(36)].join(".");
    case "pick": {
      const put = `${action.option.toString(36)}-${action.at.toString(36)}`;
      return ["d", action.session, action.ordinal.toString(36), put].join(".");
    }
    case "next":
    case "submit":
    case "skip":
    case "write":
      return [SPOTS[action.kind], action.session, action.ordinal.toString(36)].join(".");
    case "hint":
      return ["h", action.session, action.ordinal.toString(36), action.number.toString(36)].join(".");
    case "retry":
      return ["m", action.session].join(".");
    case "resume":
      return ["r", action.session].join(".");
    case "stop":
      return ["s", action.session].join(".");
    case "board":
      return [
        "b",
        (action.scope === "here" ? "h" : "e") + PERIODS.indexOf(action.period),
        optional(action.area),
        action.from.toString(36),
      ].join(".");
    case "open":
      return ["o", action.command].join(".");
    case "review":
      return ["v", flag(action.restart)].join(".");
    case "timezone":
      return ["z", shortId(action.zone)].join(".");
    case "privacy":
      return ["y", action.step].join(".");
    case "report":
      return encodeReport(action);
    default:
      throw new Error(`no token for ${JSON.stringify(action satisfies never)}`);
  }
}

/**
 * The action of a token, or undefined when it is forged, of another version, or names content that is gone.
 * `idOf` turns six letters back into an id.
 */
export function decode(token: string, idOf: (short: string) => string | undefined): Action | undefined {
  if (!/^[a-z](\.[a-z0-9-]{1,20}){1,3}$/.test(token)) return undefined;
  const [letter = "", first = "", second = "", third = ""] = token.split(".");
  const action = read(letter, first, second, third, idOf);
  return action && encode(action) === token ? action : undefined;
}

type IdOf = (short: string) => string | undefined;

function read(letter: string, first: string, second: string, third: string, idOf: IdOf): Action | undefined {
  switch (letter) {
    case "e": {
      const concept = idOf(first);
      if (concept === undefined) return undefined;
      return { kind: "explain", concept, depth: second === "d" ? "deep" : "simple", fresh: third === "1" };
    }
    case "c": {
      const [a, b] = [idOf(first), idOf(second)];
      return a && b ? { kind: "compare", a, b } : undefined;
    }
    case "t":
      return { kind: "topics", area: idOf(first), page: whole(second) };
    case "p":
    case "k": {
      const path = idOf(first);
      if (path === undefined) return undefined;
      return { kind: letter === "p" ? "step" : "checkpoint", path, at: whole(second) };
    }
    case "q":
      return quizAction(idOf(first), whole(second), third);
    case "a":
      return { kind: "answer", session: first, ordinal: whole(second), option: whole(third) };
    case "d": {
      const [option = "", at = ""] = third.split("-");
      return { kind: "pick", session: first, ordinal: whole(second), option: whole(option), at: whole(at) };
    }
    case "n":
      return { kind: "next", session: first, ordinal: whole(second) };
    case "u":
      return { kind: "submit", session: first, ordinal: whole(second) };
    case "i":
      return { kind: "skip", session: first, ordinal: whole(second) };
    case "w":
      return { kind: "write", session: first, ordinal: whole(second) };
    case "h":
      return { kind: "hint", session: first, ordinal: whole(second), number: whole(third) };
    case "m":
      return { kind: "retry", session: first };
    case "r":
      return { kind: "resume", session: first };
    case "s":
      return { kind: "stop", session: first };
    case "b":
      return boardAction(first, idOf(second), whole(third));
    case "o":
      return openerAction(first);
    case "v":
      return { kind: "review", restart: first === "1" };
    case "z": {
      const zone = zoneBehind(first);
      return zone === undefined ? undefined : { kind: "timezone", zone };
    }
    case "y": {
      const step = PRIVACY_STEPS.find((entry) => entry === first);
      return step && { kind: "privacy", step };
    }
    case "x":
      return reportAction(idOf(first), whole(second), third);
    default:
      return undefined;
  }
}

function quizAction(topic: string | undefined, length: number, [restart, hard]: string): Action {
  const difficulty = hard === undefined ? undefined : Number(hard);
  return { kind: "quiz", topic, difficulty, length, restart: restart === "1" };
}

function boardAction(kind: string, area: string | undefined, from: number): Action | undefined {
  const period = PERIODS[Number(kind[1])];
  return period && { kind: "board", scope: kind[0] === "h" ? "here" : "everyone", period, area, from };
}

function openerAction(name: string): Action | undefined {
  const command = OPENERS.find((opener) => opener === name);
  return command && { kind: "open", command };
}

const optional = (id: string | undefined): string => (id === undefined ? NONE : shortId(id));
const flag = (on: boolean): string => (on ? "1" : "0");
const whole = (text: string): number => Number.parseInt(text, 36);
