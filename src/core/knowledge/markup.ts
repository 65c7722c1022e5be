/** The small subset of Markdown that content may use, read into neutral inline data. */

import type { PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Inline } from "../reply.ts";

/** Paragraphs of inline data, and what stood in the text that may not. */
export type Markup = {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly faults: readonly string[];
};

const CONCEPT = "concept:";

/** Reads bold, italic, code, links and concept links. Anything else is named in `faults` and kept as plain text. */
export function readMarkup(text: string): Markup {
  const faults: string[] = [];
  const root = fromMarkdown(text);
  const paragraphs = root.children.map((node) => paragraph(node, text, faults));
  return { paragraphs, faults };
}

/** All paragraphs run together, for fields of one paragraph. */
export function readLine(text: string): readonly Inline[] {
  return readMarkup(text).paragraphs.flat();
}

/** The letters of inline data without their form. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => ("children" in part ? plainText(part.children) : part.text)).join("");
}

/** Ids of the concepts that a text links to. */
export function linkedConcepts(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => [
    ...(part.kind === "concept" ? [part.id] : []),
    ...("children" in part ? linkedConcepts(part.children) : []),
  ]);
}

function paragraph(node: RootContent, text: string, faults: string[]): readonly Inline[] {
  if (node.type === "paragraph") return node.children.map((child) => inline(child, text, faults));
  return [raw(node, text, faults)];
}

function inline(node: PhrasingContent, text: string, faults: string[]): Inline {
  const children = (nodes: readonly PhrasingContent[]): Inline[] =>
    nodes.map((child) => inline(child, text, faults));
  switch (node.type) {
    case "text":
      return { kind: "text", text: node.value.replace(/\s*\n\s*/g, " ") };
    case "inlineCode":
      return { kind: "code", text: node.value };
    case "strong":
      return { kind: "bold", children: children(node.children) };
    case "emphasis":
      return { kind: "italic", children: children(node.children) };
    case "link":
      return link(node.url, children(node.children), faults);
    default:
      return raw(node, text, faults);
  }
}

function link(url: string, children: readonly Inline[], faults: string[]): Inline {
  if (url.startsWith(CONCEPT)) return { kind: "concept", id: url.slice(CONCEPT.length), children };
  if (!url.startsWith("https://")) faults.push(`link to "${url}"`);
  return { kind: "link", url, children };
}

function raw(node: RootContent, text: string, faults: string[]): Inline {
  faults.push(`markup of the kind "${node.type}"`);
  return { kind: "text", text: text.slice(node.position?.start.offset ?? 0, node.position?.end.offset) };
}
