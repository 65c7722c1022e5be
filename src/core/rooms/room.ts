/** The data of a quiz that many play together in one place, as it is stored. `room-step.ts` moves it. */
import type { SessionItem } from "../quiz/session.ts";
import type { Place } from "../request.ts";

/**
 * `lobby`: people join; `asked`: a question is on its way; `open`: it was sent and its time runs; `revealed`: the
 * answer is shown and people read; the rest are ends.
 */
export type RoomStatus = "lobby" | "asked" | "open" | "revealed" | "finished" | "stopped";

/** One question of a room, its options in the order in which all see them. */
export type RoomItem = Pick<SessionItem, "question" | "version" | "order">;

/** A quiz together. `version` counts its stored states, from 1; `at` is the ordinal of the current item, from 0. */
export type Room = {
  readonly key: string;
  readonly place: Place;
  /** The learner who opened it; undefined once forgotten. */
  readonly host: number | undefined;
  readonly topic?: string;
  /** Of all questions, 1-3. */
  readonly difficulty?: number;
  readonly status: RoomStatus;
  readonly items: readonly RoomItem[];
  readonly at: number;
  /** How many times the usual time there is for a question. */
  readonly pace: 1 | 2;
  /** Whether the next question waits until somebody goes on. */
  readonly paused: boolean;
  /** The face's own note of the message that shows the room now; undefined where it is not known. */
  readonly message?: string;
  /** The face's own note through which something new can be said. */
  readonly target?: string;
  /** When the status ends by itself. */
  readonly deadline: Date;
  readonly version: number;
  readonly startedAt: Date;
};

/** Somebody in a room. */
export type Player = { readonly learner: number; readonly name: string };

/** A guess, hidden until its question closes. `order` is the platform's; `points` those of the game, once closed. */
export type Guess = {
  readonly room: string;
  readonly ordinal: number;
  readonly learner: number;
  readonly identity: string;
  /** The original index of the option. */
  readonly chosen: string;
  readonly order: string;
  readonly event: string;
  /** The face's own note of the press. */
  readonly target?: string;
  readonly at: Date;
};

/** A guess as its question was closed, with the points of the game. */
export type ClosedGuess = Guess & { readonly name: string; readonly right: boolean; readonly points: number };

/** What somebody has earned in a room so far, points of the game. */
export type Earned = Player & { readonly points: number };

/** Whether nothing can happen to the room any more. */
export function isRoomOver({ status }: Room): boolean {
  return status === "finished" || status === "stopped";
}

/** Whether guesses at a question count now: also while its message may still be on its way. */
export function takesGuesses({ status, at }: Room, ordinal: number): boolean {
  return (status === "asked" || status === "open") && at === ordinal;
}

/** The current item. Throws on a room without items, which is never stored. */
export function currentRoomItem({ key, items, at }: Room): RoomItem {
  const item = items[at];
  if (!item) throw new Error(`room ${key} has no item ${at}`);
  return item;
}
