/** The form of a button's meaning: at most 64 bytes, which outlive a restart. */
import type { Action, Opener, PrivacyStep, RoomMove, SpotKind } from "./action.ts";
import type { Period } from "./learning/period.ts";
import { zoneBehind } from "./learning/zone.ts";
import { encodeReport, reportAction } from "./quiz/report.ts";
import { shortId } from "./short-id.ts";

const SPOTS: Readonly<Record<SpotKind, string>> = {
  next: "n",
  submit: "u",
  skip: "i",
  write: "w",
  why: "wy",
};
const OPENERS: readonly Opener[] = ["help", "topics", "progress", "quiz", "learn"];
const PERIODS: readonly Period[] = ["all", "month", "week"];
const PRIVACY_STEPS: readonly PrivacyStep[] = ["export", "hide", "show", "forget", "forget-now", "keep"];
const ROOM_MOVES: readonly RoomMove[] = [
  "join",
  "slow",
  "usual",
  "start",
  "skip",
  "next",
  "pause",
  "resume",
  "stop",
];
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
    case "together":
      return [
        "f",
        optional(action.topic),
        action.length.toString(36),
        String(action.difficulty ?? NONE),
      ].join(".");
    case "room":
      return ["j", action.room, action.ordinal.toString(36), action.move].join(".");
    case "guess":
      return ["g", action.room, action.ordinal.toString(36), action.option.toString(36)].join(".");
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
    case "why":
      return [SPOTS[action.kind], action.session, action.ordinal.toString(36)].join(".");
    case "day":
      return ["l", action.key, action.option.toString(36)].join(".");
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
  if (!/^[a-z]{1,2}(\.[a-z0-9-]{1,20}){1,3}$/.test(token)) return undefined;
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
    case "f":
      return { kind: "together", topic: idOf(first), length: whole(second), difficulty: figure(third) };
    case "j": {
      const move = ROOM_MOVES.find((entry) => entry === third);
      return move && { kind: "room", room: first, ordinal: whole(second), move };
    }
    case "g":
      return { kind: "guess", room: first, ordinal: whole(second), option: whole(third) };
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
    case "wy":
      return { kind: "why", session: first, ordinal: whole(second) };
    case "l":
      return { kind: "day", key: first, option: whole(second) };
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
    case "x":
      return reportAction(idOf(first), whole(second), third);
    case "y": {
      const step = PRIVACY_STEPS.find((entry) => entry === first);
      return step && { kind: "privacy", step };
    }
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
const figure = (text: string): number | undefined => (text === NONE ? undefined : Number(text));
