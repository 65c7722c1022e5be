/** `npm run check:content`: every fault of the content at once, and how much of it there is. */
import { checkContent } from "../content/check.ts";
import { buildContent, type Content, readContent } from "../content/load.ts";
import { formatFault } from "../core/knowledge/fault.ts";
import { checkRendering } from "./check-rendering.ts";

/** Prints all faults below `root`; 1 when there is any. */
export function check(root: string): number {
  const content = readContent(root);
  const faults = checkContent(content);
  const broken = faults.length === 0 ? checkRendering(content, buildContent(content)) : [];
  const lines = [...faults, ...broken].map(formatFault);
  process.stdout.write(`${[...lines, counts(content, lines.length)].join("\n")}\n`);
  return lines.length === 0 ? 0 : 1;
}

function counts({ areas, concepts, dimensions, questions }: Content, faults: number): string {
  const compared = concepts.filter(({ value }) => value?.traits).length;
  return [
    `${concepts.length} concepts in ${areas.length} areas`,
    `${compared} compared on ${dimensions.length} dimensions`,
    `${questions.length} questions`,
    `${faults} ${faults === 1 ? "fault" : "faults"}`,
  ].join(", ");
}
