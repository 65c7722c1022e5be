/** Links into the private chat with the bot, made and read here alone; pure. */
import type { Shared } from "../../core/reply.ts";
import type { Input } from "../../core/request.ts";
import { shortId } from "../../core/short-id.ts";
import { START_LETTERS } from "./limits.ts";

/** Ids are words joined by single hyphens, so that two underscores part them for sure. */
const JOINT = "__";
const ID = /^[a-z0-9-]+$/;

/** A link that opens the bot at what is shared. */
export function deepLink(username: string, what: Shared): string {
  return `https://t.me/${username}?start=${payloadOf(what)}`;
}

/** A link that lets people choose whom they send a text with a link in it to. */
export function shareLink(url: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text.toWellFormed())}`;
}

/**
 * What is shared as a payload of at most 64 letters, different for all that is different: the ids as they are where they
 * fit, else the six letters that stand for each.
 */
export function payloadOf(what: Shared): string {
  const ids = idsOf(what);
  const whole = [what.kind, ids.join(JOINT)].filter(Boolean).join("_");
  const fits = whole.length <= START_LETTERS && ids.every((id) => ID.test(id));
  return fits ? whole : `${what.kind}_${ids.map(shortId).join(JOINT)}`;
}

function idsOf(what: Shared): readonly string[] {
  switch (what.kind) {
    case "explain":
      return [what.concept];
    case "compare":
      return what.sides;
    case "quiz":
      return what.topic === undefined ? [] : [what.topic];
    default:
      throw new Error(`no link for ${JSON.stringify(what satisfies never)}`);
  }
}

/** Reads the ids of a payload; undefined where they are not of its kind. */
type Reader = (ids: readonly string[]) => Readonly<Record<string, string>> | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  explain: ([topic, ...more]) => (topic && more.length === 0 ? { topic } : undefined),
  compare: ([a, b, c, ...more]) => {
    if (!a || !b || more.length > 0) return undefined;
    return c === undefined ? { a, b } : { a, b, c };
  },
  quiz: ([topic, ...more]) => {
    if (more.length > 0) return undefined;
    return topic === undefined ? {} : { topic };
  },
};

/**
 * The command behind the payload of a link: what it shares, or the greeting for whatever else it says. Codes that join
 * accounts are typed, never followed: one press on somebody's link would hand one's answers over to that person.
 */
export function commandBehind(payload: string): Input {
  const greeting: Input = { kind: "command", name: "start", args: "" };
  const [, name = "", rest] = /^([a-z]+)(?:_([A-Za-z0-9_-]+))?$/.exec(payload) ?? [];
  if (payload.length > START_LETTERS || !Object.hasOwn(READERS, name)) return greeting;
  const ids = rest === undefined ? [] : rest.split(JOINT);
  const args = ids.every((id) => /^[A-Za-z0-9-]+$/.test(id)) ? READERS[name]?.(ids) : undefined;
  return args ? { kind: "command", name, args } : greeting;
}
