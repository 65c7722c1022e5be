/** Answering a question of a solo quiz: what was done is read by the question's kind, judged, and committed. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import { paysFully } from "../learning/pay.ts";
import { recordAnswer } from "../learning/record.ts";
import { zoneOf } from "../learning/zone.ts";
import type { Tx } from "../ports.ts";
import { withRetry } from "./again.ts";
import { judgedRow } from "./answer-row.ts";
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
  const given = {
    ...{ session: next.key, ordinal: next.at, learner: next.learner, identity: call.request.actor.id },
    ...{ chosen, community: next.community, event: call.request.event, at },
  };
  await recordAnswer(tx, judgedRow(call.library, question, given, answer, zone), question);
  return stateOf(call, next);
}
