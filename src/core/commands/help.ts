/** /help: every command with an example. */
import { defineCommand } from "../command.ts";
import { helpView } from "../views/welcome.ts";

export const help = defineCommand({
  name: "help",
  about: (texts) => texts.commands.help.about,
  params: [],
  examples: ["/help"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ texts, commands }) => [helpView(texts, commands)],
});
