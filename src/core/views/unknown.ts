/** What is said when something was not understood: kindly, and with a way on. */
import type { Concept } from "../knowledge/concept.ts";
import { asksForAdvice } from "../knowledge/understand.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, note, text } from "./inline.ts";

/** Longest piece of somebody's own words that is said back, in characters. */
const LONGEST_ECHO = 60;

/** What was typed, short enough to be said back. */
export function echo(typed: string): string {
  return typed.length > LONGEST_ECHO ? `${typed.slice(0, LONGEST_ECHO - 1).trimEnd()}…` : typed;
}

/**
 * An unknown topic with up to three that were perhaps meant; without any near one, places to begin. Somebody who asks
 * about prices is told that the bot gives no such advice.
 */
export function unknownTopicView(
  texts: Texts,
  typed: string,
  near: readonly Concept[],
  beginnings: readonly Concept[],
): Reply {
  const offered = near.length > 0 ? near : beginnings;
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      text(opening(texts, typed, near.length > 0)),
      text(near.length > 0 ? texts.unknown.didYouMean : texts.unknown.browse),
    ],
    controls: [
      ...offered.map(({ id, name }) =>
        button(name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
      ),
      button(texts.unknown.topics, { kind: "topics", page: 0 }),
    ],
  };
}

function opening(texts: Texts, typed: string, isNear: boolean): string {
  if (typed === "") return texts.unknown.nothing;
  if (asksForAdvice(typed)) return texts.unknown.noAdvice;
  return isNear ? texts.unknown.notSure(echo(typed)) : texts.unknown.topic(echo(typed));
}

/** A plain remark with what to do next. */
export function remarkView(message: string, hint: string): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [text(message), note(hint)],
    controls: [],
    toast: `${message} ${hint}`.slice(0, 200),
  };
}

/** An unknown command, with the way to help. */
export function unknownCommandView(texts: Texts, name: string): Reply {
  const remark = remarkView(texts.unknown.command(echo(name)), texts.unknown.seeHelp);
  return { ...remark, controls: [button(texts.unknown.help, { kind: "open", command: "help" })] };
}
