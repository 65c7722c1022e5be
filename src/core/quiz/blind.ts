/** Answering blind: how often the look of the options alone, by length, form or place, gives the answer away. */
import type { Question } from "./question.ts";

type Single = Extract<Question, { readonly kind: "single" }>;

/** A way to guess without reading, with the share it gets right beside the share that chance gets (0-1). */
export type Guess = { readonly way: string; readonly right: number; readonly chance: number };

/** Words that wrong options have more often than right ones. */
const ABSOLUTE = /\b(always|never|only|all|none|every|nobody|everybody|impossible|completely)\b/i;
const QUALIFIED = /\b(may|can|usually|often|some|mostly|about|at most|at least|if|when|unless|until)\b/gi;
const PLACES = [0, 1, 2, 3];

/** The chance of being right by each way; ties are broken by lot. */
const WAYS: Readonly<Record<string, (question: Single) => number>> = {
  longest: (question) => best(question, (text) => text.length),
  shortest: (question) => best(question, (text) => -text.length),
  "middle length": middle,
  "most qualified": (question) => best(question, (text) => (text.match(QUALIFIED) ?? []).length),
};

/** Whether a text claims something without exception. */
export const isAbsolute = (text: string): boolean => ABSOLUTE.test(text);

/** How each way does on the single-choice questions among these. */
export function guesses(questions: readonly Question[]): readonly Guess[] {
  const singles = questions.filter(isSingle);
  const chance = mean(singles, (question) => 1 / question.options.length);
  return Object.entries(WAYS).map(([way, score]) => ({ way, chance, right: mean(singles, score) }));
}

/** How much better than chance a way to guess is at one question (-1 to 1); none for other kinds. */
export function leansTo(question: Question, way: string): number | undefined {
  const score = WAYS[way];
  return score && isSingle(question) ? score(question) - 1 / question.options.length : undefined;
}

/** Shares (0-1) of singles in which the right option stands at each position as it is written, A first. */
export function positions(questions: readonly Question[]): readonly number[] {
  const singles = questions.filter(isSingle);
  return PLACES.map((place) => mean(singles, (question) => (standsAt(question, place) ? 1 : 0)));
}

/** How much better than chance each way and each place is for one question; none for other kinds. */
export function leanings(question: Question): readonly number[] | undefined {
  if (!isSingle(question)) return undefined;
  const chance = 1 / question.options.length;
  const ways = Object.values(WAYS).map((score) => score(question) - chance);
  return [...ways, ...PLACES.map((place) => (standsAt(question, place) ? 1 : 0) - chance)];
}

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
const standsAt = ({ options }: Single, place: number): boolean => options[place]?.correct === true;
const mean = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);
