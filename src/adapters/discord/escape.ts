/** Foreign text as Discord Markdown that shows it unchanged; pure. */
import { LINK } from "./limits.ts";

/** Characters that move text about or that nobody can see, and that no honest text of ours needs. */
const UNSEEN = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/gu;

/** Text without control characters; line breaks stay, in one form. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, (character) => (character === "\n" ? character : ""));
}

/** Text in one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/**
 * Cleaned text with every sign escaped that Discord could take for markup, a mention or a bare link. A backslash
 * makes any sign literal, but "](" ends a link even so. List, heading and quote marks only count where a line begins.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~|`[\]<@]|(?<=\])\(/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/^(\s*)([-+#>])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
}

/** Text as code. What has backticks of its own and can't be fenced is escaped instead. */
export function codeSpan(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  return text.includes("``") ? escapeMarkdown(text) : `\`\` ${text} \`\``;
}

/**
 * An address for a masked link, or undefined when it is not http(s) or too long. Signs that would end the link or reach
 * out of it travel as per cent codes.
 */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  const target = href.replace(/[()[\]*`|\\<>]|__/g, percent);
  return target.length > LINK ? undefined : target;
}

function percent(signs: string): string {
  return Array.from(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).join("");
}
