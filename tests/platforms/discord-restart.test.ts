/** Replies that go on after a restart, when nothing is known of the interactions they answer. */
import { expect, test } from "vitest";
import { type Bot, onDiscord, startBot, type Talk } from "../support/discord/bot.ts";
import { asked, deliver, pressed, queued, REPLACING } from "../support/discord/queued.ts";
import { says } from "../support/discord/replies.ts";

/** The same outbox goes on with a face that knows nothing of the interaction. */
async function restarted(talk: Talk, work: (bot: Bot) => Promise<void>): Promise<void> {
  await talk.bot.face.stop();
  const bot = await startBot(talk.server, queued);
  try {
    await work(bot);
  } finally {
    await bot.face.stop();
  }
}

test("a command that was put off at the stop gets its answer", () =>
  onDiscord(queued, async (talk) => {
    const { ann, request } = await asked(talk, "quiz");
    await restarted(talk, async (bot) => {
      expect(ann.reads()).toMatchObject([{ thinking: true, hidden: true }]);
      talk.server.clock.advance(14 * 60_000);
      expect(await deliver(bot, request, says("Question 1", { audience: "asker" }))).toMatchObject({
        kind: "sent",
      });
      expect(ann.reads()).toMatchObject([{ text: "Question 1", hidden: true }]);
    });
  }));

test("a press still changes its message", () =>
  onDiscord(queued, async (talk) => {
    const { ann, request } = await pressed(talk);
    await restarted(talk, async (bot) => {
      expect(await deliver(bot, request, REPLACING)).toMatchObject({ kind: "sent" });
      expect(ann.reads().map(({ text }) => text)).toEqual(["Question 2"]);
    });
  }));

test("a reply that perhaps arrived is not given twice", () =>
  onDiscord(queued, async (talk) => {
    const { ann, request } = await asked(talk);
    await deliver(talk.bot, request, says("one"));
    await restarted(talk, async (bot) => {
      expect(await deliver(bot, request, says("one"))).toMatchObject({ kind: "unknown" });
      expect(ann.reads()).toHaveLength(1);
    });
  }));

test("an interaction that nobody answered in time is given up", () =>
  onDiscord(queued, async (talk) => {
    const { ann, request } = await asked(talk);
    talk.server.fail({ path: /callback$/, status: 500 });
    await restarted(talk, async (bot) => {
      talk.server.clock.advance(3_001);
      expect(await deliver(bot, request, says("one"))).toMatchObject({ kind: "failed", final: true });
      expect(ann.reads()).toEqual([]);
    });
  }));

test("a token of fifteen minutes is not even tried: what is for all goes through the channel", () =>
  onDiscord(queued, async (talk) => {
    const { request } = await asked(talk);
    await deliver(talk.bot, request, says("one"));
    talk.server.clock.advance(15 * 60_000);
    const calls = talk.server.calls.length;
    const hidden = says("two", { audience: "asker" });
    expect(await deliver(talk.bot, request, hidden)).toMatchObject({ kind: "failed", final: true });
    expect(talk.server.calls).toHaveLength(calls);
    expect(await deliver(talk.bot, request, says("three"))).toMatchObject({ kind: "sent" });
    expect(talk.server.calls.at(-1)).toMatchObject({
      method: "POST",
      path: expect.stringMatching(/^\/channels\/\d+\/messages$/),
    });
  }));
