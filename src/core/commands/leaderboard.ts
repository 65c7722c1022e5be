/** /leaderboard: the most points, here or anywhere, for ever, this month or this week, on all or on one area. */
import type { BoardScope } from "../action.ts";
import { type Call, defineCommand } from "../command.ts";
import { findArea } from "../knowledge/area.ts";
import { type Period, periodKey } from "../learning/period.ts";
import type { Reply } from "../reply.ts";
import { leaderboardView } from "../views/leaderboard.ts";

const LINES = 10;

type Wanted = {
  readonly scope: BoardScope;
  readonly period: Period;
  readonly area?: string | undefined;
  readonly from: number;
};

export const leaderboard = defineCommand({
  name: "leaderboard",
  about: (texts) => texts.commands.leaderboard.about,
  params: [
    { kind: "area", name: "topic", about: (texts) => texts.commands.leaderboard.topic, required: false },
    {
      kind: "choice",
      name: "scope",
      about: (texts) => texts.commands.leaderboard.scope,
      choices: ["here", "everyone"],
      required: false,
    },
    {
      kind: "choice",
      name: "period",
      about: (texts) => texts.commands.leaderboard.period,
      choices: ["week", "month", "all"],
      required: false,
    },
  ],
  examples: ["/leaderboard", "/leaderboard everyone week"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const { scope, period, topic } = call.args;
    const wanted: Wanted = {
      scope: scope === "everyone" ? "everyone" : "here",
      period: period === "week" || period === "month" ? period : "all",
      area: findArea(call.library.areas, topic ?? "")?.id,
      from: 1,
    };
    return [await board(call, wanted, "new")];
  },
  presses: { board: async (call, wanted) => [await board(call, wanted, "replace")] },
});

async function board(call: Call, wanted: Wanted, mode: Reply["mode"]): Promise<Reply> {
  const { library, request, texts } = call;
  const community = wanted.scope === "here" ? request.place.community : undefined;
  const query = { community, area: wanted.area, period: periodKey(wanted.period, request.at) };
  const known = await call.read(async (reader) => {
    const id = await call.learner(reader);
    const own = id === undefined ? undefined : await reader.standing(query, id);
    return { page: await reader.board({ ...query, from: wanted.from, limit: LINES }), own };
  });
  const areaName = library.areaById.get(wanted.area ?? "")?.name;
  return leaderboardView(texts, { ...wanted, ...known, areaName, lines: LINES }, mode);
}
