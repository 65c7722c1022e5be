/** What a room does by itself: when its deadline has passed, and when it is known what became of a message. */
import type { Tx } from "../ports.ts";
import type { Reply, Watch } from "../reply.ts";
import { closeQuestion, goOn, stopRoom } from "./go-on.ts";
import { secondsToAnswer } from "./pace.ts";
import { isRoomOver, type Room } from "./room.ts";
import { stepRoom } from "./room-step.ts";
import { roomQuestion, type Scene } from "./scene.ts";

/** What became of a message: it arrived, it did not and never will, or nobody knows. */
export type Fate = {
  readonly kind: "sent" | "failed" | "unknown";
  readonly message?: string;
  readonly at: Date;
};

/** Ends what a deadline ends: the lobby, a question, the reading of a reveal, a pause. Says what comes next. */
export async function roomDue(scene: Scene, tx: Tx, key: string, now: Date): Promise<string | undefined> {
  const room = await tx.room(key);
  if (!room || isRoomOver(room) || room.deadline > now) return undefined;
  const replies = await overdue(scene, tx, room, now);
  const guesses = await tx.guesses(room.key, room.at);
  const target = guesses.findLast((guess) => guess.target !== undefined)?.target ?? room.target;
  const event = `room:${room.key}:${room.version}`;
  await tx.announce({ event, place: room.place, at: now, target }, replies);
  return room.place.id;
}

function overdue(scene: Scene, tx: Tx, room: Room, now: Date): Promise<readonly Reply[]> {
  const { room: words } = scene.texts;
  switch (room.status) {
    case "lobby":
      return stopRoom(scene, tx, room, words.nobodyStarted);
    case "asked":
      return stopRoom(scene, tx, room, words.notSent);
    case "open":
      return closeQuestion(scene, tx, room, now);
    case "revealed":
      return room.paused ? stopRoom(scene, tx, room, words.pausedTooLong) : goOn(scene, tx, room, now);
    default:
      throw new Error(`room ${room.key} is over and still due`);
  }
}

/**
 * Tells a room what became of its message. The clock of a question starts when it was sent, also where nobody knows
 * whether it arrived: people may be reading it. One that can't be sent ends the game.
 */
export async function roomShown(
  scene: Scene,
  tx: Tx,
  { key, ordinal }: Extract<Watch, { kind: "room" }>,
  fate: Fate,
): Promise<void> {
  const room = await tx.room(key);
  if (!room || isRoomOver(room) || ordinal !== ordinalOf(room)) return;
  if (fate.kind === "failed") {
    if (room.status !== "asked" && room.status !== "lobby") return;
    const replies = await stopRoom(scene, tx, room, scene.texts.room.notSent);
    const { place, target } = room;
    await tx.announce({ event: `room:${key}:${room.version}`, place, at: fate.at, target }, replies);
    return;
  }
  const question = roomQuestion(scene, room);
  const seconds = question ? secondsToAnswer(question) : 0;
  const noted = fate.message === undefined ? {} : { message: fate.message };
  const { room: shown, outcome } = stepRoom(room, { kind: "shown", at: fate.at, seconds, ...noted });
  if (outcome !== "unchanged") await tx.saveRoom(shown);
}

const ordinalOf = ({ status, at }: Room): number => (status === "lobby" ? -1 : at);
