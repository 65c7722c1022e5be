/** Inline content as runs of equally marked text, and as Discord Markdown; pure. */
import type { Inline } from "../../core/reply.ts";
import { clean, codeSpan, escapeMarkdown, linkTarget } from "./escape.ts";

type Marks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underlined?: true;
  readonly code?: true;
  readonly url?: string;
};

/** A piece of cleaned text with its marks. Runs can be cut anywhere; finished Markdown can't. */
export type Run = Marks & { readonly text: string };

/** A run without marks. */
export const plain = (text: string): Run => ({ text: clean(text) });
/** A bold run. */
export const bold = (text: string): Run => ({ text: clean(text), bold: true });

/** Content as runs. Concepts are underlined: Discord has no link that runs a command with arguments. */
export function runsOf(content: readonly Inline[], marks: Marks = {}): readonly Run[] {
  return content.flatMap((part) => runsOfPart(part, marks));
}

function runsOfPart(part: Inline, marks: Marks): readonly Run[] {
  switch (part.kind) {
    case "text":
      return [{ ...marks, text: clean(part.text) }];
    case "code":
      return [{ ...marks, code: true, text: clean(part.text) }];
    case "bold":
      return runsOf(part.children, { ...marks, bold: true });
    case "italic":
      return runsOf(part.children, { ...marks, italic: true });
    case "concept":
      return runsOf(part.children, { ...marks, underlined: true });
    case "link":
      return linkRuns(part.url, part.children, marks);
    default:
      throw new Error(`no runs for ${JSON.stringify(part satisfies never)}`);
  }
}

function linkRuns(address: string, children: readonly Inline[], marks: Marks): readonly Run[] {
  const url = linkTarget(address);
  return runsOf(children, url === undefined ? marks : { ...marks, url });
}

/** The lines of the runs, cut at their line breaks. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** The runs in one line. */
export function flat(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, " ") }));
}

/** Runs as Markdown. Neighbours whose marks would run together are kept apart by a space without width. */
export function markdown(runs: readonly Run[]): string {
  return merged(runs).reduce((text, run) => {
    const next = runMarkdown(run);
    const touching = /[*_`]$/.test(text) && text.at(-1) === next[0];
    return touching ? `${text}\u200b${next}` : text + next;
  }, "");
}

function merged(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && sameMarks(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** Whether two runs can be written as one. */
export function sameMarks(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underlined === b.underlined &&
    a.code === b.code &&
    a.url === b.url
  );
}

/** Marks stand against the words: Discord takes a star beside a space for a star. */
function runMarkdown(run: Run): string {
  const core = run.text.trim();
  if (core === "") return run.text;
  const start = run.text.indexOf(core);
  return run.text.slice(0, start) + marked(run, core) + run.text.slice(start + core.length);
}

/** Stars around code would be closed by stars in it, so code has no other marks. */
function marked(run: Run, core: string): string {
  const text = run.code ? codeSpan(core) : emphasized(run, escapeMarkdown(core));
  return run.url === undefined ? text : linked(text, run.url);
}

function emphasized({ italic, bold: strong, underlined }: Marks, escaped: string): string {
  const leaning = italic ? `*${escaped}*` : escaped;
  const heavy = strong ? `**${leaning}**` : leaning;
  return underlined ? `__${heavy}__` : heavy;
}

/** Brackets in the words of a link, escaped or not, can end it early: then an arrow behind them is the link. */
function linked(text: string, url: string): string {
  return /[[\]]/.test(text) ? `${text} [↗](${url})` : `[${text}](${url})`;
}
