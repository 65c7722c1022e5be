/** Questions made from the comparison of designs: always those that the knowledge base gives, in the same order. */
import type { Library } from "../../knowledge/library.ts";
import { alike, contentStems } from "../../knowledge/words.ts";
import type { Question } from "../question.ts";
import { askCells } from "./cells.ts";
import { askChoices } from "./choices.ts";
import { toQuestion } from "./draft.ts";
import { evened } from "./even.ts";
import { askExamples } from "./examples.ts";
import { matrixOf, type Words } from "./matrix.ts";
import { askPairs } from "./pairs.ts";
import { askProfiles } from "./profiles.ts";
import { askRankings } from "./rankings.ts";
import { askStatements } from "./statements.ts";
import { askTrades } from "./trades.ts";
import { askWhich } from "./which.ts";

const MAKERS = [
  askWhich,
  askRankings,
  askTrades,
  askChoices,
  askPairs,
  askStatements,
  askProfiles,
  askExamples,
  askCells,
];
/** No concept is asked about more often; what comes first among the makers stays. */
const MOST_OF_ONE = 14;
/** Prompts that share so much are the same question to a reader. */
const ALIKE = 0.75;
/** Share of statements among all, with room for what is left out later. */
const MOST_STATEMENTS = 0.095;

/** All of them. Pure: the same library gives the same questions. */
export function generateQuestions(library: Library, words: Words): readonly Question[] {
  const matrix = matrixOf(library, words);
  const kept: { readonly question: Question; readonly stems: ReadonlySet<string> }[] = [];
  const counts = new Map<string, number>();
  for (const question of MAKERS.flatMap((make) => make(matrix)).flatMap(toQuestion)) {
    const stems = new Set(contentStems(question.prompt));
    const concept = question.concepts[0] ?? "";
    const count = counts.get(concept) ?? 0;
    if (count >= MOST_OF_ONE || kept.some((other) => alike(stems, other.stems) >= ALIKE)) continue;
    counts.set(concept, count + 1);
    kept.push({ question, stems });
  }
  return evened(withFewStatements(kept.map(({ question }) => question)));
}

/** Half of all guesses at a statement are right, so the last ones are left out where there are many. */
function withFewStatements(questions: readonly Question[]): readonly Question[] {
  const statements = questions.filter(({ kind }) => kind === "truefalse");
  const rest = questions.length - statements.length;
  const most = Math.floor((MOST_STATEMENTS * rest) / (1 - MOST_STATEMENTS));
  const dropped = new Set(statements.slice(most));
  return questions.filter((question) => !dropped.has(question));
}
