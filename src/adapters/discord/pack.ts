/** Lines of blocks as the text displays of messages, each message within Discord's limits; pure. */
import type { Line } from "./blocks.ts";
import { markdown, type Run } from "./inline.ts";
import { BYTES_A_DISPLAY, TEXT_BYTES, TEXT_CHARACTERS, TEXT_DISPLAYS } from "./limits.ts";

/** What stands between a part and the one before it in the same message. */
export type Gap = "\n" | "\n\n" | "rule";
/** Lines that stay together where they can. */
export type Part = { readonly gap: Gap; readonly lines: readonly Line[] };

/** The text displays of a message, divided by rules. */
type Displays = readonly string[];
type Piece = { readonly gap: Gap; readonly text: string };

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
  const all = displays.join("");
  const bytes = Buffer.byteLength(all) + BYTES_A_DISPLAY * displays.length;
  return all.length <= TEXT_CHARACTERS && bytes <= TEXT_BYTES;
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

function lineText({ mark, runs }: Line): string {
  return mark + markdown(runs);
}

function shortLines({ mark, runs }: Line): readonly Line[] {
  const lines: { mark: string; runs: Run[] }[] = [];
  for (const word of runs.flatMap(words)) {
    const last = lines.at(-1);
    if (last && fits([lineText({ mark, runs: [...last.runs, word] })])) last.runs.push(word);
    else lines.push({ mark, runs: [word] });
  }
  return lines;
}

function words(run: Run): readonly Run[] {
  const found = run.text.match(WORD) ?? [];
  return found.map((text) => ({ ...run, text }));
}
