/** /topics: the map of the subject. */
import { type Call, defineCommand } from "../command.ts";
import { fold } from "../knowledge/fold.ts";
import type { Area } from "../knowledge/schema.ts";
import type { Reply } from "../reply.ts";
import { areasView, areaView } from "../views/topics.ts";

export const topics = defineCommand({
  name: "topics",
  about: (texts) => texts.commands.topics.about,
  params: [{ kind: "area", name: "area", about: (texts) => texts.commands.topics.area, required: false }],
  examples: ["/topics"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => [areaOrAll(call, findArea(call.library.areas, call.args.area ?? ""), "new")],
  presses: {
    topics: async (call, { area }) => [areaOrAll(call, call.library.areaById.get(area ?? ""), "replace")],
  },
});

function areaOrAll({ library, texts }: Call, area: Area | undefined, mode: Reply["mode"]): Reply {
  return area ? areaView(library, texts, area, mode) : areasView(library, texts, mode);
}

/** By id or name, else by its beginning; anything else shows all areas. */
function findArea(areas: readonly Area[], typed: string): Area | undefined {
  const folded = fold(typed);
  if (folded === "") return undefined;
  const exact = areas.find((area) => [area.id, area.name].some((name) => fold(name) === folded));
  return exact ?? areas.find((area) => fold(area.name).startsWith(folded));
}
