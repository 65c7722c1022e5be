/** Figures of the quiz bank: kinds, difficulties, positions, and how far guessing without reading gets. */
import type { Question } from "../core/quiz/question.ts";

type Single = Extract<Question, { kind: "single" }>;

/** Counts by name, in the order of first sight. */
type Counts = Readonly<Record<string, number>>;

/** How many questions there are of each value. */
export function countBy(questions: readonly Question[], value: (question: Question) => string): Counts {
  const counts: Record<string, number> = {};
  for (const question of questions) counts[value(question)] = (counts[value(question)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)));
}

/** Shares (0-1) of singles in which the right option stands at each position as it is written, A first. */
export function positions(questions: readonly Question[]): readonly number[] {
  const singles = questions.filter(isSingle);
  return [0, 1, 2, 3].map((place) => share(singles, (question) => question.options[place]?.correct === true));
}

/** A way to guess without reading, with the share it gets right beside the share that chance gets. */
export type Guess = { readonly way: string; readonly right: number; readonly chance: number };

/** The longest option, the shortest, the one in the middle by length, and the one with the most qualifications. */
export function guesses(questions: readonly Question[]): readonly Guess[] {
  const singles = questions.filter(isSingle);
  const chance =
    singles.reduce((sum, question) => sum + 1 / question.options.length, 0) / Math.max(1, singles.length);
  const ways: Readonly<Record<string, (text: string) => number>> = {
    longest: (text) => text.length,
    shortest: (text) => -text.length,
    "most qualified": (text) =>
      (
        text.match(/\b(may|can|usually|often|some|mostly|about|at most|at least|if|when|unless|until)\b/gi) ??
        []
      ).length,
  };
  const found = Object.entries(ways).map(([way, value]) => ({
    way,
    chance,
    right: mean(singles, (question) => best(question, value)),
  }));
  return [...found, { way: "middle length", chance, right: mean(singles, middle) }];
}

/** The chance of being right by taking the option with the highest value; ties are broken by lot. */
function best({ options }: Single, value: (text: string) => number): number {
  const most = Math.max(...options.map((option) => value(option.text)));
  const taken = options.filter((option) => value(option.text) === most);
  return taken.filter((option) => option.correct).length / taken.length;
}

function middle({ options }: Single): number {
  const sorted = options.toSorted((a, b) => a.text.length - b.text.length);
  const taken = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return taken.filter((option) => option.correct).length / taken.length;
}

const isSingle = (question: Question): question is Single => question.kind === "single";
const share = <T>(items: readonly T[], of: (item: T) => boolean): number =>
  mean(items, (item) => (of(item) ? 1 : 0));
const mean = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);
