/** The changes of state of a solo quiz: load, decide with `step`, commit, and tell how it stands. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import { periodKeys } from "../learning/period.ts";
import type { AnswerRow, Tx } from "../ports.ts";
import { chooseQuestions, questionsOn, toItem } from "./choose.ts";
import { type ChoiceQuestion, isPlayable } from "./question.ts";
import { dayOf, pointsFor } from "./score.ts";
import type { Session, SessionItem } from "./session.ts";
import { currentItem, isOver, type SessionEvent, step } from "./step.ts";
import { topicName } from "./topic.ts";

/** A quiz stays open for a day; later it stands in nobody's way. */
const OPEN_FOR = 24 * 60 * 60 * 1000;
const KEY_LENGTH = 10;
const NOT_JUDGED = () => ({ right: false, points: 0 });

/** A session at its current question. `repeated`: the right answer paid a tenth, as the second one of the day. */
export type Moment = {
  readonly session: Session;
  readonly item: SessionItem;
  readonly question: ChoiceQuestion;
  readonly repeated: boolean;
};

/** How a session stands: waiting for an answer, showing a verdict, or over. */
export type SoloState =
  | { readonly kind: "asked"; readonly moment: Moment }
  | { readonly kind: "answered"; readonly moment: Moment }
  | { readonly kind: "over"; readonly session: Session };

/** What a new quiz is to be; `replaces` is an open one that it ends. */
export type Wanted = {
  readonly topic: string | undefined;
  readonly length: number;
  /** What to choose from; everything on the topic where it is left out. */
  readonly candidates?: readonly ChoiceQuestion[];
  readonly replaces: Session | undefined;
};

/** Starts a quiz and asks its first question. Throws `UserError` where there is no question on the topic. */
export async function startSolo(call: Call, tx: Tx, learner: number, wanted: Wanted): Promise<Moment> {
  const { library, bank, texts, random } = call;
  const { topic, length, replaces } = wanted;
  const candidates = wanted.candidates ?? questionsOn(library, bank, topic);
  if (candidates.length === 0) {
    throw new UserError(texts.quiz.noneOn(topicName(library, topic) ?? ""), texts.quiz.noneHint);
  }
  const questions = chooseQuestions(candidates, topic, length, await tx.lastAnswers(learner), random);
  if (replaces) await tx.save(step(replaces, { kind: "stop" }, NOT_JUDGED).session);
  const session = newSession(
    call,
    learner,
    topic,
    questions.map((question) => toItem(question, random)),
  );
  await tx.save(session);
  return momentOf(call, session);
}

/** Marks an answer: session, answer and points in one change. A repeated press changes nothing. */
export async function answerSolo(
  call: Call,
  tx: Tx,
  learner: number,
  action: { readonly session: string; readonly ordinal: number; readonly option: number },
): Promise<SoloState> {
  const session = await ownSession(call, tx, learner, action.session);
  if (session.at !== action.ordinal || session.status !== "asked") return stateOf(call, session);
  const { item, question } = momentOf(call, session);
  if (!item.order.includes(action.option)) {
    throw new UserError(call.texts.quiz.optionGone, call.texts.quiz.optionGoneHint);
  }
  const last = (await tx.lastAnswers(learner)).get(question.id);
  const today = dayOf(call.request.at);
  const judge = (_: SessionItem, option: number) => {
    const right = question.options[option]?.correct ?? false;
    return {
      right,
      points: pointsFor(question.difficulty, right, last !== undefined && dayOf(last) === today),
    };
  };
  const moved = step(
    session,
    { kind: "answer", ordinal: action.ordinal, option: action.option },
    judge,
  ).session;
  await tx.save(moved);
  await tx.answer(answerRow(call, moved, question));
  return stateOf(call, moved);
}

/** Goes to the next question, to the result, or ends the quiz. A repeated press changes nothing. */
export async function moveSolo(
  call: Call,
  tx: Tx,
  learner: number,
  key: string,
  event: Extract<SessionEvent, { kind: "next" | "stop" }>,
): Promise<SoloState> {
  const session = await ownSession(call, tx, learner, key);
  const { session: moved, outcome } = step(session, event, NOT_JUDGED);
  if (outcome !== "unchanged") await tx.save(moved);
  return stateOf(call, moved);
}

/** Where the learner's session stands. Throws `UserError` as the others do. */
export async function resumeSolo(call: Call, tx: Tx, learner: number, key: string): Promise<SoloState> {
  return stateOf(call, await ownSession(call, tx, learner, key));
}

function stateOf(call: Call, session: Session): SoloState {
  if (isOver(session)) return { kind: "over", session };
  return { kind: session.status === "asked" ? "asked" : "answered", moment: momentOf(call, session) };
}

/** Throws `UserError` for another learner's session and for one that is gone or past its deadline. */
async function ownSession({ texts, request }: Call, tx: Tx, learner: number, key: string): Promise<Session> {
  const session = await tx.session(key);
  if (session && session.learner !== learner)
    throw new UserError(texts.quiz.notYours, texts.quiz.notYoursHint);
  const late = session && !isOver(session) && session.endsAt <= request.at;
  if (!session || late || session.status === "expired")
    throw new UserError(texts.quiz.over, texts.quiz.overHint);
  return session;
}

/** Throws `UserError` when the question was changed or withdrawn since it was asked. */
function momentOf({ bank, texts }: Call, session: Session): Moment {
  const item = currentItem(session);
  const question = bank.byId.get(item.question);
  if (!question || question.version !== item.version || !isPlayable(question)) {
    throw new UserError(texts.quiz.changed, texts.quiz.changedHint);
  }
  const full = pointsFor(question.difficulty, true, false);
  return { session, item, question, repeated: item.answer?.right === true && item.answer.points < full };
}

function newSession(
  { request, random }: Call,
  learner: number,
  topic: string | undefined,
  items: readonly SessionItem[],
): Session {
  return {
    key: Array.from({ length: KEY_LENGTH }, () => Math.floor(random() * 36).toString(36)).join(""),
    learner,
    place: request.place.id,
    community: request.place.community,
    ...(topic === undefined ? {} : { topic }),
    status: "asked",
    items,
    at: 0,
    version: 1,
    startedAt: request.at,
    endsAt: new Date(request.at.getTime() + OPEN_FOR),
  };
}

function answerRow({ request, library }: Call, session: Session, question: ChoiceQuestion): AnswerRow {
  const { answer } = currentItem(session);
  return {
    session: session.key,
    ordinal: session.at,
    learner: session.learner,
    identity: request.actor.id,
    question: question.id,
    version: question.version,
    concept: question.concepts[0] ?? "",
    chosen: String(answer?.option ?? ""),
    right: answer?.right ?? false,
    hints: 0,
    points: answer?.points ?? 0,
    community: session.community,
    area: library.byId.get(question.concepts[0] ?? "")?.area ?? "",
    periods: periodKeys(request.at),
    localDay: dayOf(request.at),
    event: request.event,
    at: request.at,
  };
}
