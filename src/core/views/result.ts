/** The page that ends a quiz. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { PathStep } from "../learning/path.ts";
import { firstTries } from "../quiz/again.ts";
import type { Bank } from "../quiz/bank.ts";
import { missedIn, type Session } from "../quiz/session.ts";
import { topicName } from "../quiz/topic.ts";
import type { Block, Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { explainButton } from "./explain-button.ts";
import { button, heading, text } from "./inline.ts";

const MOST_TO_READ = 3;

/**
 * Score, points and what to read next, for a quiz that was finished or stopped. After the checkpoint of a learning
 * path's step it leads on to the next one.
 */
export function resultView(
  library: Library,
  bank: Bank,
  texts: Texts,
  session: Session,
  step: PathStep | undefined,
): Reply {
  const tries = firstTries(session);
  const answers = tries.flatMap((item) => (item.answer ? [item.answer] : []));
  const right = answers.filter((answer) => answer.right).length;
  const points = session.items.reduce((sum, { answer }) => sum + (answer?.points ?? 0), 0);
  const total = tries.length;
  const title =
    session.status === "finished" && answers.length > 0
      ? texts.quiz.finished(right, answers.length)
      : texts.quiz.stopped(right, answers.length);
  const missed = missedIn(session);
  const stumbled = tries.filter((item) => item.answer?.right === false).map((item) => item.question);
  const toRead = conceptsOf(bank, stumbled).slice(0, MOST_TO_READ);
  return {
    mode: "replace",
    audience: "asker",
    toast: title,
    blocks: [
      heading(title),
      ...(answers.length === 0 ? [] : score(texts, right, answers.length, points)),
      ...(toRead.length > 0 ? [text(texts.quiz.readNext)] : []),
    ],
    controls: [
      ...(step && step.concept.id === session.topic && total === 1 ? [nextStep(texts, step)] : []),
      ...toRead.map((id) => explainButton(texts, conceptOf(library, id))),
      ...(missed.length > 0
        ? [button(texts.kinds.retry, { kind: "retry", session: session.key }, "primary")]
        : []),
      button(
        texts.quiz.again,
        {
          kind: "quiz",
          topic: session.topic,
          difficulty: session.difficulty,
          length: total,
          restart: true,
        },
        "primary",
      ),
      button(texts.quiz.progress, { kind: "open", command: "progress" }),
      ...(answers.length === 0 ? [] : [shareOf(library, texts, session, right, answers.length)]),
    ],
  };
}

function shareOf(
  library: Library,
  texts: Texts,
  { topic }: Session,
  right: number,
  answered: number,
): Control {
  const text = texts.share.quiz(topicName(library, topic), right, answered);
  return { kind: "share", label: texts.share.label, text, what: { kind: "quiz", topic } };
}

function nextStep(texts: Texts, { path, at }: PathStep): Control {
  return button(texts.learn.next, { kind: "step", path: path.id, at: at + 1 }, "primary");
}

function score(texts: Texts, right: number, answered: number, points: number): Block[] {
  const flawless = right === answered ? [text(texts.quiz.allRight)] : [];
  return [
    { kind: "progress", label: texts.quiz.rightAnswers, done: right, total: answered },
    ...flawless,
    text(texts.quiz.earned(points)),
  ];
}

function conceptsOf(bank: Bank, questions: readonly string[]): readonly string[] {
  return [...new Set(questions.flatMap((id) => bank.byId.get(id)?.concepts[0] ?? []))];
}
