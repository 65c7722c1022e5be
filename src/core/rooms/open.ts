/** A quiz together begins: a lobby in a place that others share, where people join. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
import { bankInPlay } from "../quiz/aside.ts";
import { questionsOn, toItem } from "../quiz/choose.ts";
import { newKey } from "../quiz/key.ts";
import type { Wish } from "../quiz/pick.ts";
import { topicName } from "../quiz/topic.ts";
import type { Reply } from "../reply.ts";
import { lobbyView } from "../views/lobby.ts";
import type { Room } from "./room.ts";
import { pickForRoom } from "./room-pick.ts";
import { LOBBY_WAITS } from "./room-step.ts";

/** Questions of a quiz together. */
export const ROOM_LENGTHS = { least: 5, most: 20, usual: 10 } as const;

/**
 * Opens a lobby here. Throws `UserError` in a private place, where a room is being played, for a length out of bounds
 * and where there are too few questions.
 */
export function openRoom(call: Call, wish: Wish, mode: Reply["mode"]): Promise<readonly Reply[]> {
  const { texts, request, library } = call;
  if (request.place.kind === "private") throw new UserError(texts.room.notHere, texts.room.notHereHint);
  const { least, most } = ROOM_LENGTHS;
  if (wish.length < least || wish.length > most)
    throw new UserError(texts.room.length(least, most), texts.room.lengthHint);
  return call.change(async (tx, learner) => {
    const there = await tx.roomIn(request.place.id);
    // Its message may never have come, or be far up by now: it is shown again.
    if (there?.status === "lobby") return [await lobbyOf(call, tx, there, mode)];
    if (there) throw new UserError(texts.room.busy, texts.room.busyHint);
    const room = await newRoom(call, tx, learner, wish);
    await tx.saveRoom(room);
    await tx.join(room.key, learner, request.order);
    const name = topicName(library, wish.topic);
    const few = room.items.length < wish.length && name !== undefined;
    const preface = few ? texts.quiz.fewer(room.items.length, name) : undefined;
    return [await lobbyOf(call, tx, room, mode, preface)];
  });
}

/** The lobby as it stands. */
export async function lobbyOf(
  { library, texts }: Call,
  tx: Tx,
  room: Room,
  mode: Reply["mode"],
  preface?: string,
): Promise<Reply> {
  const players = await tx.players(room.key);
  return lobbyView(texts, { room, players, topic: topicName(library, room.topic), preface }, mode);
}

async function newRoom(
  { library, bank, texts, random, request }: Call,
  tx: Tx,
  host: number,
  { topic, difficulty, length }: Wish,
): Promise<Room> {
  const inPlay = await bankInPlay(bank, tx);
  const questions = questionsOn(library, inPlay, topic, difficulty);
  const chosen = pickForRoom(questions, await tx.askedIn(request.place.id), length, random);
  if (chosen.length === 0)
    throw new UserError(texts.quiz.noneOn(topicName(library, topic), difficulty), texts.quiz.noneHint);
  return {
    key: newKey(random),
    place: request.place,
    host,
    ...(topic === undefined ? {} : { topic }),
    ...(difficulty === undefined ? {} : { difficulty }),
    status: "lobby",
    items: chosen.map((question) => toItem(question, random)),
    at: 0,
    pace: 1,
    paused: false,
    ...(request.target === undefined ? {} : { target: request.target }),
    deadline: new Date(request.at.getTime() + LOBBY_WAITS),
    version: 1,
    startedAt: request.at,
  };
}
