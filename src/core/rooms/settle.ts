/** A question of a room is over: every guess becomes an answer, with its points, in the change that closes it. */
import { localDay } from "../learning/day.ts";
import { paysFully } from "../learning/pay.ts";
import { periodKeys } from "../learning/period.ts";
import { recordAnswer } from "../learning/record.ts";
import { zoneOf } from "../learning/zone.ts";
import type { AnswerRow, Tx } from "../ports.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Question } from "../quiz/question.ts";
import { pointsFor } from "../quiz/score.ts";
import type { Guess, Room } from "./room.ts";
import { roomQuestion, type Scene } from "./scene.ts";

/** Points on top for the first, second and third right guess, by the platform's order. */
const BONUS = [3, 2, 1];

/**
 * Judges the guesses at the current question and records them. The game gives everybody the same points; on the
 * boards a question pays as it does in any quiz: in full, with the bonus, only when it is new or due.
 */
export async function settleGuesses(scene: Scene, tx: Tx, room: Room): Promise<void> {
  const question = roomQuestion(scene, room);
  if (!question) return;
  let before = 0;
  for (const guess of await tx.guesses(room.key, room.at)) {
    const right = kindOf(question).isRight(guess.chosen);
    const bonus = right ? (BONUS[before] ?? 0) : 0;
    if (right) before += 1;
    await tx.award(guess, right, pointsFor(question.difficulty, right, false) + bonus);
    await recordAnswer(tx, await answerRow(scene, tx, room, question, { guess, right, bonus }), question);
  }
}

type Judged = { readonly guess: Guess; readonly right: boolean; readonly bonus: number };

async function answerRow(
  { library }: Scene,
  tx: Tx,
  room: Room,
  question: Question,
  { guess, right, bonus }: Judged,
): Promise<AnswerRow> {
  const { learner, identity, chosen, event, at } = guess;
  const zone = zoneOf(await tx.settings(learner));
  const full = await paysFully(tx, learner, question, at, zone);
  const concept = question.concepts[0] ?? "";
  return {
    session: room.key,
    ordinal: room.at,
    ...{ learner, identity, chosen, right, event, at, concept },
    question: question.id,
    version: question.version,
    hints: 0,
    points: pointsFor(question.difficulty, right, !full) + (full ? bonus : 0),
    community: room.place.community,
    area: library.byId.get(concept)?.area ?? "",
    periods: periodKeys(at),
    localDay: localDay(at, zone),
  };
}
