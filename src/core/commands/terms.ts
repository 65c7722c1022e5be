/** /terms: which concepts a text mentions, each in a sentence. */
import { defineCommand } from "../command.ts";
import { mentionedIn } from "../knowledge/mentions.ts";
import { termsView } from "../views/terms.ts";

/** Characters of a text; the messages of both platforms are within it. */
const LONGEST_TEXT = 4_000;

export const terms = defineCommand({
  name: "terms",
  about: (texts) => texts.commands.terms.about,
  params: [
    {
      kind: "text",
      name: "text",
      about: (texts) => texts.commands.terms.text,
      required: true,
      most: LONGEST_TEXT,
    },
  ],
  examples: ["/terms Blobs made optimistic rollups cheaper"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  onMessage: (texts) => texts.commands.terms.menu,
  run: async ({ args, library, texts }) => [termsView(texts, mentionedIn(library, args.text ?? ""))],
});
