/** How a game stands: its players by points, with competition ranks. */
import type { Block } from "../reply.ts";
import type { Earned } from "../rooms/room.ts";
import type { Texts } from "../texts/en.ts";
import { note } from "./inline.ts";

/** The first `most` lines and how many more there are; nothing where nobody has guessed. */
export function standingsBlock({ room: words }: Texts, earned: readonly Earned[], most: number): Block[] {
  if (earned.length === 0) return [];
  const rows = earned.slice(0, most).map(({ name, points }) => ({
    rank: 1 + earned.findIndex((other) => other.points === points),
    name,
    points,
    you: false,
  }));
  const rest = earned.length - rows.length;
  return [{ kind: "board", rows }, ...(rest > 0 ? [note(words.moreBelow(rest))] : [])];
}
