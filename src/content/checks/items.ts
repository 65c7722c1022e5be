/** Checks of questions after the standard rules for multiple choice (Haladyna, Downing and Rodriguez 2002; NBME). */
import type { Fault } from "../../core/knowledge/fault.ts";
import { fold } from "../../core/knowledge/fold.ts";
import { alike, contentStems } from "../../core/knowledge/words.ts";
import { isAbsolute } from "../../core/quiz/blind.ts";
import type { Question } from "../../core/quiz/question.ts";
import type { Content } from "../load.ts";
import { idOf } from "../references.ts";

type Entry = Content["questions"][number];
type Option = Extract<Question, { options: unknown }>["options"][number];
type WithOptions = {
  readonly entry: Entry;
  readonly question: Question;
  readonly options: readonly Option[];
};

const OF_THE_ABOVE = /\b(all|none|both|neither|any) of (the above|these)\b/i;
const NEGATION = /\b(not|no|never|without|except|cannot|can't|doesn't|don't|isn't|aren't|won't|least)\b/gi;
/** Share of common meaningful words from which two prompts are called alike. */
const ALIKE = 0.75;
/** A reason has at least so many meaningful words that its option does not have. */
const OWN_WORDS = 2;
/** A shorter answer may stand in a prompt by chance. */
const SHORTEST_ANSWER = 6;

/** No two options say the same. */
export function equalOptions({ questions }: Content): Fault[] {
  return withOptions(questions).flatMap(({ entry, options }) => {
    const folded = options.map((option) => fold(option.text));
    const twice = folded.findIndex((text, index) => folded.indexOf(text) !== index);
    return twice === -1
      ? []
      : [at(entry, ["options", twice], "item-options", "two options say the same", "change one of them")];
  });
}

/** No "all of the above", and no absolute word that stands in wrong options alone. */
export function giveaways({ questions }: Content): Fault[] {
  return withOptions(questions).flatMap(({ entry, options }) => {
    const above = options.findIndex((option) => OF_THE_ABOVE.test(option.text));
    const right = options.filter((option) => option.correct);
    const absolute = options.filter((option) => !option.correct && isAbsolute(option.text));
    const tells = absolute.length > 1 && !right.some((option) => isAbsolute(option.text));
    return [
      ...(above === -1
        ? []
        : [
            at(
              entry,
              ["options", above],
              "item-giveaway",
              "an option about the other options",
              "name what is meant",
            ),
          ]),
      ...(tells
        ? [
            at(
              entry,
              ["options"],
              "item-giveaway",
              "absolute words stand in wrong options alone",
              "say them without, or use one in the right option too",
            ),
          ]
        : []),
    ];
  });
}

/** A prompt has at most one negation. */
export function doubleNegation({ questions }: Content): Fault[] {
  return questions.flatMap((entry) => {
    const sentences = (entry.value?.prompt ?? "").split(/(?<=[.?!])\s+/);
    const twice = sentences.some(
      (sentence) => sentence.endsWith("?") && (sentence.match(NEGATION)?.length ?? 0) > 1,
    );
    return twice
      ? [at(entry, ["prompt"], "item-negation", "two negations in the question", "ask it positively")]
      : [];
  });
}

/** The answer does not stand in the prompt. */
export function answerInPrompt({ questions }: Content): Fault[] {
  return questions.flatMap((entry) => {
    const { value } = entry;
    if (!value) return [];
    const prompt = ` ${contentStems(value.prompt).join(" ")} `;
    const answers =
      value.kind === "typed"
        ? value.accept
        : value.kind === "single"
          ? value.options.filter((option) => option.correct).map((option) => option.text)
          : [];
    const found = answers.find(
      (answer) =>
        contentStems(answer).join("").length >= SHORTEST_ANSWER &&
        prompt.includes(` ${contentStems(answer).join(" ")} `),
    );
    return found === undefined
      ? []
      : [
          at(
            entry,
            ["prompt"],
            "item-answer",
            `the answer "${found}" stands in the prompt`,
            "ask it in other words",
          ),
        ];
  });
}

/** A reason says something that its option does not. */
export function emptyReasons({ questions }: Content): Fault[] {
  return withOptions(questions).flatMap(({ entry, options }) =>
    options.flatMap((option, index) => {
      const said = new Set(contentStems(option.text));
      const own = new Set(contentStems(option.why).filter((word) => !said.has(word)));
      if (own.size >= OWN_WORDS) return [];
      return [
        at(
          entry,
          ["options", index, "why"],
          "item-reason",
          "the reason only repeats its option",
          "say why, or what holds instead",
        ),
      ];
    }),
  );
}

/** No two prompts ask the same. */
export function similarPrompts({ questions }: Content): Fault[] {
  const asked = questions.flatMap((entry) =>
    entry.value ? [{ entry, stems: new Set(contentStems(entry.value.prompt)) }] : [],
  );
  return asked.flatMap(({ entry, stems }, index) => {
    const twin = asked.slice(0, index).find((other) => alike(stems, other.stems) >= ALIKE);
    return twin
      ? [
          at(
            entry,
            ["prompt"],
            "item-once",
            `almost the prompt of "${idOf(twin.entry)}"`,
            "ask something else",
          ),
        ]
      : [];
  });
}

function withOptions(questions: readonly Entry[]): WithOptions[] {
  return questions.flatMap((entry) =>
    entry.value && "options" in entry.value
      ? [{ entry, question: entry.value, options: entry.value.options }]
      : [],
  );
}

function at(entry: Entry, path: readonly PropertyKey[], check: string, message: string, todo: string): Fault {
  return entry.file.fault(check, [...entry.path, ...path], message, todo);
}
