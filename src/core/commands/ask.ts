/** /ask: a question in one's own words, answered with the passage that fits best. */
import { defineCommand } from "../command.ts";
import { find } from "../knowledge/find.ts";
import { bestPassage } from "../knowledge/passage.ts";
import { askView } from "../views/ask.ts";
import { beginnings } from "../views/topics.ts";
import { unknownTopicView } from "../views/unknown.ts";

export const ask = defineCommand({
  name: "ask",
  about: (texts) => texts.commands.ask.about,
  params: [{ kind: "text", name: "question", about: (texts) => texts.commands.ask.question, required: true }],
  examples: ["/ask why do withdrawals take a week"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ args, library, texts }) => {
    const question = args.question ?? "";
    const found = find(library, question);
    const near = "near" in found ? found.near : [];
    const [concept, ...others] = "concept" in found ? [found.concept, ...near] : near;
    if (!concept) return [unknownTopicView(texts, question, [], beginnings(library))];
    return [
      askView(texts, question, concept, bestPassage(concept, question), others, found.kind !== "unsure"),
    ];
  },
});
