/** A question of a room is over: every guess becomes an answer, with its points, in the change that closes it. */
import { recordAnswer } from "../learning/record.ts";
import type { Tx } from "../ports.ts";
import { answerRow } from "../quiz/answer-row.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import { pointsFor } from "../quiz/score.ts";
import type { Room } from "./room.ts";
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
    const { learner, identity, chosen, event, at } = guess;
    const where = { session: room.key, ordinal: room.at, community: room.place.community };
    const given = { ...where, learner, identity, chosen, event, at, bonus };
    await recordAnswer(tx, await answerRow(scene.library, tx, question, given), question);
  }
}
