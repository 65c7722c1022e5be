/** Checks of the bank as a whole: over many questions nothing about the options tells which one is right. */
import type { Fault } from "../../core/knowledge/fault.ts";
import { guesses, positions } from "../../core/quiz/blind.ts";
import type { Question } from "../../core/quiz/question.ts";
import type { Content } from "../load.ts";

/** Where a question comes from. The two are looked at apart, so that one can't hide the other. */
type Origin = "written" | "generated";
const ORIGINS: readonly Origin[] = ["written", "generated"];

/** From this size on chance evens out. */
const SMALLEST_BANK = 100;
const MOST_LONGEST = 0.3;
const MOST_TRUE_FALSE = 0.1;
const PLACES = { least: 0.18, most: 0.32 };

/** The whole questions of an origin. */
function bankOf({ questions }: Pick<Content, "questions">, origin: Origin): readonly Question[] {
  const isGenerated = origin === "generated";
  return questions.flatMap(({ value }) => (value && (value.generated ?? false) === isGenerated ? value : []));
}

/** The right option betrays itself neither by its place nor by its length, and few questions are true or false. */
export function uneven(content: Content): Fault[] {
  return ORIGINS.flatMap((origin) => {
    const bank = bankOf(content, origin);
    return countSingles(bank) < SMALLEST_BANK ? [] : faults(content, origin, unevenIn(bank));
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
function faults(content: Content, origin: Origin, messages: readonly string[]): Fault[] {
  const first = content.questions.find(
    ({ value }) => value && (value.generated ?? false) === (origin === "generated"),
  );
  if (!first) return [];
  const todo = "even it out over all of them";
  return messages.map((message) =>
    first.file.fault("item-spread", first.path, `${origin}: ${message}`, todo),
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const countSingles = (bank: readonly Question[]): number =>
  bank.filter(({ kind }) => kind === "single").length;
