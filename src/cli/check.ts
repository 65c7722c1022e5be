/** `npm run check:content`: every fault of the content at once, and how much of it there is. */
import { countBy } from "../content/bank-figures.ts";
import { checkContent, toCheck } from "../content/check.ts";
import { bankOf, ORIGINS } from "../content/checks/bank.ts";
import { libraryOf } from "../content/generated.ts";
import { type Content, readContent } from "../content/load.ts";
import { formatFault } from "../core/knowledge/fault.ts";
import { positions } from "../core/quiz/blind.ts";
import type { Question } from "../core/quiz/question.ts";
import { checkRendering } from "./check-rendering.ts";
import { guessReport } from "./guess.ts";

/** `guess` adds how far guessing gets, `verbose` the questions that would even it out. */
type Wanted = { readonly guess: boolean; readonly verbose: boolean };

/** Prints all faults below `root`; 1 when there is any, or when a guess that was asked for beats chance. */
export function check(root: string, { guess, verbose }: Wanted): number {
  const read = readContent(root);
  const faults = checkContent(read);
  const content = toCheck(read);
  const broken = faults.length === 0 ? checkRendering(content, libraryOf(content)) : [];
  const lines = [...faults, ...broken].map(formatFault);
  const report = guess ? guessReport(content, verbose) : { lines: [], beaten: false };
  const told = [...lines, ...counts(content), ...report.lines, faultCount(lines.length)];
  process.stdout.write(`${told.join("\n")}\n`);
  return lines.length === 0 && !report.beaten ? 0 : 1;
}

function counts(content: Content): readonly string[] {
  const { areas, concepts, dimensions, comparisons, paths } = content;
  const known = concepts.flatMap(({ value }) => value ?? []);
  const compared = known.filter(({ traits }) => traits).length;
  const facts = known.reduce((sum, concept) => sum + concept.facts.length, 0);
  const sources = known.reduce((sum, concept) => sum + concept.sources.length, 0);
  const areaOf = new Map(known.map(({ id, area }) => [id, area]));
  return [
    `${concepts.length} concepts in ${areas.length} areas, ${facts} facts, ${sources} sources, ${compared} x ${dimensions.length} traits, ${comparisons.length} pairs, ${paths.length} paths`,
    ...ORIGINS.flatMap((origin) => bankCounts(origin, bankOf(content, origin), areaOf)),
  ];
}

function bankCounts(
  origin: string,
  bank: readonly Question[],
  areaOf: ReadonlyMap<string, string>,
): readonly string[] {
  if (bank.length === 0) return [];
  const places = positions(bank).map((share, place) => `${"ABCD"[place]} ${(100 * share).toFixed(1)} %`);
  const asked = tally(bank, ({ asks }) => asks ?? "");
  return [
    `${bank.length} ${origin} questions: ${tally(bank, ({ kind }) => kind)}`,
    ...(origin === "generated" ? [`  by what is asked: ${asked}`] : []),
    `  by difficulty: ${tally(bank, levelOf)}`,
    `  by area: ${tally(bank, ({ concepts }) => areaOf.get(concepts[0] ?? "") ?? "")}`,
    `  the right answer of single-choice questions stands at ${places.join(", ")}`,
  ];
}

function tally(bank: readonly Question[], value: (question: Question) => string): string {
  return Object.entries(countBy(bank, value))
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

const levelOf = ({ difficulty }: Question): string => ["easy", "medium", "hard"][difficulty - 1] ?? "";
const faultCount = (count: number): string => `${count} ${count === 1 ? "fault" : "faults"}`;
