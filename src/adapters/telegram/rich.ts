/** Text with entities, Telegram's own form of formatting: nothing needs escaping. Offsets are in UTF-16 units. */
import type { TelegramMessageEntity } from "@gramio/types";

export type Rich = { readonly text: string; readonly entities: readonly TelegramMessageEntity[] };

type Range = { readonly from: number; readonly to: number };
type Style = "bold" | "italic" | "blockquote";

/** Plain text, without the control characters that Telegram would replace and lone surrogates it would refuse. */
export function plain(text: string): Rich {
  const clean = text.toWellFormed().replace(/\r\n?/g, "\n");
  return { text: clean.replace(/[^\P{Cc}\n\t]/gu, ""), entities: [] };
}

/** Fixed-width text. */
export function code(text: string): Rich {
  const rich = plain(text);
  return rich.text.trim() === "" ? rich : { ...rich, entities: [over("code", 0, rich.text.length)] };
}

/** All parts in a row, with `between` in between. */
export function join(parts: readonly Rich[], between = ""): Rich {
  let text = "";
  const entities: TelegramMessageEntity[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += between;
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

/**
 * The text in a style. Code can't be part of bold or italic (Bot API, formatting options), so these go around
 * it; no style is nested in itself.
 */
export function styled(style: Style, rich: Rich): Rich {
  const inner = rich.entities.filter((entity) => entity.type !== style);
  const holes = style === "blockquote" ? [] : inner.filter((entity) => entity.type === "code");
  const ranges = gaps(rich.text.length, holes).filter(
    ({ from, to }) => rich.text.slice(from, to).trim() !== "",
  );
  return { text: rich.text, entities: [...ranges.map(({ from, to }) => over(style, from, to)), ...inner] };
}

/** The text as a link. Links hold neither links nor code. An address that can't be opened is written out instead. */
export function linked(url: string, rich: Rich): Rich {
  if (rich.text.trim() === "") return rich;
  if (!/^https?:\/\/[^\s]+$/i.test(url) || !URL.canParse(url)) return join([rich, plain(` (${url})`)]);
  const inner = rich.entities.filter(({ type }) => type !== "text_link" && type !== "code");
  return { text: rich.text, entities: [{ ...over("text_link", 0, rich.text.length), url }, ...inner] };
}

/** The part from one offset to another without surrounding white space; entities are clipped to it. */
export function slice(rich: Rich, from: number, to: number): Rich {
  const part = rich.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  const entities = rich.entities.flatMap((entity) => clip(entity, start, end));
  return { text: rich.text.slice(start, end), entities };
}

function clip(entity: TelegramMessageEntity, from: number, to: number): TelegramMessageEntity[] {
  const start = Math.max(entity.offset, from);
  const end = Math.min(entity.offset + entity.length, to);
  return start < end ? [{ ...entity, offset: start - from, length: end - start }] : [];
}

function gaps(length: number, holes: readonly TelegramMessageEntity[]): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const hole of holes.toSorted((a, b) => a.offset - b.offset)) {
    ranges.push({ from, to: hole.offset });
    from = hole.offset + hole.length;
  }
  return [...ranges, { from, to: length }];
}

function over(type: TelegramMessageEntity["type"], from: number, to: number): TelegramMessageEntity {
  return { type, offset: from, length: to - from };
}
