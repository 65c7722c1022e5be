/** /start: the greeting. */
import { defineCommand } from "../command.ts";
import { beginnings } from "../views/topics.ts";
import { startView } from "../views/welcome.ts";

export const start = defineCommand({
  name: "start",
  about: (texts) => texts.commands.start.about,
  params: [],
  examples: ["/start"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ texts, library }) => [startView(texts, beginnings(library)[0])],
});
