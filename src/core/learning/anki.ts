/** Flash cards as a file that Anki imports as it is (docs.ankiweb.net, Importing, Text Files). */
import type { FlashCard } from "../quiz/flash-card.ts";

/** With these lines on top nobody has to choose anything while importing. */
const HEAD = ["#separator:Comma", "#html:true", "#columns:Front,Back,Tags", "#tags column:3"];

/** The file's text: a line a card. */
export function ankiFile(cards: readonly FlashCard[]): string {
  const lines = cards.map(({ front, back, tag }) => [html(front), html(back), tag].map(quoted).join(","));
  return [...HEAD, ...lines, ""].join("\n");
}

/** Lines of foreign text as HTML that shows them unchanged. */
function html(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
  return escaped.join("<br>");
}

/** A field in quotes: it may hold commas, quotes and line breaks (RFC 4180). */
const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
