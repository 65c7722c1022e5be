/** What can be pressed in a room beside a guess: joining, and what the host or an admin decides. */
import type { RoomMove } from "../action.ts";
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
import { topicName } from "../quiz/topic.ts";
import type { Reply } from "../reply.ts";
import { flashView } from "../views/flash.ts";
import { lobbyStartedView } from "../views/lobby.ts";
import { askQuestion, closeQuestion, goOn, reveal, stopRoom } from "./go-on.ts";
import { lobbyOf } from "./open.ts";
import { isRoomOver, type Room } from "./room.ts";
import { type RoomEvent, stepRoom } from "./room-step.ts";

/** What was pressed; `ordinal` is the question that was shown with it, 0 in the lobby. */
export type PressedMove = { readonly room: string; readonly ordinal: number; readonly move: RoomMove };

/** Carries out a press. Throws `UserError` for a room that is over and for people who may not decide. */
export async function moveRoom(
  call: Call,
  { room: key, ordinal, move }: PressedMove,
): Promise<readonly Reply[]> {
  const isFree = move === "join" || (await isHost(call, key));
  // Asking for a rank may take a call to the platform: only where it matters, and outside of the change.
  const role = isFree ? "member" : await call.role();
  return call.change(async (tx, learner) => {
    const { texts, request } = call;
    const room = await tx.room(key);
    if (!room || isRoomOver(room)) throw new UserError(texts.room.gone, texts.room.goneHint);
    if (move === "join") return join(call, tx, room, learner);
    if (role !== "admin" && !isLedBy(room, learner))
      throw new UserError(texts.room.notHost, texts.room.notHostHint);
    const { room: reached } = stepRoom(room, { kind: "reach", target: request.target });
    // Only what the move itself changes is saved, so that one press is one version.
    return decide(call, tx, { ...reached, version: room.version }, ordinal, move);
  });
}

function isHost(call: Call, key: string): Promise<boolean> {
  return call.read(async (reader) => {
    const [room, learner] = [await reader.room(key), await call.learner(reader)];
    return room !== undefined && isLedBy(room, learner);
  });
}

/** Once its host is forgotten, anybody may lead a game to its end. */
const isLedBy = ({ host }: Room, learner: number | undefined): boolean =>
  host === undefined || host === learner;

async function join(call: Call, tx: Tx, room: Room, learner: number): Promise<readonly Reply[]> {
  const { texts, request } = call;
  if (!(await tx.join(room.key, learner, request.order))) return [flashView(texts.room.alreadyIn)];
  return room.status === "lobby"
    ? [await lobbyOf(call, tx, room, "replace")]
    : [flashView(texts.room.joined)];
}

function decide(
  call: Call,
  tx: Tx,
  room: Room,
  ordinal: number,
  move: Exclude<RoomMove, "join">,
): Promise<readonly Reply[]> {
  const { at } = call.request;
  switch (move) {
    case "slow":
    case "usual":
      return setPace(call, tx, room, move === "slow" ? 2 : 1);
    case "start":
      return start(call, tx, room, at);
    case "skip":
      return ordinal === room.at ? closeQuestion(call, tx, room, at) : Promise.resolve([gone(call)]);
    case "next":
      return ordinal === room.at ? nextNow(call, tx, room, at) : Promise.resolve([gone(call)]);
    case "pause":
    case "resume":
      return hold(call, tx, room, { kind: move, at });
    case "stop":
      return stopRoom(call, tx, room);
    default:
      throw new Error(`no move ${move satisfies never}`);
  }
}

async function setPace(call: Call, tx: Tx, room: Room, pace: Room["pace"]): Promise<readonly Reply[]> {
  const { room: changed, outcome } = stepRoom(room, { kind: "pace", pace });
  if (outcome !== "unchanged") await tx.saveRoom(changed);
  return room.status === "lobby"
    ? [await lobbyOf(call, tx, changed, "replace")]
    : [flashView(call.texts.room.paceSet(pace))];
}

async function start(call: Call, tx: Tx, room: Room, at: Date): Promise<readonly Reply[]> {
  const { room: started, outcome } = stepRoom(room, { kind: "start", at });
  if (outcome !== "asked") return [gone(call)];
  const players = await tx.players(room.key);
  const topic = topicName(call.library, room.topic);
  return [
    lobbyStartedView(call.texts, { room: started, players, topic }),
    ...(await askQuestion(call, tx, started, at)),
  ];
}

async function nextNow(call: Call, tx: Tx, room: Room, at: Date): Promise<readonly Reply[]> {
  const replies = await goOn(call, tx, room, at);
  return replies.length > 0 ? replies : [gone(call)];
}

/** A pause holds up the next question; going on from it asks that one at once. */
async function hold(
  call: Call,
  tx: Tx,
  room: Room,
  event: Extract<RoomEvent, { kind: "pause" | "resume" }>,
): Promise<readonly Reply[]> {
  const { texts, request } = call;
  const { room: held, outcome } = stepRoom(room, event);
  if (outcome === "unchanged") return [gone(call)];
  await tx.saveRoom(held);
  if (room.status !== "revealed")
    return [flashView(event.kind === "pause" ? texts.room.willPause : texts.room.goesOn)];
  if (event.kind === "resume") return goOn(call, tx, held, request.at);
  return [await reveal(call, tx, held)];
}

const gone = ({ texts }: Call): Reply => flashView(texts.room.moved);
