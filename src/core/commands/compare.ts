/** /compare: two or three concepts side by side. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import { compare as compareSides } from "../knowledge/compare.ts";
import { type Side, sideOf } from "../knowledge/comparison.ts";
import { find } from "../knowledge/find.ts";
import { conceptOf } from "../knowledge/library.ts";
import { findSides } from "../knowledge/sides.ts";
import type { Reply } from "../reply.ts";
import { compareView } from "../views/compare.ts";
import { beginnings } from "../views/topics.ts";
import { unknownTopicView } from "../views/unknown.ts";

export const compare = defineCommand({
  name: "compare",
  about: (texts) => texts.commands.compare.about,
  params: [
    { kind: "topic", name: "a", about: (texts) => texts.commands.compare.a, required: true },
    { kind: "topic", name: "b", about: (texts) => texts.commands.compare.b, required: true },
    { kind: "topic", name: "c", about: (texts) => texts.commands.compare.c, required: false },
  ],
  examples: ["/compare zk rollups vs sidechains"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const typed = ["a", "b", "c"].flatMap((name) => call.args[name] ?? []);
    const sides = findSides(call.library, typed);
    const unknown = typed.find((_, index) => !sides[index]);
    if (unknown !== undefined) return [unknownSide(call, unknown)];
    return [
      compared(
        call,
        sides.filter((side) => side !== undefined),
      ),
    ];
  },
  presses: {
    compare: async (call, { a, b }) => {
      const sides = [a, b].map((id) => sideOf(conceptOf(call.library, id)));
      return [{ ...compared(call, sides), audience: "asker" }];
    },
  },
});

function compared({ library, texts }: Call, sides: readonly Side[]): Reply {
  const [first] = sides;
  const different = new Set(sides.map((side) => side.id));
  if (first && different.size < sides.length)
    throw new UserError(texts.compare.same(first.name), texts.compare.sameHint);
  return compareView(library, texts, compareSides(library, sides));
}

function unknownSide({ library, texts }: Call, words: string): Reply {
  const found = find(library, words);
  return unknownTopicView(texts, words, found.kind === "unsure" ? found.near : [], beginnings(library));
}
