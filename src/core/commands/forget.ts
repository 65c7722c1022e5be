/** /forget: the way into /privacy's Delete me without its page. */
import { defineCommand } from "../command.ts";
import { askForgetView } from "../views/privacy.ts";

export const forget = defineCommand({
  name: "forget",
  about: (texts) => texts.commands.forget.about,
  params: [],
  examples: ["/forget"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ texts }) => [askForgetView(texts)],
});
