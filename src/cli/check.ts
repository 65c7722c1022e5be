/** `npm run check:content`: every fault of the content at once, and how much of it there is. */
import { countBy } from "../content/bank-figures.ts";
import { checkContent, toCheck } from "../content/check.ts";
import { libraryOf } from "../content/generated.ts";
import { type Content, readContent } from "../content/load.ts";
import { formatFault } from "../core/knowledge/fault.ts";
import { positions } from "../core/quiz/blind.ts";
import { checkRendering } from "./check-rendering.ts";

/** Prints all faults below `root`; 1 when there is any. */
export function check(root: string): number {
  const read = readContent(root);
  const faults = checkContent(read);
  const content = toCheck(read);
  const broken = faults.length === 0 ? checkRendering(content, libraryOf(content)) : [];
  const lines = [...faults, ...broken].map(formatFault);
  process.stdout.write(`${[...lines, counts(content, lines.length)].join("\n")}\n`);
  return lines.length === 0 ? 0 : 1;
}

function counts(content: Content, faults: number): string {
  const { areas, concepts, dimensions, comparisons, paths, questions } = content;
  const known = concepts.flatMap(({ value }) => value ?? []);
  const bank = questions.flatMap(({ value }) => value ?? []);
  const compared = known.filter(({ traits }) => traits).length;
  const facts = known.reduce((sum, concept) => sum + concept.facts.length, 0);
  const sources = known.reduce((sum, concept) => sum + concept.sources.length, 0);
  const kinds = Object.entries(countBy(bank, ({ kind }) => kind)).map(([kind, count]) => `${count} ${kind}`);
  const levels = Object.entries(
    countBy(bank, ({ difficulty }) => ["easy", "medium", "hard"][difficulty - 1] ?? ""),
  );
  const places = positions(bank).map(
    (share, place) => `${String.fromCharCode(65 + place)} ${(100 * share).toFixed(1)} %`,
  );
  return [
    `${concepts.length} concepts in ${areas.length} areas, ${facts} facts, ${sources} sources, ${compared} x ${dimensions.length} traits, ${comparisons.length} pairs, ${paths.length} paths`,
    `${questions.length} questions: ${kinds.join(", ")}; ${levels.map(([name, count]) => `${count} ${name}`).join(", ")}`,
    `the right answer of single-choice questions stands at ${places.join(", ")}`,
    `${faults} ${faults === 1 ? "fault" : "faults"}`,
  ].join("\n");
}
