/** Conversations in Discord: the real discord.js and the face against a strict fake. */
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/core/reply.ts";
import { onDiscord } from "../support/discord/bot.ts";
import { button, EVERYTHING, says } from "../support/discord/replies.ts";

const DEEPER = button("Deeper", { kind: "explain", concept: "rollup", depth: "deep", fresh: false });
const QUIZ = button("Quiz me", { kind: "open", command: "quiz" });

const SPOT = { session: "k7", ordinal: 0 };
const QUESTION = says("", {
  blocks: [
    {
      kind: "question",
      title: "Question 1",
      prompt: "Which?",
      form: {
        kind: "multi",
        options: ["Red", "Green", "Blue"].map((text, place) => ({
          text,
          ruledOut: place === 1,
          ticked: place === 2,
        })),
      },
    },
  ],
  controls: [
    button("☐ A. Red", { kind: "pick", ...SPOT, option: 4, at: 1 }),
    button("☑ C. Blue", { kind: "pick", ...SPOT, option: 6, at: 0 }),
    button("Submit", { kind: "submit", ...SPOT }),
    button("I don't know", { kind: "skip", ...SPOT }),
  ],
});

describe("a question with several right options", () => {
  test("is answered with one select, without those that a hint has ruled out", () =>
    onDiscord({ answers: () => [QUESTION] }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      expect((await ann.sees(/Which\?/)).buttons).toEqual(["I don't know"]);
      await ann.selects("A. Red", "C. Blue");
      await server.until("the choice", () => bot.requests.length === 2 || undefined);
      expect(bot.requests[1]?.input).toMatchObject({ kind: "press", values: ["4", "6"] });
    }));
});

describe("a command", () => {
  test("is answered for everybody", () =>
    onDiscord(
      { answers: () => [says("A rollup runs elsewhere.", { controls: [DEEPER] })] },
      async ({ server, bot }) => {
        const ann = server.user("Ann");
        const bo = server.user("Bo");
        await ann.runs("explain", { topic: "rollups", depth: "deep" });
        expect(await ann.sees(/runs elsewhere/)).toMatchObject({ buttons: ["Deeper"], hidden: false });
        await bo.sees(/runs elsewhere/);
        expect(bot.requests[0]?.input).toEqual({
          kind: "command",
          name: "explain",
          args: { topic: "rollups", depth: "deep" },
        });
      },
    ));

  test("shows every kind of block within Discord's rules", () =>
    onDiscord({ answers: () => [EVERYTHING] }, async ({ server }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      const { text } = await ann.sees(/Key facts/);
      expect(text).toContain("1. ann_b · 30 points (you)");
      expect(text).toContain("❌ Not quite.");
    }));

  test("that is for the asker alone is hidden from the others, but not in the chat with the bot", () =>
    onDiscord({ answers: () => [says("Question 1", { audience: "asker" })] }, async ({ server }) => {
      const ann = server.user("Ann");
      const bo = server.user("Bo");
      await ann.runs("quiz", { length: 5 });
      expect(await ann.sees(/Question 1/)).toMatchObject({ hidden: true });
      expect(bo.reads()).toEqual([]);
      const alone = ann.at(server.spots.dm);
      await alone.runs("quiz");
      expect(await alone.sees(/Question 1/)).toMatchObject({ hidden: false });
    }));

  test("with several replies and a long one sends them in order, the buttons last", () => {
    const long = says("rollup ".repeat(900), { controls: [DEEPER] });
    return onDiscord({ answers: () => [says("first"), long, says("last")] }, async ({ server }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      await ann.sees(/last/);
      const read = ann.reads();
      expect(read.map(({ text }) => text.slice(0, 6))).toEqual(["first", "rollup", "rollup", "last"]);
      expect(read.map(({ buttons }) => buttons.length)).toEqual([0, 0, 1, 0]);
    });
  });
});

describe("a press", () => {
  const answers = (reply: Partial<Reply>) => (request: { input: { kind: string } }) =>
    request.input.kind === "command"
      ? [says("simple", { controls: [DEEPER, QUIZ] })]
      : [says("in depth", reply)];

  test("changes its message", () =>
    onDiscord({ answers: answers({ mode: "replace" }) }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      const before = await ann.sees(/simple/);
      await server.user("Bo").presses("Deeper");
      const after = await ann.sees(/in depth/);
      expect(after.id).toBe(before.id);
      expect(bot.requests[1]?.input).toMatchObject({ kind: "press", token: expect.stringMatching(/^e\./) });
    }));

  test("gives a new message", () =>
    onDiscord({ answers: answers({ mode: "new" }) }, async ({ server }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      await ann.sees(/simple/);
      await ann.presses("Deeper");
      await ann.sees(/in depth/);
      expect(ann.reads().map(({ text }) => text)).toEqual(["simple", "in depth"]);
    }));

  test("never puts what is for one person in place of what all see", () =>
    onDiscord({ answers: answers({ mode: "replace", audience: "asker" }) }, async ({ server }) => {
      const ann = server.user("Ann");
      const bo = server.user("Bo");
      await ann.runs("explain", { topic: "rollups" });
      await bo.sees(/simple/);
      await bo.presses("Quiz me");
      expect(await bo.sees(/in depth/)).toMatchObject({ hidden: true });
      expect(ann.reads().map(({ text }) => text)).toEqual(["simple"]);
    }));

  test("on a hidden message changes it and leaves it hidden", () =>
    onDiscord(
      {
        answers: ({ input }) =>
          input.kind === "command"
            ? [says("simple", { controls: [QUIZ], audience: "asker" })]
            : [says("in depth", { mode: "replace" })],
      },
      async ({ server }) => {
        const ann = server.user("Ann");
        await ann.runs("quiz");
        await ann.sees(/simple/);
        await ann.presses("Quiz me");
        expect(await ann.sees(/in depth/)).toMatchObject({ hidden: true });
        expect(ann.reads()).toHaveLength(1);
      },
    ));
});

describe("a slow handler", () => {
  const slow = (reply: Reply) => {
    const ready = Promise.withResolvers<readonly Reply[]>();
    return { answers: () => ready.promise, finish: () => ready.resolve([reply]) };
  };

  test("of a command shows that the bot is thinking, then the answer", () => {
    const { answers, finish } = slow(says("done", { audience: "asker" }));
    return onDiscord({ answers }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      await bot.request(0);
      bot.timers.pass(1_000);
      await server.until("thinking", () => ann.reads().some(({ thinking, hidden }) => thinking && hidden));
      finish();
      expect(await ann.sees(/done/)).toMatchObject({ hidden: true });
      expect(ann.reads()).toHaveLength(1);
    });
  });

  test("whose answer turns out to be for the asker alone takes back what all could see", () => {
    const { answers, finish } = slow(says("only you", { audience: "asker" }));
    return onDiscord({ answers }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      const bo = server.user("Bo");
      await ann.runs("explain", { topic: "rolups" });
      await bot.request(0);
      bot.timers.pass(1_000);
      await server.until("thinking", () => bo.reads().some(({ thinking }) => thinking));
      finish();
      expect(await ann.sees(/only you/)).toMatchObject({ hidden: true });
      expect(bo.reads()).toEqual([]);
    });
  });

  test.each([
    ["replace" as const, 1],
    ["new" as const, 2],
  ])("of a press with a reply in mode %s leaves %i messages", (mode, count) => {
    const { answers: later, finish } = slow(says("in depth", { mode }));
    const answers = ({ input }: { input: { kind: string } }) =>
      input.kind === "command" ? [says("simple", { controls: [DEEPER] })] : later();
    return onDiscord({ answers }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("explain", { topic: "rollups" });
      await ann.sees(/simple/);
      const press = await ann.presses("Deeper");
      await bot.request(1);
      bot.timers.pass(1_000);
      await server.until("the press to be acknowledged", () => press.acknowledged === 6);
      finish();
      await ann.sees(/in depth/);
      expect(ann.reads()).toHaveLength(count);
    });
  });
});

test("typing gets at most 25 completions, and none that Discord would cut", () => {
  const suggest = (command: string, param: string, typed: string) => [
    { label: "x".repeat(120), value: "long-name" },
    { label: "too long", value: "x".repeat(101) },
    ...Array.from({ length: 30 }, (_, index) => ({
      label: `${command} ${param} ${typed} ${index}`,
      value: `v${index}`,
    })),
  ];
  return onDiscord({ suggest }, async ({ server }) => {
    const choices = await server.user("Ann").types("explain", "topic", "rol");
    expect(choices).toHaveLength(25);
    expect(choices.slice(0, 2)).toEqual([`${"x".repeat(99)}…`, "explain topic rol 0"]);
  });
});

describe("who and where", () => {
  test("is told for each kind of place", () =>
    onDiscord({ answers: () => [says("hi")] }, async ({ server, bot }) => {
      const ann = server.user("ann", { global_name: "Ann", nick: "Annie", permissions: 32n });
      const { general, thread, foreign, group, dm } = server.spots;
      for (const spot of [general, thread, foreign, group, dm]) {
        await ann.at(spot).runs("explain", { topic: "rollups" });
        await ann.at(spot).sees(/hi/);
      }
      const place = (channel: string, community: string, kind: string) => ({
        ...{ id: `discord:${channel}`, platform: "discord", community: `discord:${community}`, kind },
      });
      expect(bot.requests.map((request) => request.place)).toEqual([
        place(general.channel, general.guild ?? "", "shared"),
        { ...place(thread.channel, general.guild ?? "", "shared"), parent: `discord:${general.channel}` },
        place(foreign.channel, foreign.guild ?? "", "shared"),
        place(group.channel, group.channel, "shared"),
        place(dm.channel, `dm:${ann.user.id}`, "private"),
      ]);
      const [inGuild, , , , alone] = bot.requests.map((request) => request.actor);
      expect(inGuild).toEqual({
        ...{
          id: `discord:${ann.user.id}`,
          platform: "discord",
          name: "Annie",
          locale: "en-GB",
          role: "admin",
        },
      });
      expect(alone).toMatchObject({ name: "Ann", role: "unknown" });
    }));

  test("has an event and an order that sort as Discord's ids do, and the time of the id", () =>
    onDiscord({ answers: () => [says("hi")] }, async ({ server, bot }) => {
      const { id } = await server.user("Ann").runs("explain", { topic: "rollups" });
      const { event, order, at } = await bot.request(0);
      expect(event).toBe(`discord:${server.application}:${id}`);
      expect(order).toBe(id.padStart(20, "0"));
      expect(at).toEqual(server.clock());
    }));

  test("keeps hostile names out of other people's lines", () =>
    onDiscord({ answers: ({ actor }) => [says(actor.name)] }, async ({ server }) => {
      const name = "\u202e**Eve**\n# @everyone <@1>\u0000";
      const eve = server.user("eve", { nick: name });
      await eve.runs("explain", { topic: "rollups" });
      expect((await eve.sees(/Eve/)).text).toBe("**Eve** # @everyone <@1>");
    }));
});
