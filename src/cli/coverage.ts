/** `npm run coverage:content`: what the quiz bank covers, gaps first. */
import { type Coverage, coverAreas, coverConcepts } from "../content/bank-coverage.ts";
import { countBy } from "../content/bank-figures.ts";
import type { Question } from "../core/quiz/question.ts";
import { loadContent } from "./content.ts";

const LEVELS = ["easy", "medium", "hard"];

/** Prints areas and concepts below `root` with their questions by kind and difficulty. Always 0. */
export function coverage(root: string): number {
  const { library, bank } = loadContent(root);
  const areas = coverAreas(library, bank.all);
  const concepts = coverConcepts(library, bank.all);
  const lines = [
    ...part("areas", areas, () => ""),
    ...part("concepts", concepts, ({ id }) => `, importance ${library.byId.get(id)?.importance}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function part(name: string, all: readonly Coverage[], more: (one: Coverage) => string): readonly string[] {
  const open = all.filter(({ gaps }) => gaps.length > 0).length;
  return [
    `${all.length} ${name}, ${open} with gaps`,
    ...all.map((one) => `  ${one.id}${more(one)}: ${figures(one)}${gapsOf(one)}`),
  ];
}

function figures({ written, generated }: Coverage): string {
  const kinds = tally(countBy(written, ({ kind }) => kind));
  const levels = LEVELS.map((level, place) => {
    const count = written.filter(({ difficulty }: Question) => difficulty === place + 1).length;
    return `${count} ${level}`;
  });
  return `${written.length} written (${[kinds, levels.join(", ")].filter((text) => text !== "").join("; ")}), ${generated} generated`;
}

const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");

const gapsOf = ({ gaps }: Coverage): string => (gaps.length > 0 ? `  <- ${gaps.join("; ")}` : "");
