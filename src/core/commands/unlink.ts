/** /unlink: parts this account from the others; the history stays with the learner who had it first. */
import { defineCommand } from "../command.ts";
import { remarkView } from "../views/unknown.ts";

export const unlink = defineCommand({
  name: "unlink",
  about: (texts) => texts.commands.unlink.about,
  params: [],
  examples: ["/unlink"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: ({ change, request, texts: { link } }) =>
    change(async (tx) => {
      const parted = await tx.unlink(request.actor.id, request.at);
      // The chat in which this is typed goes with the account.
      if (parted) await tx.learner(request.actor, request.place, request.at);
      return [parted ? remarkView(link.parted, link.joinedHint) : remarkView(link.alone, link.aloneHint)];
    }),
});
