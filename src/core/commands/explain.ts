/** /explain: one concept, at two depths. */
import { defineCommand } from "../command.ts";
import { find } from "../knowledge/find.ts";
import { conceptOf } from "../knowledge/library.ts";
import { conceptView } from "../views/concept.ts";
import { beginnings } from "../views/topics.ts";
import { echo, unknownTopicView } from "../views/unknown.ts";

export const explain = defineCommand({
  name: "explain",
  about: (texts) => texts.commands.explain.about,
  params: [{ kind: "topic", name: "topic", about: (texts) => texts.commands.explain.topic, required: true }],
  examples: ["/explain rollups"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ args, library, texts }) => {
    const typed = args.topic ?? "";
    const found = find(library, typed);
    if (found.kind === "unsure") return [unknownTopicView(texts, typed, found.near, beginnings(library))];
    const corrected = found.kind === "exact" ? {} : { typed: echo(typed) };
    const _others = found.kind === "understood" ? found.near : [];
    return [
      conceptView(library, texts, found.concept, "simple", {
        mode: "new",
        audience: "everyone",
        ...corrected,
      }),
    ];
  },
  presses: {
    explain: async ({ library, texts }, { concept, depth, fresh }) => [
      conceptView(library, texts, conceptOf(library, concept), depth, {
        mode: fresh ? "new" : "replace",
        audience: fresh ? "asker" : "everyone",
      }),
    ],
  },
});
