/** /privacy: what is kept and why; Telegram's and Discord's terms both ask for it. */
import { defineCommand } from "../command.ts";
import { privacyView } from "../views/welcome.ts";

export const privacy = defineCommand({
  name: "privacy",
  about: (texts) => texts.commands.privacy.about,
  params: [],
  examples: ["/privacy"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ texts }) => [privacyView(texts)],
});
