/** /compare: two concepts side by side. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import { compare as compareConcepts } from "../knowledge/compare.ts";
import type { Concept } from "../knowledge/concept.ts";
import { find } from "../knowledge/find.ts";
import { conceptOf } from "../knowledge/library.ts";
import { findSide } from "../knowledge/pair.ts";
import type { Reply } from "../reply.ts";
import { compareView } from "../views/compare.ts";
import { beginnings } from "../views/topics.ts";
import { unknownTopicView } from "../views/unknown.ts";

export const compare = defineCommand({
  name: "compare",
  about: (texts) => texts.commands.compare.about,
  params: [
    { kind: "topic", name: "a", about: (texts) => texts.commands.compare.a, required: true },
    { kind: "topic", name: "b", about: (texts) => texts.commands.compare.b, required: false },
  ],
  examples: ["/compare zk rollups vs sidechains"],
  audience: "everyone",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const sides = [call.args.a, call.args.b].filter((side) => side !== undefined);
    const [a, b] = sides.map((side) => findSide(call.library, side));
    const unknown = sides.find((side) => !findSide(call.library, side));
    if (unknown !== undefined) return [unknownSide(call, unknown)];
    if (!a || !b) throw new UserError(call.texts.compare.needTwo, call.texts.compare.needTwoHint);
    return [compared(call, a, b)];
  },
  presses: {
    compare: async (call, { a, b }) => [
      { ...compared(call, conceptOf(call.library, a), conceptOf(call.library, b)), audience: "asker" },
    ],
  },
});

function compared({ library, texts }: Call, a: Concept, b: Concept): Reply {
  if (a.id === b.id) throw new UserError(texts.compare.same(a.name), texts.compare.sameHint);
  return compareView(texts, compareConcepts(library, a, b));
}

function unknownSide({ library, texts }: Call, side: string): Reply {
  const found = find(library, side);
  return unknownTopicView(texts, side, found.kind === "unsure" ? found.near : [], beginnings(library));
}
