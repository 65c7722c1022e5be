/** What an answer to the question of the day was worth, told to its owner alone. */
import type { DailyQuestion } from "../daily/daily.ts";
import type { DailyAnswer } from "../daily/ports.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Streak } from "../learning/streak.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import { placedOptions } from "../quiz/kinds/options.ts";
import type { Question } from "../quiz/question.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { dailyTitle } from "./daily.ts";
import { explainButton } from "./explain-button.ts";
import { heading, note, text } from "./inline.ts";
import { reportButton } from "./report.ts";

/** What is told: the answer, the streak of days, and whether it was given just now. */
export type DailyVerdict = {
  readonly answer: DailyAnswer;
  readonly streak: Streak;
  readonly isFresh: boolean;
  /** Whether others are there: then a face that can flash a line shows just that. */
  readonly isShared: boolean;
};

type Wording = { readonly library: Library; readonly texts: Texts };

/** The verdict with its reasons. */
export function dailyVerdictView(
  wording: Wording,
  daily: DailyQuestion,
  question: Question,
  { answer, streak, isFresh, isShared }: DailyVerdict,
): Reply {
  const { library, texts } = wording;
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const item = { ...daily, answer: { ...answer, hints: 0 } };
  const gist = answer.right ? texts.quiz.right(answer.points) : texts.quiz.wrong;
  const days = texts.daily.streak(streak.days);
  return {
    subject: question.id,
    mode: isShared ? "flash" : "replace",
    audience: "asker",
    toast: [gist, ...(answer.right ? [] : [rightOption(texts, daily, question)]), days].join(" "),
    blocks: [
      heading(dailyTitle(wording, daily, question)),
      ...(isFresh ? [] : [note(texts.daily.answeredBefore)]),
      text(question.prompt),
      { kind: "verdict", right: answer.right, text: gist },
      ...kindOf(question).tell(wording, item),
      note(question.explanation),
      { kind: "sources", title: texts.face.source, items: [question.source] },
      text(days),
    ],
    controls: [explainButton(texts, concept), reportButton(texts, question)],
  };
}

function rightOption(texts: Texts, daily: DailyQuestion, question: Question): string {
  if (!("options" in question)) return "";
  const right = placedOptions(question, daily).find(({ option }) => option.correct);
  return right ? texts.kinds.right(right.letter, right.text) : "";
}
