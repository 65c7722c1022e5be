/** A Telegram message as a person reads it in a test: entities as tags around their text. */
import type { TelegramMessageEntity } from "@gramio/types";

type Message = { readonly text: string; readonly entities: readonly TelegramMessageEntity[] };

const TAGS: Record<string, string> = { bold: "b", italic: "i", blockquote: "quote", code: "code" };

/** The text with `<b>…</b>`, `<i>…</i>`, `<quote>…</quote>`, `<code>…</code>` and `<a URL>…</a>`. */
export function marked({ text, entities }: Message): string {
  const tags = entities.flatMap((entity, index) => {
    const name = TAGS[entity.type] ?? "a";
    const opening = `<${entity.url === undefined ? name : `a ${entity.url}`}>`;
    const end = entity.offset + entity.length;
    return [
      { at: entity.offset, order: index, tag: opening },
      { at: end, order: -index - 1, tag: `</${name}>` },
    ];
  });
  const sorted = tags.toSorted((a, b) => b.at - a.at || b.order - a.order);
  return sorted.reduce((result, { at, tag }) => result.slice(0, at) + tag + result.slice(at), text);
}
