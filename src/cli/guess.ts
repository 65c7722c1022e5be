/** `npm run check:content -- --guess`: how far guessing without reading gets, and which questions would even it out. */
import { bankOf, beatingChance, ORIGINS, type Origin } from "../content/checks/bank.ts";
import type { Content } from "../content/load.ts";
import { guesses, leansTo, positions } from "../core/quiz/blind.ts";
import type { Question } from "../core/quiz/question.ts";

/** What is printed, and whether some guess does better or worse than chance. */
type Report = { readonly lines: readonly string[]; readonly beaten: boolean };

/** Written and generated questions apart. With `verbose`, the questions that make a guess lean, file by file. */
export function guessReport(content: Content, verbose: boolean): Report {
  const parts = ORIGINS.map((origin) => reportOn(content, origin, verbose));
  return { lines: parts.flatMap(({ lines }) => lines), beaten: parts.some(({ beaten }) => beaten) };
}

function reportOn(content: Content, origin: Origin, verbose: boolean): Report {
  const bank = bankOf(content, origin);
  const off = beatingChance(bank).map(({ way }) => way);
  const singles = bank.filter(({ kind }) => kind === "single").length;
  const ways = guesses(bank).map(
    ({ way, right, chance }) =>
      `  ${way}: ${percent(right)}, chance ${percent(chance)}${off.includes(way) ? "  <- too far from chance" : ""}`,
  );
  const places = positions(bank).map((share, place) => `${"ABCD"[place]} ${percent(share)}`);
  return {
    beaten: off.length > 0,
    lines: [
      `guessing at ${singles} ${origin} single-choice questions`,
      ...ways,
      `  by place: ${places.join(", ")}`,
      ...(verbose ? off.flatMap((way) => leaningLines(content, origin, way)) : []),
    ],
  };
}

/**
 * By file, the questions that push a way to guess to the side on which it is too far out: those it gets right where it
 * is right too often, those it gets wrong where it is right too seldom. Nearest to the other side first.
 */
function leaningLines(content: Content, origin: Origin, way: string): readonly string[] {
  const bank = bankOf(content, origin);
  const guess = guesses(bank).find((one) => one.way === way);
  const tooOften = guess !== undefined && guess.right > guess.chance;
  const pushing = new Set(bank.filter((one) => (tooOften ? 1 : -1) * (leansTo(one, way) ?? 0) > 0));
  const files = Map.groupBy(
    content.questions.filter(({ value }) => value && pushing.has(value)),
    ({ file }) => file.file,
  );
  return [...files].flatMap(([file, entries]) => [
    `  "${way}" is right too ${tooOften ? "often" : "seldom"}; in ${file} these push it there (letters from the longest):`,
    ...entries
      .flatMap(({ value }) => (value ? [{ id: value.id, gap: lettersShort(value) }] : []))
      .sort((a, b) => a.gap - b.gap)
      .map(({ id, gap }) => `    ${id} (${gap})`),
  ]);
}

/** How many letters the right option lacks to be the longest; below 0 where it is. */
function lettersShort(question: Question): number {
  if (question.kind !== "single") return 0;
  const lengths = (correct: boolean): number[] =>
    question.options.filter((one) => (one.correct ?? false) === correct).map(({ text }) => text.length);
  return Math.max(...lengths(false)) - Math.max(...lengths(true));
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
