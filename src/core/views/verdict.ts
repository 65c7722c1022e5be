/** What an answer was worth: right or wrong in words, the reasons, the source, and what comes next. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Option } from "../quiz/question.ts";
import type { Moment } from "../quiz/solo.ts";
import type { Block, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, letter, note, plain, text } from "./inline.ts";
import { optionsOf, titleOf } from "./question.ts";

/** The answer to the current question. */
export function verdictView(library: Library, texts: Texts, moment: Moment): Reply {
  const { session, item, question } = moment;
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const last = session.at + 1 === session.items.length;
  const right = item.answer?.right ?? false;
  const words = right ? praise(texts, moment) : texts.quiz.wrong;
  return {
    subject: question.id,
    mode: "replace",
    audience: "asker",
    toast: words,
    blocks: [
      heading(titleOf(library, texts, moment)),
      text(question.prompt),
      { kind: "verdict", right, text: words },
      ...reasons(texts, moment),
      note(question.explanation),
      { kind: "sources", title: texts.face.source, items: [question.source] },
    ],
    controls: [
      button(
        last ? texts.quiz.finish : texts.quiz.next,
        { kind: "next", session: session.key, ordinal: session.at },
        "primary",
      ),
      button(texts.quiz.explain(concept.name), {
        kind: "explain",
        concept: concept.id,
        depth: "simple",
        fresh: true,
      }),
      ...(last ? [] : [button(texts.quiz.stop, { kind: "stop", session: session.key }, "danger")]),
    ],
  };
}

function praise(texts: Texts, { item, repeated }: Moment): string {
  const points = item.answer?.points ?? 0;
  return repeated ? texts.quiz.rightAgain(points) : texts.quiz.right(points);
}

function reasons(texts: Texts, moment: Moment): Block[] {
  const { item, question } = moment;
  const options = optionsOf(moment);
  const place = (wanted: Option): string => letter(options.indexOf(wanted));
  const picked = question.options[item.answer?.option ?? -1];
  const right = question.options.find((option) => option.correct);
  return [
    ...(picked ? [reason(texts.quiz.yourPick(place(picked), picked.text), picked)] : []),
    ...(right && right !== picked ? [reason(texts.quiz.rightPick(place(right), right.text), right)] : []),
  ];
}

function reason(lead: string, option: Option): Block {
  return { kind: "text", content: [{ kind: "bold", children: plain(lead) }, ...plain(` ${option.why}`)] };
}
