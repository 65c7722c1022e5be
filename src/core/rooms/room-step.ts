/** The machine of a quiz together: from a stored room and one event to the next room and what happened. */
import { isRoomOver, type Room, takesGuesses } from "./room.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A lobby that nobody starts. */
export const LOBBY_WAITS = 10 * MINUTE;
/** A question of which nobody knows whether it was sent. */
const SEND_WAITS = 10 * MINUTE;
/** A paused game. */
const PAUSE_WAITS = 60 * MINUTE;

/** What can happen to a room. Times are those of the event; `seconds` is how long the new status lasts. */
export type RoomEvent =
  | { readonly kind: "pace"; readonly pace: Room["pace"] }
  | { readonly kind: "start"; readonly at: Date }
  /** A message of the room arrived, or may have; `message` is the face's note of it. */
  | { readonly kind: "shown"; readonly at: Date; readonly seconds: number; readonly message?: string }
  | { readonly kind: "close"; readonly ordinal: number; readonly at: Date; readonly seconds: number }
  | { readonly kind: "next"; readonly ordinal: number; readonly at: Date }
  | { readonly kind: "pause"; readonly at: Date }
  | { readonly kind: "resume"; readonly at: Date }
  /** Something can be said through this note from now on. */
  | { readonly kind: "reach"; readonly target: string | undefined }
  | { readonly kind: "stop" };

/** What came of it. `unchanged`: the event was late, early or repeated, and the room stands as it stood. */
type RoomOutcome = "changed" | "asked" | "opened" | "closed" | "finished" | "stopped" | "unchanged";

type Moved = { readonly room: Room; readonly outcome: RoomOutcome };

/** Pure and synchronous. The version goes up by one with every change. */
export function stepRoom(room: Room, event: RoomEvent): Moved {
  if (isRoomOver(room)) return same(room);
  switch (event.kind) {
    case "pace":
      return room.pace === event.pace ? same(room) : moved(room, "changed", { pace: event.pace });
    case "start":
      return room.status === "lobby" ? ask(room, 0, event.at) : same(room);
    case "shown":
      return shown(room, event);
    case "close":
      if (!takesGuesses(room, event.ordinal)) return same(room);
      return moved(room, "closed", { status: "revealed", deadline: after(event.at, restOf(room, event)) });
    case "next":
      return next(room, event);
    case "pause":
      return pause(room, event.at);
    case "resume":
      if (!room.paused) return same(room);
      return moved(room, "changed", { paused: false, deadline: afterPause(room, event.at) });
    case "reach":
      if (event.target === undefined || event.target === room.target) return same(room);
      return moved(room, "changed", { target: event.target });
    case "stop":
      return moved(room, "stopped", { status: "stopped" });
    default:
      throw new Error(`no step for ${JSON.stringify(event satisfies never)}`);
  }
}

function shown(room: Room, { at, seconds, message }: Extract<RoomEvent, { kind: "shown" }>): Moved {
  const noted = message === undefined ? {} : { message };
  if (room.status !== "asked") {
    return message === undefined || message === room.message ? same(room) : moved(room, "changed", noted);
  }
  const deadline = after(at, seconds * room.pace * SECOND);
  return moved(room, "opened", { status: "open", deadline, ...noted });
}

function next(room: Room, { ordinal, at }: Extract<RoomEvent, { kind: "next" }>): Moved {
  if (room.status !== "revealed" || ordinal !== room.at) return same(room);
  if (room.at + 1 === room.items.length) return moved(room, "finished", { status: "finished" });
  return ask(room, room.at + 1, at);
}

/** The message of the question before is no longer the one that shows the room. */
function ask(room: Room, at: number, now: Date): Moved {
  const { message: _, ...rest } = room;
  return moved(rest, "asked", { status: "asked", at, paused: false, deadline: after(now, SEND_WAITS) });
}

function pause(room: Room, at: Date): Moved {
  if (room.paused || room.status === "lobby") return same(room);
  const waits = room.status === "revealed" ? { deadline: after(at, PAUSE_WAITS) } : {};
  return moved(room, "changed", { paused: true, ...waits });
}

function restOf({ paused }: Room, { seconds }: { readonly seconds: number }): number {
  return paused ? PAUSE_WAITS : seconds * SECOND;
}

/** After a pause the next question comes at once; an open question was never held up. */
function afterPause({ status, deadline }: Room, at: Date): Date {
  return status === "revealed" ? at : deadline;
}

const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
const same = (room: Room): Moved => ({ room, outcome: "unchanged" });

function moved(room: Room, outcome: RoomOutcome, change: Partial<Room>): Moved {
  return { room: { ...room, ...change, version: room.version + 1 }, outcome };
}
