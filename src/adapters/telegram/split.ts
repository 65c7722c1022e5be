/** Cuts rich text into messages that Telegram takes, without losing a word. */
import type { TelegramMessageEntity } from "@gramio/types";
import { ENTITIES, TEXT_UNITS } from "./limits.ts";
import { join, type Rich, slice } from "./rich.ts";

const GAP = "\n\n";
const SEPARATORS = [/\n\n/g, /\n/g, /\s/g];

/** The blocks as few messages, each within Telegram's limits; a block is cut only if it is too long by itself. */
export function pack(blocks: readonly Rich[]): Rich[] {
  const messages: Rich[] = [];
  for (const piece of blocks.flatMap(cut)) {
    const last = messages.at(-1);
    const longer = last && join([last, piece], GAP);
    if (longer && fits(longer)) messages[messages.length - 1] = longer;
    else messages.push(piece);
  }
  return messages;
}

function fits(rich: Rich): boolean {
  return rich.text.length <= TEXT_UNITS && rich.entities.length <= ENTITIES;
}

function cut(block: Rich): Rich[] {
  const pieces: Rich[] = [];
  let rest = slice(block, 0, block.text.length);
  while (!fits(rest)) {
    const at = cutAt(rest);
    pieces.push(slice(rest, 0, at));
    rest = slice(rest, at, rest.text.length);
  }
  return [...pieces, rest].filter((piece) => piece.text !== "");
}

/**
 * Where to cut: at a paragraph or line in the second half, else at a space, else between two letters, and never
 * inside an entity, unless everything before the limit is inside it: then it goes on in the next message.
 */
function cutAt(rich: Rich): number {
  const max = furthest(rich);
  const whole = rich.entities.filter(({ offset, length }) => offset > 0 || length <= max);
  const free = (at: number): boolean => whole.every((entity) => !inside(entity, at));
  for (const [index, separator] of SEPARATORS.entries()) {
    const least = index < SEPARATORS.length - 1 ? max / 2 : 0;
    const at = lastMatch(rich.text.slice(0, max + 1), separator, (found) => found > least && free(found));
    if (at !== undefined) return at;
  }
  return betweenLetters(rich.text, outermost(whole, max), free);
}

/** The longest that may fit: up to the limit of letters, and before the first entity too many. */
function furthest(rich: Rich): number {
  const starts = rich.entities.map(({ offset }) => offset).toSorted((a, b) => a - b);
  return Math.min(TEXT_UNITS, starts[ENTITIES] ?? TEXT_UNITS);
}

function inside(entity: TelegramMessageEntity, at: number): boolean {
  return entity.offset < at && at < entity.offset + entity.length;
}

function outermost(entities: readonly TelegramMessageEntity[], at: number): number {
  return Math.min(at, ...entities.filter((entity) => inside(entity, at)).map(({ offset }) => offset));
}

function lastMatch(text: string, separator: RegExp, suits: (at: number) => boolean): number | undefined {
  return [...text.matchAll(separator)].map(({ index }) => index).findLast(suits);
}

/** Before the letter at `at` as people see letters (an emoji of several signs stays whole), or its code point. */
function betweenLetters(text: string, at: number, free: (at: number) => boolean): number {
  const letter = new Intl.Segmenter().segment(text).containing(at)?.index ?? at;
  if (letter > 0 && free(letter)) return letter;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
