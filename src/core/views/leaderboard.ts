/** The best learners here or anywhere, page by page, and one's own line. */
import type { Action, BoardScope } from "../action.ts";
import type { Period } from "../learning/period.ts";
import type { BoardPage, Standing } from "../ports.ts";
import type { Block, BoardRow, Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";

/** What a board shows. `lines` is the length of a page. */
export type ShownBoard = {
  readonly scope: BoardScope;
  readonly period: Period;
  readonly area?: string | undefined;
  readonly areaName: string | undefined;
  readonly from: number;
  readonly page: BoardPage;
  readonly own: Standing | undefined;
  readonly lines: number;
};

/** One page of a board; the asker's own line is added below when it is not in the list. */
export function leaderboardView(texts: Texts, shown: ShownBoard, mode: Reply["mode"]): Reply {
  const { page, own } = shown;
  const listed = page.rows.some((standing) => standing.learner === own?.learner);
  const rows = [...page.rows, ...(own && !listed ? [own] : [])].map((standing) =>
    row(standing, own?.learner),
  );
  const board: readonly Block[] =
    rows.length > 0
      ? [{ kind: "board", rows }]
      : [text(texts.leaderboard.none), note(texts.leaderboard.noneHint)];
  return {
    mode,
    audience: "everyone",
    blocks: [heading(title(texts, shown)), ...board],
    controls: controls(texts, shown, listed),
  };
}

function title(texts: Texts, { scope, period, areaName }: ShownBoard): string {
  const parts = [
    texts.leaderboard[scope],
    texts.leaderboard[period],
    ...(areaName === undefined ? [] : [areaName]),
  ];
  return parts.join(" · ");
}

function controls(texts: Texts, shown: ShownBoard, listed: boolean): Control[] {
  const { page, own, lines, from, scope, period } = shown;
  const to = (label: string, change: Partial<Extract<Action, { kind: "board" }>>): Control =>
    button(label, { kind: "board", scope, period, area: shown.area, from: 1, ...change });
  const last = page.rows.at(-1);
  return [
    ...(from > 1 ? [to(texts.leaderboard.top, {})] : []),
    ...(page.more && last && last.rank >= from
      ? [to(texts.leaderboard.next, { from: Math.max(last.rank + 1, from + lines) })]
      : []),
    ...(own && !listed
      ? [to(texts.leaderboard.mine, { from: Math.max(1, own.rank - Math.floor(lines / 2)) })]
      : []),
    to(scope === "here" ? texts.leaderboard.showEveryone : texts.leaderboard.showHere, {
      scope: scope === "here" ? "everyone" : "here",
    }),
    ...(["week", "month", "all"] as const)
      .filter((other) => other !== period)
      .map((other) => to(texts.leaderboard[other], { period: other })),
  ];
}

function row({ learner, rank, name, points }: Standing, you: number | undefined): BoardRow {
  return { rank, name, points, you: learner === you };
}
