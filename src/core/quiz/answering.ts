/** Answering a question of a solo quiz: what was done is read by the question's kind, judged, and committed. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import { localDay } from "../learning/day.ts";
import { paysFully } from "../learning/pay.ts";
import { periodKeys } from "../learning/period.ts";
import { recordAnswer } from "../learning/record.ts";
import { zoneOf } from "../learning/zone.ts";
import type { AnswerRow, Tx } from "../ports.ts";
import { withRetry } from "./again.ts";
import type { Given, Reading, Refusal } from "./kinds/kind.ts";
import { kindOf } from "./kinds/of.ts";
import { keep, momentOf, ownSession, passGone, type SoloState, stateOf } from "./moment.ts";
import type { Question } from "./question.ts";
import { pointsFor } from "./score.ts";
import { type ItemAnswer, type Session, type SessionItem, SKIPPED } from "./session.ts";
import { currentItem, step } from "./step.ts";

/** What a person did with an open question; `skip` is "I don't know". */
export type Move = Given | { readonly kind: "skip" } | { readonly kind: "hint"; readonly number: number };

/**
 * Takes what was done with the current question: a mark in its draft, or an answer, which moves session, answer and
 * points in one change. A late or repeated one changes nothing. Throws `UserError` for what does not count.
 */
export async function answerSolo(
  call: Call,
  tx: Tx,
  learner: number,
  at: { readonly session: string; readonly ordinal: number },
  move: Move,
): Promise<SoloState> {
  const session = await passGone(call, tx, await ownSession(call, tx, learner, at.session));
  if (session.at !== at.ordinal || session.status !== "asked") return stateOf(call, session);
  const { item, question } = momentOf(call, session);
  const reading = readMove(call, question, item, move);
  switch (reading.kind) {
    case "answer":
      return mark(call, tx, session, question, reading.chosen);
    case "note":
      return keep(call, tx, session, { kind: "note", ordinal: session.at, note: reading.note });
    case "unchanged":
      return stateOf(call, session);
    case "refused":
      throw refusal(call, reading.why);
    default:
      throw new Error(`nothing to do for ${JSON.stringify(reading satisfies never)}`);
  }
}

function readMove({ library, texts }: Call, question: Question, item: SessionItem, move: Move): Reading {
  const kind = kindOf(question);
  const taken = item.hints ?? 0;
  switch (move.kind) {
    case "skip":
      return { kind: "answer", chosen: SKIPPED };
    case "hint": {
      const there = kind.hints({ texts, library }, item).length;
      const next = move.number === taken + 1 && move.number <= there;
      return next ? { kind: "note", note: { hints: move.number } } : { kind: "unchanged" };
    }
    default:
      return kind.read(move, item, library);
  }
}

function refusal({ texts }: Call, why: Refusal): UserError {
  const [message, hint] = texts.kinds.refused[why];
  return new UserError(message, hint);
}

/** Judges what was chosen and commits everything that an answer moves. */
async function mark(
  call: Call,
  tx: Tx,
  session: Session,
  question: Question,
  chosen: string,
): Promise<SoloState> {
  const { at } = call.request;
  const zone = zoneOf(await tx.settings(session.learner));
  const full = !currentItem(session).retry && (await paysFully(tx, session.learner, question, at, zone));
  const right = kindOf(question).isRight(chosen);
  const hints = currentItem(session).hints ?? 0;
  const points = pointsFor(question.difficulty, right, !full, hints);
  const answer: ItemAnswer = { chosen, right, points, hints };
  const { session: marked } = step(session, { kind: "answer", ordinal: session.at, answer });
  const next = withRetry(marked, kindOf(question).arrange(call.random));
  await tx.save(next);
  await recordAnswer(tx, answerRow(call, next, question, localDay(at, zone)), question);
  return stateOf(call, next);
}

function answerRow(
  { request, library }: Call,
  session: Session,
  question: Question,
  localDay: string,
): AnswerRow {
  const { answer } = currentItem(session);
  return {
    session: session.key,
    ordinal: session.at,
    learner: session.learner,
    identity: request.actor.id,
    question: question.id,
    version: question.version,
    concept: question.concepts[0] ?? "",
    chosen: answer?.chosen ?? SKIPPED,
    right: answer?.right ?? false,
    hints: answer?.hints ?? 0,
    points: answer?.points ?? 0,
    community: session.community,
    area: library.byId.get(question.concepts[0] ?? "")?.area ?? "",
    periods: periodKeys(request.at),
    localDay,
    event: request.event,
    at: request.at,
  };
}
