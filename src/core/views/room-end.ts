/** The end of a quiz together. */
import type { Block, Reply } from "../reply.ts";
import type { Earned, Room } from "../rooms/room.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, plain, text } from "./inline.ts";
import { namesOf } from "./people.ts";
import { standingsBlock } from "./standings.ts";

const MOST_LINES = 10;
const MOST_WINNERS = 5;

/** Who won, the standings, and another one. `why` says why it ended early. */
export function roomEndView(texts: Texts, room: Room, earned: readonly Earned[], why?: string): Reply {
  const { room: words } = texts;
  const { topic, difficulty } = room;
  return {
    mode: "new",
    audience: "everyone",
    blocks: [
      heading(room.status === "finished" ? words.finished : words.stopped),
      ...(why === undefined ? [] : [text(why)]),
      ...winners(texts, earned),
      ...standingsBlock(texts, earned, MOST_LINES),
      ...(earned.length > 0 ? [note(words.pointsRule)] : []),
    ],
    controls: [
      button(words.again, { kind: "together", topic, difficulty, length: room.items.length }, "primary"),
      button(words.board, { kind: "board", scope: "here", period: "all", from: 1 }),
    ],
  };
}

function winners({ room: words }: Texts, earned: readonly Earned[]): Block[] {
  const [first] = earned;
  if (!first || first.points === 0) return [text(words.noWinner)];
  const names = earned.filter(({ points }) => points === first.points).map(({ name }) => name);
  return [
    {
      kind: "text",
      content: [...namesOf(names, MOST_WINNERS, words.andMore), ...plain(words.won(names.length))],
    },
  ];
}
