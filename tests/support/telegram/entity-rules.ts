/** What the Bot API says about entities: inside the text, whole letters, properly nested ("Formatting options"). */
import type { TelegramMessageEntity } from "@gramio/types";

type Entity = TelegramMessageEntity;

const STYLES = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const QUOTES = ["blockquote", "expandable_blockquote"];
const ALONE = ["code", "pre"];

/** What is wrong with the entities of a text, in words; empty when all is well. */
export function entityFaults(text: string, entities: readonly Entity[]): string[] {
  const tooMany = entities.length > 100 ? [`${entities.length} entities, of which 100 are kept`] : [];
  const single = entities.flatMap((entity) => boundsFaults(text, entity));
  const pairs = entities.flatMap((a, index) => entities.slice(index + 1).flatMap((b) => pairFaults(a, b)));
  return [...tooMany, ...single, ...pairs];
}

function boundsFaults(text: string, entity: Entity): string[] {
  const { type, offset, length, url } = entity;
  const end = offset + length;
  const faults: string[] = [];
  if (offset < 0 || length < 1 || end > text.length)
    faults.push(`${type} ${offset}+${length} is not in the text`);
  if ([offset, end].some((at) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))))
    faults.push(`${type} at ${offset} cuts a letter in two`);
  if (text.slice(offset, end).trim() === "") faults.push(`${type} at ${offset} holds nothing to see`);
  if (type === "text_link" && !/^(https?|tg):\/\/\S+$/.test(url ?? "")) faults.push(`a link to ${url}`);
  return faults;
}

function pairFaults(a: Entity, b: Entity): string[] {
  const [outer, inner] =
    a.offset < b.offset || (a.offset === b.offset && a.length >= b.length) ? [a, b] : [b, a];
  const outerEnd = outer.offset + outer.length;
  if (inner.offset >= outerEnd) return [];
  const names = `${outer.type} at ${outer.offset} and ${inner.type} at ${inner.offset}`;
  if (inner.offset + inner.length > outerEnd) return [`${names} overlap`];
  return mayHold(outer.type, inner.type) ? [] : [`${names} must not be nested`];
}

/** Quotes hold all but quotes; styles hold and are part of all but code; the rest stand alone. */
function mayHold(outer: string, inner: string): boolean {
  if (outer === inner) return false;
  if (QUOTES.includes(outer)) return !QUOTES.includes(inner);
  if (ALONE.includes(outer) || ALONE.includes(inner)) return false;
  return STYLES.includes(outer) || STYLES.includes(inner);
}
