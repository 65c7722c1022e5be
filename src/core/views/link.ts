/** Joining two accounts: the code, and what came of one. */
import type { LinkOutcome } from "../ports.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { heading, note, text } from "./inline.ts";
import { remarkView } from "./unknown.ts";

/** A fresh code and what to do with it. */
export function linkCodeView(texts: Texts, code: string): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [heading(texts.link.title), text(texts.link.code(code)), note(texts.link.how(code))],
    controls: [],
  };
}

/** What came of a code that was typed. */
export function linkOutcomeView({ link }: Texts, outcome: LinkOutcome): Reply {
  switch (outcome) {
    case "joined":
      return remarkView(link.joined, link.joinedHint);
    case "unknown":
      return remarkView(link.unknown, link.unknownHint);
    case "same":
      return remarkView(link.same, link.sameHint);
    case "too-many":
      return remarkView(link.tooMany, link.tooManyHint);
    default:
      throw new Error(`no words for ${outcome satisfies never}`);
  }
}
