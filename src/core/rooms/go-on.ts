/** A room goes on: the next question, the reveal, the end. Each is a change of state with what is said about it. */
import type { Tx } from "../ports.ts";
import type { Reply } from "../reply.ts";
import { lobbyClosedView } from "../views/lobby.ts";
import { roomEndView } from "../views/room-end.ts";
import { roomQuestionView } from "../views/room-question.ts";
import { revealView } from "../views/room-reveal.ts";
import { secondsToAnswer, secondsToRead } from "./pace.ts";
import type { Room } from "./room.ts";
import { stepRoom } from "./room-step.ts";
import { roomQuestion, type Scene } from "./scene.ts";
import { settleGuesses } from "./settle.ts";

/** Saves a room that was just given a question and asks it; one that was changed while the game ran is left out. */
export async function askQuestion(scene: Scene, tx: Tx, room: Room, at: Date): Promise<readonly Reply[]> {
  await tx.saveRoom(room);
  const question = roomQuestion(scene, room);
  if (question) return [roomQuestionView(scene, room, question, secondsToAnswer(question) * room.pace)];
  const { room: skipped } = stepRoom(room, { kind: "close", ordinal: room.at, at, seconds: 0 });
  await tx.saveRoom(skipped);
  return goOn(scene, tx, skipped, at);
}

/** Closes the current question: guesses become answers, and the message that asked shows what was right. */
export async function closeQuestion(scene: Scene, tx: Tx, room: Room, at: Date): Promise<readonly Reply[]> {
  const question = roomQuestion(scene, room);
  const seconds = question ? secondsToRead(question) : 0;
  const { room: closed, outcome } = stepRoom(room, { kind: "close", ordinal: room.at, at, seconds });
  if (outcome !== "closed") return [];
  await settleGuesses(scene, tx, room);
  await tx.saveRoom(closed);
  if (!question) return goOn(scene, tx, closed, at);
  return [await reveal(scene, tx, closed)];
}

/** The answer of the current question with what everybody guessed, in place of the question. */
export async function reveal(scene: Scene, tx: Tx, room: Room): Promise<Reply> {
  const question = roomQuestion(scene, room);
  const shown = {
    guesses: await tx.guesses(room.key, room.at),
    earned: await tx.earned(room.key),
  };
  const view = revealView(scene, room, question, shown);
  return room.message === undefined ? { ...view, mode: "new" } : { ...view, target: room.message };
}

/** The next question, or the end. */
export async function goOn(scene: Scene, tx: Tx, room: Room, at: Date): Promise<readonly Reply[]> {
  const { room: next, outcome } = stepRoom(room, { kind: "next", ordinal: room.at, at });
  if (outcome === "unchanged") return [];
  return outcome === "finished" ? endRoom(scene, tx, next) : askQuestion(scene, tx, next, at);
}

/** Stops a game that may be in the middle of a question: what was guessed counts. `why` is said at the end. */
export async function stopRoom(scene: Scene, tx: Tx, room: Room, why?: string): Promise<readonly Reply[]> {
  const { room: stopped, outcome } = stepRoom(room, { kind: "stop" });
  if (outcome !== "stopped") return [];
  if (room.status === "lobby") {
    await tx.saveRoom(stopped);
    return [lobbyClosedView(scene.texts, stopped, why)];
  }
  if (room.status === "revealed") return endRoom(scene, tx, stopped, why);
  await settleGuesses(scene, tx, room);
  return [await reveal(scene, tx, stopped), ...(await endRoom(scene, tx, stopped, why))];
}

async function endRoom(scene: Scene, tx: Tx, room: Room, why?: string): Promise<readonly Reply[]> {
  await tx.saveRoom(room);
  return [roomEndView(scene.texts, room, await tx.earned(room.key), why)];
}
