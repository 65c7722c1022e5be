/** Reads Discord Markdown as a client shows it: the words, and every piece of markup that was at work. */

/** What a reader sees. `marks` names markup in order: "bold", "link https://…", "mention" and so on. */
export type Read = { readonly text: string; readonly marks: readonly string[] };

type Rule = { readonly pattern: RegExp; readonly mark: string };

/** Marks of a whole line. */
const LINES: readonly Rule[] = [
  { pattern: /^-# (?=\S)/, mark: "subtext" },
  { pattern: /^\s*#{1,3}\s+(?=\S)/, mark: "heading" },
  { pattern: /^\s*(?:>>> |> )/, mark: "quote" },
  { pattern: /^\s*[-*+]\s+(?=\S)/, mark: "list" },
  { pattern: /^\s*\d+\.\s+(?=\S)/, mark: "list" },
];

/** Marks around words, as the open parser behind Discord's clients (simple-markdown) finds them. */
const SPANS: readonly Rule[] = [
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, mark: "bold" },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, mark: "underline" },
  {
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    mark: "italic",
  },
  { pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![a-z0-9])/i, mark: "italic" },
  { pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, mark: "strike" },
  { pattern: /^\|\|([\s\S]+?)\|\|/, mark: "spoiler" },
];

const ESCAPED = /^\\([^0-9A-Za-z\s])/;
const CODE = /^(`+)([\s\S]*?[^`])\1(?!`)/;
const LINK = /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\()]|\\.)*)>?\s*\)/;
const MENTION = /^(?:<(?:[@#:t]|a:|id:|\/)[^>\s]+>|@everyone|@here)/;
const ADDRESS = /^https?:\/\/[^\s<]+/;

/** The message's words without markup. Spaces without width are not seen. */
export function readMarkdown(markdown: string): Read {
  const marks: string[] = [];
  const lines = markdown.split("\n").map((line) => {
    const rule = LINES.find(({ pattern }) => pattern.test(line));
    if (!rule) return readInline(line, marks);
    marks.push(rule.mark);
    return readInline(line.replace(rule.pattern, ""), marks);
  });
  return { text: lines.join("\n").replaceAll("\u200b", ""), marks };
}

function readInline(source: string, marks: string[]): string {
  let text = "";
  for (let rest = source; rest !== ""; ) {
    const [shown, length] = readNext(rest, marks);
    text += shown;
    rest = rest.slice(length);
  }
  return text;
}

function readNext(rest: string, marks: string[]): readonly [string, number] {
  const escaped = ESCAPED.exec(rest);
  if (escaped) return [escaped[1] ?? "", 2];
  const code = CODE.exec(rest);
  if (code) {
    marks.push("code");
    return [(code[2] ?? "").replace(/^ (?= *`)|(?<=` *) $/g, ""), code[0].length];
  }
  const link = LINK.exec(rest);
  if (link) {
    marks.push(`link ${link[2]}`);
    return [readInline(link[1] ?? "", marks), link[0].length];
  }
  for (const { pattern, mark } of SPANS) {
    const span = pattern.exec(rest);
    if (!span) continue;
    marks.push(mark);
    return [readInline(span[1] ?? "", marks), span[0].length];
  }
  const live = MENTION.exec(rest) ?? ADDRESS.exec(rest);
  if (!live)
    return [String.fromCodePoint(rest.codePointAt(0) ?? 0), (rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1];
  marks.push(live[0].startsWith("http") ? `address ${live[0]}` : "mention");
  return [live[0], live[0].length];
}
