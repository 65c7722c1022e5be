/** A question of a quiz as it is asked. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Option } from "../quiz/question.ts";
import type { Moment } from "../quiz/solo.ts";
import type { Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, letter, note } from "./inline.ts";

/** Longest option that fits beside its letter on a button. */
const LONGEST_ON_BUTTON = 30;

/** The open question with a button an option. `preface` stands above it. */
export function questionView(
  library: Library,
  texts: Texts,
  moment: Moment,
  mode: Reply["mode"],
  preface?: string,
): Reply {
  const { session, question } = moment;
  const options = optionsOf(moment);
  return {
    subject: question.id,
    mode,
    audience: "asker",
    blocks: [
      ...(preface === undefined ? [] : [note(preface)]),
      {
        kind: "question",
        title: titleOf(library, texts, moment),
        prompt: question.prompt,
        options: options.map((option) => option.text),
      },
      ...(question.asOf === undefined ? [] : [note(texts.quiz.asOf(question.asOf))]),
    ],
    controls: [
      ...answerButtons(moment, options),
      button(texts.quiz.stop, { kind: "stop", session: session.key }, "danger"),
    ],
  };
}

/** "Question 2 of 5 · Rollup · easy". */
export function titleOf(library: Library, texts: Texts, { session, question }: Moment): string {
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const title = texts.quiz.title(session.at + 1, session.items.length);
  return `${title} · ${texts.quiz.about(concept.name, question.difficulty)}`;
}

/** The options in the order shown. */
export function optionsOf({ item, question }: Moment): readonly Option[] {
  return item.order.flatMap((index) => question.options[index] ?? []);
}

function answerButtons({ session, item }: Moment, options: readonly Option[]): Control[] {
  const short = options.every((option) => option.text.length <= LONGEST_ON_BUTTON);
  return options.map((option, place) =>
    button(
      short ? `${letter(place)}. ${option.text}` : letter(place),
      { kind: "answer", session: session.key, ordinal: session.at, option: item.order[place] ?? place },
      "primary",
    ),
  );
}
