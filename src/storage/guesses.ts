/** Who plays in a room, and what they guessed. */
import { sql } from "kysely";
import type { ClosedGuess, Earned, Guess, Player } from "../core/rooms/room.ts";
import type { Db } from "./tables.ts";

/** Lets a learner in; false for one who is in already. */
export async function addPlayer(db: Db, room: string, learner: number, joined: string): Promise<boolean> {
  const result = await db
    .insertInto("room_players")
    .values({ room, learner, joined })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Who is in a room, the first first. */
export function findPlayers(db: Db, room: string): Promise<readonly Player[]> {
  return db
    .selectFrom("room_players")
    .innerJoin("learners", "learners.id", "room_players.learner")
    .select(["room_players.learner", "learners.name"])
    .where("room", "=", room)
    .orderBy("joined")
    .orderBy("room_players.learner")
    .execute();
}

/** Keeps a guess and its learner as a player; false when there is one of this learner already. */
export async function addGuess(db: Db, guess: Guess): Promise<boolean> {
  const { order, at, target, ...same } = guess;
  const result = await db
    .insertInto("room_guesses")
    .values({
      ...same,
      sequence: order,
      target: target ?? null,
      at: at.getTime(),
      correct: null,
      points: null,
    })
    .onConflict((conflict) => conflict.columns(["room", "ordinal", "learner"]).doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows === 0n) return false;
  await addPlayer(db, guess.room, guess.learner, order);
  return true;
}

/** The guesses at a question, in the platform's order. */
export async function findGuesses(db: Db, room: string, ordinal: number): Promise<readonly ClosedGuess[]> {
  const rows = await db
    .selectFrom("room_guesses")
    .innerJoin("learners", "learners.id", "room_guesses.learner")
    .selectAll("room_guesses")
    .select("learners.name")
    .where("room", "=", room)
    .where("ordinal", "=", ordinal)
    .orderBy("sequence")
    .execute();
  return rows.map(({ sequence, at, target, correct, points, ...same }) => ({
    ...same,
    order: sequence,
    at: new Date(at),
    ...(target === null ? {} : { target }),
    right: correct === 1,
    points: points ?? 0,
  }));
}

/** Writes down what a guess was worth. */
export async function awardGuess(
  db: Db,
  { room, ordinal, learner }: Pick<Guess, "room" | "ordinal" | "learner">,
  right: boolean,
  points: number,
): Promise<void> {
  await db
    .updateTable("room_guesses")
    .set({ correct: right ? 1 : 0, points })
    .where("room", "=", room)
    .where("ordinal", "=", ordinal)
    .where("learner", "=", learner)
    .execute();
}

/** What the players have earned, the most first, then who joined first. */
export async function findEarned(db: Db, room: string): Promise<readonly Earned[]> {
  const { rows } = await sql<Earned>`
    select room_players.learner, learners.name, coalesce(sum(room_guesses.points), 0) as points
    from room_players join learners on learners.id = room_players.learner
    left join room_guesses on room_guesses.room = room_players.room and room_guesses.learner = room_players.learner
    where room_players.room = ${room} group by room_players.learner
    order by points desc, room_players.joined, room_players.learner`.execute(db);
  return rows;
}
