/** What kinds with options share: letters, a nudge, options that a hint rules out, and the reasons. */
import { conceptOf } from "../../knowledge/library.ts";
import { plainText } from "../../knowledge/markup.ts";
import { contentStems } from "../../knowledge/words.ts";
import type { Block, ShownOption } from "../../reply.ts";
import { letter, plain } from "../../views/inline.ts";
import type { Question } from "../question.ts";
import type { SessionItem } from "../session.ts";
import { salted } from "../shuffle.ts";
import type { Wording } from "./kind.ts";

/** A question with options. */
export type OptionQuestion = Extract<Question, { readonly options: unknown }>;
type Option = OptionQuestion["options"][number];

/** An option where it stands: its original index, its letter, and whether a hint has ruled it out. */
export type PlacedOption = ShownOption & {
  readonly index: number;
  readonly letter: string;
  readonly option: Option;
};

/** Longest option that fits beside its letter on a button. */
const LONGEST_ON_BUTTON = 30;
/** The hint that rules options out. */
const RULES_OUT = 2;

/** The options in the order shown. */
export function placedOptions(question: OptionQuestion, item: SessionItem): readonly PlacedOption[] {
  const out = (item.hints ?? 0) >= RULES_OUT ? halfOfWrong(question, item) : [];
  return item.order.flatMap((index, place) => {
    const option = question.options[index];
    if (!option) return [];
    return [{ index, option, letter: letter(place), text: option.text, ruledOut: out.includes(index) }];
  });
}

/** The letter, with the text behind it where all of them fit on buttons. */
export function buttonLabel(options: readonly { readonly text: string }[], place: number): string {
  const short = options.every(({ text }) => text.length <= LONGEST_ON_BUTTON);
  return short ? `${letter(place)}. ${options[place]?.text ?? ""}` : letter(place);
}

/** Half of the wrong options, rounded half up; none where only one is wrong. Which ones says nothing of the rest. */
export function halfOfWrong(question: OptionQuestion, item: SessionItem): readonly number[] {
  const wrong = question.options.flatMap((option, index) => (option.correct ? [] : [index]));
  const count = wrong.length === 1 ? 0 : Math.round(wrong.length / 2);
  return salted(wrong, `${question.id}.${item.order.join("")}`).slice(0, count);
}

/** The hint that names the ruled out options, where there are any. */
export function rulingOut(
  { texts }: Wording,
  question: OptionQuestion,
  item: SessionItem,
): readonly string[] {
  const out = halfOfWrong(question, item);
  const letters = item.order.flatMap((index, place) => (out.includes(index) ? [letter(place)] : []));
  return letters.length > 0 ? [texts.kinds.ruledOut(letters)] : [];
}

/**
 * What the concept is, in a sentence or a picture that has none of the words by which the right options differ from
 * the wrong ones; where there is none, the area. The question's own explanation would give the answer away.
 */
export function nudge({ texts, library }: Wording, question: OptionQuestion): string {
  const telling = tellingStems(question);
  const { summary, analogy, area } = conceptOf(library, question.concepts[0] ?? "");
  const harmless = [summary, plainText(analogy)].find((sentence) =>
    contentStems(sentence).every((stem) => !telling.has(stem)),
  );
  return harmless ?? texts.kinds.inArea(library.areaById.get(area)?.name ?? area);
}

/** A bold lead and the reason. */
export function reason(lead: string, { why }: Option): Block {
  return { kind: "text", content: [{ kind: "bold", children: plain(lead) }, ...plain(` ${why}`)] };
}

function tellingStems(question: OptionQuestion): ReadonlySet<string> {
  const stems = (correct: boolean): readonly string[] =>
    question.options
      .filter((option) => (option.correct ?? false) === correct)
      .flatMap(({ text }) => contentStems(text));
  const wrong = new Set(stems(false));
  return new Set(stems(true).filter((stem) => !wrong.has(stem)));
}
