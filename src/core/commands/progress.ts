/** /progress: how the learner is doing. */
import { defineCommand } from "../command.ts";
import { progressView } from "../views/progress.ts";

export const progress = defineCommand({
  name: "progress",
  about: (texts) => texts.commands.progress.about,
  params: [],
  examples: ["/progress"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ read, learner, library, texts }) => {
    const known = await read(async (reader) => {
      const id = await learner(reader);
      if (id === undefined) return undefined;
      return { tallies: await reader.tallies(id), standing: await reader.standing({ period: "all" }, id) };
    });
    return [progressView(library, texts, known?.tallies ?? [], known?.standing?.points ?? 0)];
  },
});
