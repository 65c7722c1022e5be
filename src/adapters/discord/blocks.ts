/** Each kind of block as lines of marked text; pure. */
import type {
  Block,
  BoardRow,
  FactLine,
  QuestionForm,
  ShownOption,
  Source,
  SpreadRow,
  TableRow,
} from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { linkTarget } from "./escape.ts";
import { isTooLarge } from "./files.ts";
import { bold, flat, linesOf, plain, type Run, runsOf } from "./inline.ts";

/** A line of a message: Discord's mark for its kind ("- ", "> ", "## ", "-# " or none) and what stands in it. */
export type Line = { readonly mark: string; readonly runs: readonly Run[] };

type FaceTexts = Texts["face"];

const BAR_CELLS = 10;
/** The code of "A": options are lettered from it by their place. */
export const FIRST_LETTER = 65;

/** A block as it looks in Discord, without empty lines at its ends. */
export function linesOfBlock(block: Block, texts: FaceTexts): readonly Line[] {
  switch (block.kind) {
    case "heading":
      return [line("## ", [plain(block.text)])];
    case "text":
      return paragraph("", runsOf(block.content));
    case "note":
      return paragraph("-# ", runsOf(block.content));
    case "quote":
      return paragraph("> ", runsOf(block.content));
    case "list":
      return block.items.map((item) => line("- ", runsOf(item)));
    case "facts":
      return [line("", [bold(block.title)]), ...block.items.map((item) => fact(item, texts))];
    case "table":
      return block.rows.flatMap((row) => tableRow(row, block.columns));
    case "sources":
      return [line("", [bold(block.title)]), ...block.items.map((item) => line("- ", [source(item)]))];
    case "progress":
      return [progress(block, texts)];
    case "board":
      return block.rows.map((row) => boardRow(row, texts));
    case "spread":
      return block.rows.map((row) => spreadRow(row, texts));
    case "question":
      return question(block, texts);
    case "verdict":
      return [line("", [plain(block.right ? "✅ " : "❌ "), bold(block.text)])];
    case "file":
      return isTooLarge(block) ? [line("-# ", [plain(texts.tooLarge(block.name))])] : [];
    default:
      throw new Error(`no lines for ${JSON.stringify(block satisfies never)}`);
  }
}

/** What belongs in one line stays in one line, whatever its words contain. */
function line(mark: string, runs: readonly Run[]): Line {
  return { mark, runs: flat(runs) };
}

/** A mark holds for one line only, so every line of the words gets it. */
function paragraph(mark: string, runs: readonly Run[]): readonly Line[] {
  const lines = linesOf(runs).map((words) => ({ mark, runs: words }));
  return mark === "" ? lines : lines.filter(({ runs: words }) => words.length > 0);
}

function source({ title, url }: Source): Run {
  const target = url === undefined ? undefined : linkTarget(url);
  return target === undefined ? plain(title) : { ...plain(title), url: target };
}

function fact({ content, asOf, source: from }: FactLine, texts: FaceTexts): Line {
  const date = asOf === undefined ? "" : ` (${texts.asOf(asOf)})`;
  return line("- ", [...runsOf(content), plain(`${date} · `), source(from)]);
}

function tableRow(row: TableRow, columns: readonly string[]): readonly Line[] {
  const cells = row.cells.map((cell, index) => line("- ", [plain(`${columns[index] ?? ""}: ${cell}`)]));
  return [line("", [bold(row.label)]), ...cells];
}

function progress({ label, done, total }: Extract<Block, { kind: "progress" }>, texts: FaceTexts): Line {
  const full = Math.min(BAR_CELLS, Math.max(0, Math.floor((done / total) * BAR_CELLS)));
  const bar = "▰".repeat(full) + "▱".repeat(BAR_CELLS - full);
  return line("", [plain(`${bar} `), bold(label), plain(`: ${texts.progress(done, total)}`)]);
}

function boardRow({ rank, name, points, you }: BoardRow, texts: FaceTexts): Line {
  const words = `${rank}. ${name} · ${texts.points(points)}`;
  return line("", [you ? bold(`${words} (${texts.you})`) : plain(words)]);
}

function spreadRow({ letter, text, count, right }: SpreadRow, texts: FaceTexts): Line {
  const marks = "▰".repeat(Math.min(count, BAR_CELLS));
  const words = `${letter}. ${text}  ${marks} ${count}`;
  return line("", right ? [plain("✅ "), bold(`${words} (${texts.rightOne})`)] : [plain(`▫️ ${words}`)]);
}

function question(block: Extract<Block, { kind: "question" }>, texts: FaceTexts): readonly Line[] {
  const { title, prompt, form } = block;
  return [line("### ", [plain(title)]), ...paragraph("", [bold(prompt)]), ...formLines(form, texts)];
}

function formLines(form: QuestionForm, texts: FaceTexts): readonly Line[] {
  switch (form.kind) {
    case "single":
    case "truefalse":
      return form.options.map((option, index) => lettered(index, optionText(option, texts)));
    case "multi":
      return form.options.map((option, index) =>
        lettered(index, optionText(option, texts), texts.ticked("", option.ticked)),
      );
    case "order":
      return form.steps.map(({ text, place }, index) =>
        lettered(index, place === undefined ? text : texts.placed(text, place)),
      );
    case "number":
      return paragraph("-# ", [plain(texts.inNumbers(form.unit))]);
    case "typed":
      return paragraph("-# ", [plain(texts.byName)]);
    default:
      throw new Error(`no lines for ${JSON.stringify(form satisfies never)}`);
  }
}

function lettered(index: number, text: string, mark = ""): Line {
  return line("", [bold(`${mark}${String.fromCharCode(FIRST_LETTER + index)}.`), plain(` ${text}`)]);
}

function optionText({ text, ruledOut }: ShownOption, texts: FaceTexts): string {
  return ruledOut ? texts.ruledOut(text) : text;
}
