/** Each kind of block as rich text; pure. */
import type { Block, BoardRow, FactLine, Inline, Source, SpreadRow, TableRow } from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { deepLink } from "./deep-link.ts";
import { formLines } from "./form.ts";
import { code, join, linked, plain, type Rich, styled } from "./rich.ts";

/** What rendering depends on: the words of the face, and the bot that concept links open. */
export type Rendering = { readonly texts: Texts; readonly username: string };

const BAR_CELLS = 10;

/** A block as it looks in Telegram. */
export function richBlock(block: Block, rendering: Rendering): Rich {
  const inline = (content: readonly Inline[]): Rich => richInline(content, rendering);
  switch (block.kind) {
    case "heading":
      return bold(block.text);
    case "text":
      return inline(block.content);
    case "note":
      return styled("italic", inline(block.content));
    case "quote":
      return styled("blockquote", inline(block.content));
    case "list":
      return bullets(block.items.map(inline));
    case "facts":
      return titled(block.title, bullets(block.items.map((item) => fact(item, rendering))));
    case "table":
      return join(
        block.rows.map((row) => tableRow(row, block.columns)),
        "\n\n",
      );
    case "sources":
      return titled(block.title, bullets(block.items.map(source)));
    case "progress":
      return plain(
        `${block.label}: ${bar(block.done, block.total)} ${rendering.texts.face.progress(block.done, block.total)}`,
      );
    case "board":
      return lines(block.rows.map((row) => boardRow(row, rendering.texts)));
    case "spread":
      return lines(block.rows.map((row) => spreadRow(row, rendering.texts)));
    case "question":
      return lines([bold(block.title), plain(block.prompt), ...formLines(block.form, rendering.texts.face)]);
    case "verdict":
      return plain(`${block.right ? "✅" : "❌"} ${block.text}`);
    case "file":
      return plain(rendering.texts.face.file(block.name));
    default:
      throw new Error(`no form for ${JSON.stringify(block satisfies never)}`);
  }
}

function richInline(content: readonly Inline[], rendering: Rendering): Rich {
  return join(content.map((part) => run(part, rendering)));
}

function run(part: Inline, rendering: Rendering): Rich {
  switch (part.kind) {
    case "text":
      return plain(part.text);
    case "code":
      return code(part.text);
    case "bold":
    case "italic":
      return styled(part.kind, richInline(part.children, rendering));
    case "link":
      return linked(part.url, richInline(part.children, rendering));
    case "concept":
      return linked(
        deepLink(rendering.username, { kind: "explain", concept: part.id }),
        richInline(part.children, rendering),
      );
    default:
      throw new Error(`no form for ${JSON.stringify(part satisfies never)}`);
  }
}

const bold = (text: string): Rich => styled("bold", plain(text));
const lines = (parts: readonly Rich[]): Rich => join(parts, "\n");
const bullets = (items: readonly Rich[]): Rich => lines(items.map((item) => join([plain("• "), item])));
const titled = (title: string, rest: Rich): Rich => lines([bold(title), rest]);

function fact({ content, asOf, source: from }: FactLine, rendering: Rendering): Rich {
  const { face } = rendering.texts;
  const date = asOf === undefined ? "" : `, ${face.asOf(asOf)}`;
  return join([richInline(content, rendering), plain(`\n${face.source}: `), source(from), plain(date)]);
}

function source({ title, url }: Source): Rich {
  return url === undefined ? plain(title) : linked(url, plain(title));
}

function tableRow({ label, cells }: TableRow, columns: readonly string[]): Rich {
  return lines([bold(label), ...cells.map((cell, index) => plain(`${columns[index] ?? ""}: ${cell}`))]);
}

function boardRow({ rank, name, points, you }: BoardRow, { face }: Texts): Rich {
  const mark = you ? ` (${face.you})` : "";
  const line = plain(`${rank}. ${isolated(name)} – ${face.points(points)}${mark}`);
  return you ? styled("bold", line) : line;
}

function spreadRow({ letter, text, count, right }: SpreadRow, { face }: Texts): Rich {
  const marks = "▰".repeat(Math.min(count, BAR_CELLS));
  const words = `${letter}. ${text}  ${marks} ${count}`;
  return right ? bold(`✅ ${words} (${face.rightOne})`) : plain(`▫️ ${words}`);
}

/** A name written from right to left would pull the rank and the points over; marks keep it to itself. */
function isolated(name: string): string {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(name)
    ? `\u2068${name}\u2069`
    : name;
}

function bar(done: number, total: number): string {
  const cells = Math.min(total, BAR_CELLS);
  const full = Math.max(0, Math.min(cells, Math.floor((done / total) * cells)));
  return "▰".repeat(full) + "▱".repeat(cells - full);
}
