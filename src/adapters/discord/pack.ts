/** Lines of blocks as the text displays of messages, each message within Discord's limits; pure. */
import type { Line } from "./blocks.ts";
import { escapeMarkdown } from "./escape.ts";
import { markdown, type Run, sameMarks } from "./inline.ts";
import { BYTES_A_DISPLAY, TEXT_BYTES, TEXT_CHARACTERS, TEXT_DISPLAYS } from "./limits.ts";

/** What stands between a part and the one before it in the same message. */
export type Gap = "\n" | "\n\n" | "rule";
/** Lines that stay together where they can. */
export type Part = { readonly gap: Gap; readonly lines: readonly Line[] };

/** The text displays of a message, divided by rules. */
type Displays = readonly string[];
type Piece = { readonly gap: Gap; readonly text: string };

/** All marks that a run can have around it, but its address. */
const MOST_MARKS = "\u200b__***`` ``***__ [↗]()";

/** A word with the space behind it; what is longer than 200 characters is cut, whole characters at a time. */
const WORD = /\S{1,200}\s{0,200}|\s{1,200}/gu;

/**
 * The messages of the parts, in order. A part that fits in a message is not torn; one that doesn't is cut
 * between its lines, a longer line between its words. Nothing is left out.
 */
export function pack(parts: readonly Part[]): readonly Displays[] {
  const messages: string[][] = [];
  for (const piece of parts.flatMap(pieces)) {
    const last = messages.at(-1);
    const grown = last && joined(last, piece);
    if (grown && fits(grown)) messages[messages.length - 1] = grown;
    else messages.push([piece.text]);
  }
  return messages;
}

function joined(displays: Displays, { gap, text }: Piece): string[] {
  if (gap === "rule" && displays.length < TEXT_DISPLAYS) return [...displays, text];
  const between = gap === "rule" ? "\n\n" : gap;
  return [...displays.slice(0, -1), `${displays.at(-1) ?? ""}${between}${text}`];
}

function fits(displays: Displays): boolean {
  return holds(displays.map(sizeOf).reduce(plus, NOTHING), displays.length);
}

/** UTF-16 units and UTF-8 bytes. */
type Size = { readonly characters: number; readonly bytes: number };

const NOTHING: Size = { characters: 0, bytes: 0 };
const sizeOf = (text: string): Size => ({ characters: text.length, bytes: Buffer.byteLength(text) });
const plus = (a: Size, b: Size): Size => ({
  characters: a.characters + b.characters,
  bytes: a.bytes + b.bytes,
});

function holds({ characters, bytes }: Size, displays: number): boolean {
  return characters <= TEXT_CHARACTERS && bytes + BYTES_A_DISPLAY * displays <= TEXT_BYTES;
}

/** The part in one piece if that fits in a message, else a piece a line, else several of a line. */
function pieces({ gap, lines }: Part): readonly Piece[] {
  const shown = lines.filter((line) => line.mark === "" || hasWords(line));
  const text = shown.map(lineText).join("\n");
  if (!shown.some(hasWords)) return [];
  if (fits([text])) return [{ gap, text }];
  const shorter = shown.length > 1 ? shown : shown.flatMap(shortLines);
  return shorter.flatMap((line, index) => pieces({ gap: index === 0 ? gap : "\n", lines: [line] }));
}

function hasWords({ runs }: Line): boolean {
  return runs.some(({ text }) => text.trim() !== "");
}

/** A mark counts only with exactly one space behind it. */
function lineText({ mark, runs }: Line): string {
  const text = markdown(runs);
  return mark === "" ? text : mark + text.trimStart();
}

function shortLines({ mark, runs }: Line): readonly Line[] {
  const lines: { mark: string; runs: Run[] }[] = [];
  let size = NOTHING;
  for (const word of runs.flatMap(words)) {
    const last = lines.at(-1);
    const grown = plus(size, weightOf(word, last?.runs.at(-1)));
    if (last && holds(grown, 1)) {
      last.runs.push(word);
      size = grown;
    } else {
      lines.push({ mark, runs: [word] });
      size = plus(sizeOf(mark), weightOf(word, undefined));
    }
  }
  return lines;
}

function words(run: Run): readonly Run[] {
  const found = run.text.match(WORD) ?? [];
  return found.map((text) => ({ ...run, text }));
}

/** At most what the run adds to a line: marks that go on are not written again. */
function weightOf(run: Run, before: Run | undefined): Size {
  const marks = before && sameMarks(before, run) ? "" : MOST_MARKS + (run.url ?? "");
  return sizeOf(escapeMarkdown(run.text) + marks);
}
