/** What an answer was worth: right or wrong in words, the reasons, the source, and what comes next. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Moment } from "../quiz/moment.ts";
import { SKIPPED } from "../quiz/session.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { explainButton } from "./explain-button.ts";
import { button, heading, note, text } from "./inline.ts";
import { titleOf } from "./question.ts";
import { reportButton } from "./report.ts";

/** The answer to the current question. */
export function verdictView(library: Library, texts: Texts, moment: Moment): Reply {
  const { session, item, question } = moment;
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const last = session.at + 1 === session.items.length;
  const right = item.answer?.right ?? false;
  const gist = words(texts, moment);
  return {
    subject: question.id,
    mode: "replace",
    audience: "asker",
    toast: gist,
    blocks: [
      heading(titleOf(library, texts, moment)),
      text(question.prompt),
      { kind: "verdict", right, text: gist },
      ...kindOf(question).tell({ texts, library }, item),
      note(question.explanation),
      ...(right || item.retry ? [] : [note(texts.quiz.askedAgain)]),
      { kind: "sources", title: texts.face.source, items: [question.source] },
      ...(question.generated ? [note(texts.made.note)] : []),
    ],
    controls: [
      button(
        last ? texts.quiz.finish : texts.quiz.next,
        { kind: "next", session: session.key, ordinal: session.at },
        "primary",
      ),
      explainButton(texts, concept),
      ...(last ? [] : [button(texts.quiz.stop, { kind: "stop", session: session.key }, "danger")]),
      reportButton(texts, question),
    ],
  };
}

function words(texts: Texts, { item, repeated }: Moment): string {
  const { chosen, right, points, hints } = item.answer ?? {
    chosen: SKIPPED,
    right: false,
    points: 0,
    hints: 0,
  };
  if (chosen === SKIPPED) return texts.kinds.noGuess;
  if (!right) return texts.quiz.wrong;
  if (item.retry) return texts.quiz.rightAtLast(points);
  const praise = repeated ? texts.quiz.rightAgain(points) : texts.quiz.right(points);
  return hints > 0 ? `${praise} ${texts.kinds.withHints(hints)}` : praise;
}
