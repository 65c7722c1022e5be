/** A guess in a room: locked in at once, told to its owner alone, shown to all when the question closes. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
import type { Reply } from "../reply.ts";
import { flashView } from "../views/flash.ts";
import { letter } from "../views/inline.ts";
import { closeQuestion } from "./go-on.ts";
import { currentRoomItem, type Room, takesGuesses } from "./room.ts";
import { stepRoom } from "./room-step.ts";

/** What was pressed. */
export type Pressed = { readonly room: string; readonly ordinal: number; readonly option: number };

/**
 * Takes a guess. One that comes after the deadline by the platform's own time, or after the close, does not count and
 * is told so. The question closes early once everybody who joined has guessed.
 */
export function guess(call: Call, pressed: Pressed): Promise<readonly Reply[]> {
  const { texts, request } = call;
  return call.change(async (tx, learner) => {
    const room = await tx.room(pressed.room);
    if (!room) throw new UserError(texts.room.gone, texts.room.goneHint);
    if (!takesGuesses(room, pressed.ordinal) || isLate(call, room))
      return [flashView(texts.room.late, texts.room.lateHint)];
    const place = currentRoomItem(room).order.indexOf(pressed.option);
    if (place === -1) throw new UserError(texts.unknown.button, texts.unknown.buttonHint);
    const { target } = request;
    const isFirst = await tx.guess({
      ...{ room: room.key, ordinal: room.at, learner, identity: request.actor.id },
      ...{ chosen: String(pressed.option), order: request.order, event: request.event, at: request.at },
      ...(target === undefined ? {} : { target }),
    });
    if (!isFirst) return [await alreadyGuessed(call, tx, room, learner)];
    const locked = flashView(texts.room.locked(letter(place)), texts.room.lockedHint);
    return [locked, ...(await closeIfComplete(call, tx, room))];
  });
}

/** Where the platform gives no time of a press, what arrives before the close counts. */
function isLate({ request }: Call, room: Room): boolean {
  return room.status === "open" && request.undated !== true && request.at > room.deadline;
}

async function alreadyGuessed({ texts }: Call, tx: Tx, room: Room, learner: number): Promise<Reply> {
  const guesses = await tx.guesses(room.key, room.at);
  const own = guesses.find((one) => one.learner === learner);
  const place = currentRoomItem(room).order.indexOf(Number(own?.chosen));
  return flashView(texts.room.alreadyLocked(letter(place)), texts.room.lockedHint);
}

/** A press gives the face another note through which it can speak, which may hold longer than the one before. */
async function closeIfComplete(call: Call, tx: Tx, room: Room): Promise<readonly Reply[]> {
  const { room: reached, outcome } = stepRoom(room, { kind: "reach", target: call.request.target });
  const [players, guesses] = [await tx.players(room.key), await tx.guesses(room.key, room.at)];
  if (guesses.length < players.length) return [];
  if (outcome !== "unchanged") await tx.saveRoom(reached);
  return closeQuestion(call, tx, reached, call.request.at);
}
