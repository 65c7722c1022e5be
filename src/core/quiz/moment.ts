/** Where a session stands: its current question, and the guards before anything is done with it. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
import type { Question } from "./question.ts";
import { pointsFor } from "./score.ts";
import type { Session, SessionItem } from "./session.ts";
import { currentItem, isOver, type SessionEvent, step } from "./step.ts";

/** A session at its current question. `repeated`: the right answer paid a tenth, being neither new nor due. */
export type Moment = {
  readonly session: Session;
  readonly item: SessionItem;
  readonly question: Question;
  readonly repeated: boolean;
};

/** How a session stands: waiting for an answer, showing a verdict, or over. */
export type SoloState =
  | { readonly kind: "asked"; readonly moment: Moment }
  | { readonly kind: "answered"; readonly moment: Moment }
  | { readonly kind: "over"; readonly session: Session };

/** Moves a session and saves it where that changes it. */
export async function keep(call: Call, tx: Tx, session: Session, event: SessionEvent): Promise<SoloState> {
  const { session: moved, outcome } = step(session, event);
  if (outcome !== "unchanged") await tx.save(moved);
  return stateOf(call, await passGone(call, tx, moved));
}

/** Leaves out a current question that was changed or withdrawn since it was asked, and those like it that follow. */
export async function passGone({ bank }: Call, tx: Tx, session: Session): Promise<Session> {
  const isThere = ({ question, version }: SessionItem): boolean =>
    bank.byId.get(question)?.version === version;
  if (isOver(session) || isThere(currentItem(session))) return session;
  const to = session.items.findIndex((item, ordinal) => ordinal > session.at && isThere(item));
  const { session: passed } = step(session, { kind: "pass", to: to === -1 ? session.items.length : to });
  await tx.save(passed);
  return passed;
}

/** How it stands. Throws as `momentOf` does. */
export function stateOf(call: Call, session: Session): SoloState {
  if (isOver(session)) return { kind: "over", session };
  return { kind: session.status === "asked" ? "asked" : "answered", moment: momentOf(call, session) };
}

/** Throws `UserError` for another learner's session and for one that is gone or past its deadline. */
export async function ownSession(
  { texts, request }: Call,
  tx: Tx,
  learner: number,
  key: string,
): Promise<Session> {
  const session = await tx.session(key);
  if (session && session.learner !== learner)
    throw new UserError(texts.quiz.notYours, texts.quiz.notYoursHint);
  const late = session && !isOver(session) && session.endsAt <= request.at;
  if (!session || late || session.status === "expired")
    throw new UserError(texts.quiz.over, texts.quiz.overHint);
  return session;
}

/** Throws `UserError` when the question was changed or withdrawn since it was asked. */
export function momentOf({ bank, texts }: Call, session: Session): Moment {
  const item = currentItem(session);
  const question = bank.byId.get(item.question);
  if (!question || question.version !== item.version) {
    throw new UserError(texts.quiz.changed, texts.quiz.changedHint);
  }
  const { right, points, hints } = item.answer ?? { right: false, points: 0, hints: 0 };
  const full = pointsFor(question.difficulty, true, false, hints);
  return { session, item, question, repeated: right && points < full };
}
