/** /leaderboard: the most points, here or anywhere. */
import type { BoardScope } from "../action.ts";
import { type Call, defineCommand } from "../command.ts";
import type { Reply } from "../reply.ts";
import { leaderboardView } from "../views/leaderboard.ts";

const TOP = 10;

export const leaderboard = defineCommand({
  name: "leaderboard",
  about: (texts) => texts.commands.leaderboard.about,
  params: [
    {
      kind: "choice",
      name: "scope",
      about: (texts) => texts.commands.leaderboard.scope,
      choices: ["here", "everyone"],
      required: false,
    },
  ],
  examples: ["/leaderboard", "/leaderboard everyone"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => [await board(call, call.args.scope === "everyone" ? "everyone" : "here", "new")],
  presses: { board: async (call, { scope }) => [await board(call, scope, "replace")] },
});

async function board(call: Call, scope: BoardScope, mode: Reply["mode"]): Promise<Reply> {
  const community = scope === "here" ? call.request.place.community : undefined;
  return call.read(async (reader) => {
    const top = await reader.board(community, TOP);
    const id = await call.learner(reader);
    const own = id === undefined ? undefined : await reader.standing(community, id);
    return leaderboardView(call.texts, scope, top, own, mode);
  });
}
