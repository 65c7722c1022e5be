/** The best learners here or anywhere, and one's own line. */
import type { BoardScope } from "../action.ts";
import type { Standing } from "../ports.ts";
import type { Block, BoardRow, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";

/** The top of a board; the asker's own line is added below when it is not in the list. */
export function leaderboardView(
  texts: Texts,
  scope: BoardScope,
  top: readonly Standing[],
  own: Standing | undefined,
  mode: Reply["mode"],
): Reply {
  const listed = top.some((standing) => standing.learner === own?.learner);
  const rows = [...top, ...(own && !listed ? [own] : [])].map((standing) => row(standing, own?.learner));
  const other: BoardScope = scope === "here" ? "everyone" : "here";
  const board: readonly Block[] =
    rows.length > 0
      ? [{ kind: "board", rows }]
      : [text(texts.leaderboard.none), note(texts.leaderboard.noneHint)];
  return {
    mode,
    audience: "everyone",
    blocks: [heading(scope === "here" ? texts.leaderboard.here : texts.leaderboard.everyone), ...board],
    controls: [
      button(other === "here" ? texts.leaderboard.showHere : texts.leaderboard.showEveryone, {
        kind: "board",
        scope: other,
      }),
    ],
  };
}

function row({ learner, rank, name, points }: Standing, you: number | undefined): BoardRow {
  return { rank, name, points, you: learner === you };
}
