/** Conversations whose replies are left to the outbox: the test is the outbox. */
import type { Receipt } from "../../../src/core/ports.ts";
import type { Reply } from "../../../src/core/reply.ts";
import type { Request } from "../../../src/core/request.ts";
import type { Bot, Talk } from "./bot.ts";
import type { Person } from "./person.ts";
import { button, says } from "./replies.ts";
import type { FakeDiscord } from "./server.ts";

/** A script that answers nothing by itself. */
export const queued = { queued: true, answers: () => [] };

/** A button below a question. */
export const NEXT = button("Next", { kind: "next", session: "k", ordinal: 0 });
/** A reply in place of the pressed message. */
export const REPLACING = says("Question 2", { mode: "replace", controls: [NEXT] });

/** Brings a reply as the outbox does. */
export const deliver = (bot: Bot, request: Request, reply: Reply): Promise<Receipt> =>
  bot.face.messenger.deliver(request.place, reply, request.target);

/** Ann has run a command whose reply is in the outbox. */
export async function asked(
  { server, bot }: Talk,
  command = "explain",
): Promise<{ ann: Person; request: Request }> {
  const ann = server.user("Ann");
  await ann.runs(command, command === "explain" ? { topic: "rollups" } : {});
  return { ann, request: await bot.request(0) };
}

/** Ann has pressed a button whose reply is in the outbox. */
export async function pressed(talk: Talk): Promise<{ ann: Person; request: Request }> {
  const { ann, request } = await asked(talk);
  await deliver(talk.bot, request, says("Question 1", { controls: [NEXT] }));
  await ann.presses("Next");
  return { ann, request: await talk.bot.request(1) };
}

/** The calls that the bot made to a path. */
export const callsTo = (server: FakeDiscord, path: RegExp) =>
  server.calls.filter((call) => path.test(call.path));
