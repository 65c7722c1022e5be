/** A question of a quiz as it is asked. */
import type { Action } from "../action.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Kind } from "../quiz/kinds/kind.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Moment } from "../quiz/moment.ts";
import type { Question } from "../quiz/question.ts";
import { shownTopic } from "../quiz/shown-topic.ts";
import type { Block, Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { ballotOf } from "./ballot.ts";
import { button, note, text } from "./inline.ts";

/** The open question with its buttons and the hints taken so far. `preface` stands above it. */
export function questionView(
  library: Library,
  texts: Texts,
  moment: Moment,
  mode: Reply["mode"],
  preface?: string,
): Reply {
  const { question, item } = moment;
  const kind = kindOf(question);
  const asked: Block = {
    kind: "question",
    title: titleOf(library, texts, moment),
    prompt: question.prompt,
    form: kind.form(item),
  };
  const hints = kind.hints({ texts, library }, item).slice(0, item.hints ?? 0);
  const remarks = kind.remarks?.({ texts, library }, item) ?? [];
  const before = moment.session.items[moment.session.at - 1];
  const beside = besideOf(library, texts, moment, kind);
  const spot = spotOf(moment);
  const ballot = ballotOf(question, item, voteFor(question, spot), { controls: beside });
  return {
    subject: question.id,
    mode,
    audience: "asker",
    ...(kind.expects ? { expects: kind.expects } : {}),
    blocks: [
      ...(preface === undefined ? [] : [note(preface)]),
      ...(before && !before.answer ? [note(texts.quiz.leftOut)] : []),
      asked,
      ...(question.asOf === undefined ? [] : [note(texts.quiz.asOf(question.asOf))]),
      ...hints.map((hint, index) => note(texts.kinds.hinted(index + 1, hint))),
      ...remarks.map(text),
    ],
    controls: [...kind.controls({ texts, library }, item, spot), ...beside],
    ...(ballot ? { ballot } : {}),
  };
}

/** Asks for what is to be typed, where a press can't bring it along; others may read it in a shared place. */
export function writeView(library: Library, texts: Texts, moment: Moment, isShared: boolean): Reply {
  const kind = kindOf(moment.question);
  const controls = kind.controls({ texts, library }, moment.item, spotOf(moment));
  const prompt = controls.find((control) => control.kind === "prompt");
  return {
    subject: moment.question.id,
    mode: "new",
    audience: "asker",
    ...(kind.expects ? { expects: kind.expects } : {}),
    blocks: [text(prompt?.ask ?? texts.kinds.askName), ...(isShared ? [note(texts.kinds.replyHere)] : [])],
    controls: [],
  };
}

/** "Question 2 of 5 · Rollup · easy". The concept is named only once that tells nothing any more. */
export function titleOf(library: Library, texts: Texts, { session, item, question }: Moment): string {
  const title = (item.retry ? texts.quiz.secondTry : texts.quiz.title)(session.at + 1, session.items.length);
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const about = item.answer ? concept.name : shownTopic(library, question);
  return `${title} · ${texts.quiz.about(about, question.difficulty)}`;
}

type Spot = { readonly session: string; readonly ordinal: number };

const spotOf = ({ session }: Moment): Spot => ({ session: session.key, ordinal: session.at });

const voteFor =
  ({ kind }: Question, spot: Spot) =>
  (option: number): Action =>
    kind === "multi" ? { kind: "submit", ...spot } : { kind: "answer", ...spot, option };

/** What can be done beside answering. */
function besideOf(library: Library, texts: Texts, moment: Moment, kind: Kind): Control[] {
  const { session, item } = moment;
  const wording = { texts, library };
  const spot = spotOf(moment);
  const number = (item.hints ?? 0) + 1;
  const label = number === 1 ? texts.kinds.hint : texts.kinds.secondHint;
  const more = number <= kind.hints(wording, item).length;
  return [
    ...(more ? [button(label, { kind: "hint", ...spot, number })] : []),
    button(texts.kinds.dontKnow, { kind: "skip", ...spot }),
    button(texts.quiz.stop, { kind: "stop", session: session.key }, "danger"),
  ];
}
