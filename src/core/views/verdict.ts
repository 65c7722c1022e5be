/** What an answer was worth: right or wrong in words, the reasons, the source, and what comes next. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Moment } from "../quiz/moment.ts";
import { SKIPPED } from "../quiz/session.ts";
import type { Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { explainButton } from "./explain-button.ts";
import { button, heading, note, text } from "./inline.ts";
import { titleOf } from "./question.ts";
import { reportButton } from "./report.ts";

/** The answer to the current question. */
export function verdictView(library: Library, texts: Texts, moment: Moment): Reply {
  const { session, item, question } = moment;
  const concept = conceptOf(library, question.concepts[0] ?? "");
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
      goOn(texts, moment),
      explainButton(texts, concept),
      ...(isLast(moment) ? [] : [button(texts.quiz.stop, { kind: "stop", session: session.key }, "danger")]),
      reportButton(texts, question),
    ],
  };
}

/** After a vote the poll itself has said what was right: what it does not tell can be asked for. */
export function votedView(texts: Texts, moment: Moment): Reply {
  const { session, question } = moment;
  return {
    subject: question.id,
    mode: "replace",
    audience: "asker",
    blocks: [],
    controls: [
      goOn(texts, moment),
      button(texts.quiz.why, { kind: "why", session: session.key, ordinal: session.at }),
    ],
  };
}

const isLast = ({ session }: Moment): boolean => session.at + 1 === session.items.length;

function goOn({ quiz: words }: Texts, moment: Moment): Control {
  const { key, at } = moment.session;
  const label = isLast(moment) ? words.finish : words.next;
  return button(label, { kind: "next", session: key, ordinal: at }, "primary");
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
