/** From a reply to lines of text. Buttons are printed with numbers. */
import {
  type Block,
  type BoardRow,
  type FactLine,
  type Inline,
  isPressed,
  type Pressed,
  type Reply,
  type Source,
  type SpreadRow,
  type TableRow,
} from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { formLines } from "./form.ts";
import { BAR_CELLS, LINE_WIDTH } from "./limits.ts";
import type { Style } from "./style.ts";
import { clean, wrap } from "./wrap.ts";

type FaceTexts = Texts["face"];

/** One reply as text without a line break at its end. Control characters of foreign text are not let through, and there is nobody to share with. */
export function render(reply: Reply, texts: FaceTexts, style: Style): string {
  const parts = reply.blocks.map((block) => renderBlock(block, texts, style));
  const press = reply.expects === undefined ? "" : "/";
  return [...parts, ...renderControls(reply.controls.filter(isPressed), press, style)].join("\n\n");
}

function renderBlock(block: Block, texts: FaceTexts, style: Style): string {
  switch (block.kind) {
    case "heading":
      return style.heading(
        `${clean(block.text)}\n${"─".repeat(Math.min(clean(block.text).length, LINE_WIDTH))}`,
      );
    case "text":
      return wrap(inline(block.content, style), LINE_WIDTH);
    case "note":
      return style.faint(wrap(inline(block.content, style), LINE_WIDTH));
    case "quote":
      return wrap(inline(block.content, style), LINE_WIDTH, "  │ ");
    case "list":
      return block.items.map((item) => bullet(inline(item, style))).join("\n");
    case "facts":
      return [style.bold(block.title), ...block.items.map((fact) => factLine(fact, texts, style))].join("\n");
    case "table":
      return block.rows.map((row) => tableRow(row, block.columns, style)).join("\n\n");
    case "sources":
      return style.faint([block.title, ...block.items.map((item) => bullet(sourceLine(item)))].join("\n"));
    case "progress":
      return `${bar(block.done, block.total)}  ${clean(block.label)} (${texts.progress(block.done, block.total)})`;
    case "board":
      return block.rows.map((row) => boardRow(row, texts, style)).join("\n");
    case "spread":
      return block.rows.map((row) => spreadRow(row, texts, style)).join("\n");
    case "question":
      return questionText(block, texts, style);
    case "verdict":
      return block.right ? style.right(`✔ ${clean(block.text)}`) : style.wrong(`✘ ${clean(block.text)}`);
    case "file":
      return wrap(clean(texts.file(block.name)), LINE_WIDTH);
    default:
      throw new Error(`no text for ${JSON.stringify(block satisfies never)}`);
  }
}

function inline(content: readonly Inline[], style: Style): string {
  return content.map((part) => inlinePart(part, style)).join("");
}

function inlinePart(part: Inline, style: Style): string {
  switch (part.kind) {
    case "text":
      return clean(part.text);
    case "code":
      return style.bold(clean(part.text));
    case "bold":
      return style.bold(inline(part.children, style));
    case "italic":
      return style.italic(inline(part.children, style));
    case "concept":
      return style.link(inline(part.children, style));
    case "link":
      return `${inline(part.children, style)} (${part.url})`;
    default:
      throw new Error(`no text for ${JSON.stringify(part satisfies never)}`);
  }
}

const bullet = (text: string): string => wrap(text, LINE_WIDTH, "  • ", "    ");
const sourceLine = ({ title, url }: Source): string => (url ? `${clean(title)} ${url}` : clean(title));

function factLine({ content, asOf, source }: FactLine, texts: FaceTexts, style: Style): string {
  const date = asOf === undefined ? "" : ` (${texts.asOf(asOf)})`;
  return `${bullet(`${inline(content, style)}${date}`)}\n${style.faint(wrap(sourceLine(source), LINE_WIDTH, "    "))}`;
}

function tableRow(row: TableRow, columns: readonly string[], style: Style): string {
  const cells = row.cells.map((cell, index) => bullet(`${clean(columns[index] ?? "")}: ${clean(cell)}`));
  return [style.bold(wrap(clean(row.label), LINE_WIDTH)), ...cells].join("\n");
}

function boardRow({ rank, name, points, you }: BoardRow, texts: FaceTexts, style: Style): string {
  const line = `${String(rank).padStart(4)}.  ${clean(name)}  ${texts.points(points)}`;
  return you ? style.bold(`${line}  (${texts.you})`) : line;
}

function spreadRow({ letter, text, count, right }: SpreadRow, texts: FaceTexts, style: Style): string {
  const lead = `  ${right ? "✔" : " "} ${letter}. `;
  const tail = `${"▰".repeat(Math.min(count, BAR_CELLS))} ${count}${right ? ` (${texts.rightOne})` : ""}`;
  const line = wrap(`${clean(text)}  ${tail.trim()}`, LINE_WIDTH, lead, " ".repeat(lead.length));
  return right ? style.right(line) : line;
}

type QuestionBlock = Extract<Block, { kind: "question" }>;

function questionText({ title, prompt, form }: QuestionBlock, texts: FaceTexts, style: Style): string {
  const asked = style.bold(wrap(clean(prompt), LINE_WIDTH));
  return `${style.heading(clean(title))}\n\n${asked}\n\n${formLines(form, texts).join("\n")}`;
}

/** `press` stands before a number that is to be typed; without it the number itself would be an answer. */
function renderControls(controls: readonly Pressed[], press: string, style: Style): string[] {
  if (controls.length === 0) return [];
  const labels = controls.map(({ label }, index) =>
    style.button(`[${press}${index + 1}] ${clean(label)}`.replaceAll(" ", "\u00a0")),
  );
  return [
    wrap(labels.join(" "), LINE_WIDTH)
      .replaceAll("\u00a0", " ")
      .replaceAll(/(?<=\S) \[/g, "  ["),
  ];
}

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * BAR_CELLS);
  return "▰".repeat(full) + "▱".repeat(BAR_CELLS - full);
}
