/** What rooms need of the store, as parts of its reader and its transaction. */
import type { ClosedGuess, Earned, Guess, Player, Room } from "./room.ts";

/** Looks at rooms without changing them. */
export type RoomReader = {
  room(key: string): Promise<Room | undefined>;
  /** The room of a place that is not over. */
  roomIn(place: string): Promise<Room | undefined>;
  /** The ids of questions that the newest rooms of a place asked, the latest last. */
  askedIn(place: string): Promise<readonly string[]>;
  /** Who has joined or guessed, in that order. */
  players(room: string): Promise<readonly Player[]>;
  /** The guesses at a question, in the platform's order; wrong and without points until it is closed. */
  guesses(room: string, ordinal: number): Promise<readonly ClosedGuess[]>;
  /** What everybody has earned in the room, the most first, then who joined first. */
  earned(room: string): Promise<readonly Earned[]>;
};

/** Changes rooms. */
export type RoomTx = RoomReader & {
  /** As `save` does for a session. */
  saveRoom(room: Room): Promise<void>;
  /** Lets somebody in; false for one who is in already. */
  join(room: string, learner: number, order: string): Promise<boolean>;
  /** Keeps a guess, and its learner as a player; false when there is one of this learner already. */
  guess(guess: Guess): Promise<boolean>;
  /** Writes down what a guess was worth in the game. */
  award(guess: Pick<Guess, "room" | "ordinal" | "learner">, right: boolean, points: number): Promise<void>;
};
