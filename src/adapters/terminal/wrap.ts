/** Words for a terminal: without signs that would steer it, broken into lines. */
import { stripVTControlCharacters } from "node:util";

/** Lines of at most `width` visible characters; a longer word stands alone. `hang` indents all but the first. */
export function wrap(text: string, width: number, first = "", hang = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ +/)) {
    if (!empty && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      [line, empty] = [hang, true];
    }
    line = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}

function visible(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** Without control characters and those that turn the direction of text. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");
}
