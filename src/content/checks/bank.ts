/** Checks of the bank as a whole: over many questions nothing about the options tells which one is right. */
import type { Fault } from "../../core/knowledge/fault.ts";
import { type Guess, guesses, positions } from "../../core/quiz/blind.ts";
import type { Question } from "../../core/quiz/question.ts";
import type { Content } from "../load.ts";

/** Where a question comes from. The two are looked at apart, so that one can't hide the other. */
export type Origin = "written" | "generated";
export const ORIGINS: readonly Origin[] = ["written", "generated"];

/** Whose questions no guesser may beat. */
const HELD_TO_CHANCE: readonly Origin[] = ["written", "generated"];
/** Ways to guess that stay near chance; the shortest option follows from the longest and the middle one. */
const HELD_WAYS = ["longest", "middle length", "most qualified"];
/** Farthest from chance that a way to guess may be, in either direction. */
const MOST_OFF = 0.05;

/** From this size on chance evens out. */
const SMALLEST_BANK = 100;
const MOST_LONGEST = 0.3;
const MOST_TRUE_FALSE = 0.1;
const PLACES = { least: 0.18, most: 0.32 };

/** The questions of an origin that are whole and still asked. */
export function bankOf({ questions }: Pick<Content, "questions">, origin: Origin): readonly Question[] {
  const isGenerated = origin === "generated";
  return questions.flatMap(({ value }) =>
    value && !value.retired && (value.generated ?? false) === isGenerated ? value : [],
  );
}

/** Ways to guess that are farther from chance than is fine. */
export function beatingChance(bank: readonly Question[]): readonly Guess[] {
  return guesses(bank).filter(
    ({ way, right, chance }) => HELD_WAYS.includes(way) && Math.abs(right - chance) > MOST_OFF,
  );
}

/** The right option betrays itself neither by its place nor by its length, and few questions are true or false. */
export function uneven(content: Content): Fault[] {
  return ORIGINS.flatMap((origin) => {
    const bank = bankOf(content, origin);
    return countSingles(bank) < SMALLEST_BANK ? [] : faults(content, origin, "item-spread", unevenIn(bank));
  });
}

/** Nobody does better or worse than chance by taking the longest option, the middle one or the most qualified one. */
export function guessable(content: Content, held: readonly Origin[] = HELD_TO_CHANCE): Fault[] {
  return held.flatMap((origin) => {
    const bank = bankOf(content, origin);
    const found = countSingles(bank) < SMALLEST_BANK ? [] : beatingChance(bank);
    const messages = found.map(
      ({ way, right, chance }) =>
        `the guess "${way}" is right in ${percent(right)} of single-choice questions, chance in ${percent(chance)}`,
    );
    return faults(content, origin, "item-guess", messages);
  });
}

function unevenIn(bank: readonly Question[]): readonly string[] {
  const longest = guesses(bank).find(({ way }) => way === "longest")?.right ?? 0;
  const off = positions(bank).filter((share) => share < PLACES.least || share > PLACES.most);
  const trueFalse = bank.filter(({ kind }) => kind === "truefalse").length / bank.length;
  return [
    ...(longest > MOST_LONGEST
      ? [`the right option is the longest in ${percent(longest)} of single-choice questions`]
      : []),
    ...(off.length > 0 ? [`the right option stands at one position in ${percent(off[0] ?? 0)} of them`] : []),
    ...(trueFalse > MOST_TRUE_FALSE ? [`${percent(trueFalse)} of all questions are true or false`] : []),
  ];
}

/** Faults of a whole origin stand at its first question. */
function faults(content: Content, origin: Origin, check: string, messages: readonly string[]): Fault[] {
  const first = content.questions.find(
    ({ value }) => value && (value.generated ?? false) === (origin === "generated"),
  );
  if (!first) return [];
  const todo = "even it out over all of them; npm run check:content -- --guess --verbose says where";
  return messages.map((message) => first.file.fault(check, first.path, `${origin}: ${message}`, todo));
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const countSingles = (bank: readonly Question[]): number =>
  bank.filter(({ kind }) => kind === "single").length;
