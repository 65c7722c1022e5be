/** The lobby of a quiz together: what will be played, who is in, and how to start. */
import type { RoomMove } from "../action.ts";
import type { Block, Control, Pressed, Reply } from "../reply.ts";
import type { Player, Room } from "../rooms/room.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, plain, text } from "./inline.ts";
import { named, namesOf } from "./people.ts";

const MOST_NAMES = 20;

/** A room before its first question. `topic` is its name, undefined for a mix. */
export type ShownLobby = {
  readonly room: Room;
  readonly players: readonly Player[];
  readonly topic: string | undefined;
  readonly preface?: string | undefined;
};

/** The open lobby. */
export function lobbyView(texts: Texts, shown: ShownLobby, mode: Reply["mode"]): Reply {
  const { room, preface } = shown;
  const words = texts.room;
  return {
    mode,
    audience: "everyone",
    watch: { kind: "room", key: room.key, ordinal: -1 },
    blocks: [
      ...(preface === undefined ? [] : [note(preface)]),
      ...opening(texts, shown),
      text(words.howTo),
      ...(room.pace === 2 ? [text(words.slow)] : []),
    ],
    controls: [
      press(words.join, room, "join", "primary"),
      press(words.start, room, "start", "primary"),
      room.pace === 1 ? press(words.moreTime, room, "slow") : press(words.usualTime, room, "usual"),
      press(words.cancel, room, "stop", "danger"),
    ],
  };
}

/** The lobby once the game has begun. */
export function lobbyStartedView(texts: Texts, shown: ShownLobby): Reply {
  return {
    mode: "replace",
    audience: "everyone",
    blocks: [...opening(texts, shown), note(texts.room.started)],
    controls: [],
  };
}

/** The lobby of a game that never began. */
export function lobbyClosedView({ room: words, quiz }: Texts, room: Room, why?: string): Reply {
  return {
    mode: "replace",
    audience: "everyone",
    ...(room.message === undefined ? {} : { target: room.message }),
    blocks: [text(why ?? words.cancelled), note(quiz.overHint)],
    controls: [],
  };
}

function opening({ room: words, quiz }: Texts, { room, players, topic }: ShownLobby): readonly Block[] {
  const [host] = players;
  const what = [words.questions(room.items.length), ...(topic === undefined ? [] : [topic])];
  const hard = room.difficulty === undefined ? [] : [quiz.hardness(room.difficulty)];
  return [
    heading(words.title),
    {
      kind: "text",
      content: host ? [named(host.name), ...plain(words.opened)] : plain(words.openedByNobody),
    },
    text([...what, ...hard].join(" · ")),
    {
      kind: "text",
      content: [
        ...plain(words.playersAre),
        ...namesOf(
          players.map(({ name }) => name),
          MOST_NAMES,
          words.andMore,
        ),
      ],
    },
  ];
}

function press(label: string, room: Room, move: RoomMove, style?: Pressed["style"]): Control {
  return button(label, { kind: "room", room: room.key, ordinal: 0, move }, style);
}
