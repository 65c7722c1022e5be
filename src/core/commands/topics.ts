/** /topics: the map of the subject. */
import { type Call, defineCommand } from "../command.ts";
import { findArea } from "../knowledge/area.ts";
import type { Area } from "../knowledge/schema.ts";
import type { Reply } from "../reply.ts";
import { areasView, areaView, type Mastered } from "../views/topics.ts";

export const topics = defineCommand({
  name: "topics",
  about: (texts) => texts.commands.topics.about,
  params: [{ kind: "area", name: "area", about: (texts) => texts.commands.topics.area, required: false }],
  examples: ["/topics"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: (call) => areaOrAll(call, findArea(call.library.areas, call.args.area ?? ""), 0, "new"),
  presses: {
    topics: (call, { area, page }) => areaOrAll(call, call.library.areaById.get(area ?? ""), page, "replace"),
  },
});

async function areaOrAll(
  call: Call,
  area: Area | undefined,
  page: number,
  mode: Reply["mode"],
): Promise<readonly Reply[]> {
  const { library, texts } = call;
  const mastered = await masteredBy(call);
  return [
    area ? areaView(library, texts, area, page, mastered, mode) : areasView(library, texts, mastered, mode),
  ];
}

async function masteredBy({ read, learner }: Call): Promise<Mastered> {
  const tallies = await read(async (reader) => {
    const id = await learner(reader);
    return id === undefined ? [] : reader.tallies(id);
  });
  return new Set(tallies.filter((tally) => tally.right > 0).map((tally) => tally.concept));
}
