/** /link: one person on two platforms becomes one learner, by a one-time code. */
import { defineCommand } from "../command.ts";
import type { Random } from "../ports.ts";
import { linkCodeView, linkOutcomeView } from "../views/link.ts";

/** No letters or digits that look alike; 8 of 31 make about 850 thousand million codes. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 8;

export const link = defineCommand({
  name: "link",
  about: (texts) => texts.commands.link.about,
  params: [{ kind: "text", name: "code", about: (texts) => texts.commands.link.code, required: false }],
  examples: ["/link"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: (call) =>
    call.change(async (tx, learner) => {
      const { args, request, texts, random } = call;
      const { code: typed } = args;
      if (typed !== undefined) {
        const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
        return [linkOutcomeView(texts, await tx.redeem(learner, code, request.at))];
      }
      const code = newCode(random);
      await tx.linkCode(learner, code, request.at);
      return [linkCodeView(texts, code)];
    }),
});

function newCode(random: Random): string {
  return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
}
