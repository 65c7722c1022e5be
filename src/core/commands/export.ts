/** /export: the way into /privacy's Export without its page. */
import { defineCommand } from "../command.ts";
import { exportFiles } from "../learning/export.ts";
import { exportView } from "../views/privacy.ts";

export const exporting = defineCommand({
  name: "export",
  about: (texts) => texts.commands.export.about,
  params: [],
  examples: ["/export"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => [exportView(call.texts, await exportFiles(call))],
});
