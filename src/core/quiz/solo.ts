/** The changes of state of a solo quiz beside its answers: it begins, goes on, is taken up again, and ends. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
import { bankInPlay } from "./aside.ts";
import { toItem } from "./choose.ts";
import { newKey } from "./key.ts";
import { keep, type Moment, momentOf, ownSession, type SoloState } from "./moment.ts";
import { pickQuestions, type Wish } from "./pick.ts";
import type { Question } from "./question.ts";
import { missedIn, type Session, type SessionItem } from "./session.ts";
import { type SessionEvent, step } from "./step.ts";
import { topicName } from "./topic.ts";

/** A quiz stays open for a day; later it stands in nobody's way. */
const OPEN_FOR = 24 * 60 * 60 * 1000;

/** What a new quiz is to be; `replaces` is an open one that it ends. */
export type Wanted = Wish & {
  /** What to ask, whole and in this order; nothing is chosen then. */
  readonly exactly?: readonly Question[];
  readonly replaces: Session | undefined;
};

/** Starts a quiz and asks its first question. Throws `UserError` where there is no question on the topic. */
export async function startSolo(call: Call, tx: Tx, learner: number, wanted: Wanted): Promise<Moment> {
  const { library, texts, random } = call;
  const { topic, difficulty, replaces } = wanted;
  const questions = wanted.exactly ?? (await pickQuestions(call, tx, learner, wanted));
  if (questions.length === 0) {
    throw new UserError(texts.quiz.noneOn(topicName(library, topic), difficulty), texts.quiz.noneHint);
  }
  if (replaces) await tx.save(step(replaces, { kind: "stop" }).session);
  const session = newSession(
    call,
    learner,
    { topic, difficulty },
    questions.map((question) => toItem(question, random)),
  );
  await tx.save(session);
  return momentOf(call, session);
}

/** Goes to the next question, to the result, or ends the quiz. A repeated press changes nothing. */
export async function moveSolo(
  call: Call,
  tx: Tx,
  learner: number,
  key: string,
  event: Extract<SessionEvent, { kind: "next" | "stop" }>,
): Promise<SoloState> {
  return keep(call, tx, await ownSession(call, tx, learner, key), event);
}

/** Goes on with the learner's session here. Throws `UserError` as the others do. */
export async function resumeSolo(call: Call, tx: Tx, learner: number, key: string): Promise<SoloState> {
  const session = await ownSession(call, tx, learner, key);
  return keep(call, tx, session, { kind: "resume", place: call.request.place.id });
}

/** A new quiz of exactly those questions that were missed in one that is over. */
export async function retrySolo(call: Call, tx: Tx, learner: number, key: string): Promise<Moment> {
  const { texts } = call;
  const session = await ownSession(call, tx, learner, key);
  const bank = await bankInPlay(call.bank, tx);
  const exactly = missedIn(session).flatMap((id) => {
    const question = bank.byId.get(id);
    return question && !question.retired && bank.all.includes(question) ? [question] : [];
  });
  if (exactly.length === 0) throw new UserError(texts.report.notAsked, texts.quiz.overHint);
  const replaces = await tx.openSession(learner);
  return startSolo(call, tx, learner, { topic: session.topic, length: exactly.length, exactly, replaces });
}

function newSession(
  { request, random }: Call,
  learner: number,
  { topic, difficulty }: Pick<Wanted, "topic" | "difficulty">,
  items: readonly SessionItem[],
): Session {
  return {
    key: newKey(random),
    learner,
    place: request.place.id,
    community: request.place.community,
    ...(topic === undefined ? {} : { topic }),
    ...(difficulty === undefined ? {} : { difficulty }),
    status: "asked",
    items,
    at: 0,
    version: 1,
    startedAt: request.at,
    endsAt: new Date(request.at.getTime() + OPEN_FOR),
  };
}
