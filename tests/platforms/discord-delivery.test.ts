/** Replies that the outbox brings, that come late or twice, and what Discord may answer to them. */
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/core/reply.ts";
import type { Place, Request } from "../../src/core/request.ts";
import { onDiscord } from "../support/discord/bot.ts";
import { asked, callsTo, deliver, NEXT, pressed, queued, REPLACING } from "../support/discord/queued.ts";
import { says } from "../support/discord/replies.ts";

describe("the outbox", () => {
  test("gives the first response, then follow-ups", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk);
      expect(await deliver(talk.bot, request, says("one"))).toEqual({
        kind: "sent",
        message: expect.stringContaining("@original"),
      });
      expect(talk.bot.timers.pending()).toEqual([]);
      expect(await deliver(talk.bot, request, says("two"))).toEqual({
        kind: "sent",
        message: expect.any(String),
      });
      expect(ann.reads().map(({ text }) => text)).toEqual(["one", "two"]);
    }));

  test("may be slower than three seconds", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk, "quiz");
      talk.bot.timers.pass(1_000);
      await talk.server.until("thinking", () => ann.reads().some(({ thinking }) => thinking));
      talk.bot.timers.pass(60_000);
      await deliver(talk.bot, request, says("Question 1", { audience: "asker" }));
      expect(ann.reads()).toMatchObject([{ text: "Question 1", hidden: true, thinking: false }]);
    }));

  test("may bring a reply again, and it is there once", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await pressed(talk);
      const long = says("word ".repeat(1_500), { mode: "replace", controls: [NEXT] });
      expect(await deliver(talk.bot, request, long)).toMatchObject({ kind: "sent" });
      expect(await deliver(talk.bot, request, long)).toMatchObject({ kind: "sent" });
      expect(ann.reads().map(({ buttons }) => buttons.length)).toEqual([0, 1]);
    }));

  test("goes on where a long reply was interrupted", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk);
      const long = says("word ".repeat(1_500), { controls: [NEXT] });
      talk.server.fail({ method: "POST", path: /^\/webhooks/, status: 400 });
      expect(await deliver(talk.bot, request, long)).toMatchObject({ kind: "failed", final: false });
      expect(await deliver(talk.bot, request, long)).toMatchObject({ kind: "sent" });
      expect(ann.reads().map(({ buttons }) => buttons.length)).toEqual([0, 1]);
    }));

  test("can say something without being asked", () =>
    onDiscord(queued, async ({ server, bot }) => {
      const { general, dm, foreign } = server.spots;
      const place = (channel: string, kind: Place["kind"] = "shared"): Place => ({
        ...{ id: `discord:${channel}`, platform: "discord", community: "discord:1", kind },
      });
      const say = (where: Place, more: Partial<Reply> = {}) =>
        bot.face.messenger.deliver(where, says("hello", more));
      expect(await say(place(general.channel))).toMatchObject({ kind: "sent", message: expect.any(String) });
      await server.user("Ann").sees(/hello/);
      expect(await say(place(dm.channel, "private"), { audience: "asker" })).toMatchObject({ kind: "sent" });
      expect(await say(place(general.channel), { audience: "asker" })).toMatchObject({
        kind: "failed",
        final: true,
      });
      expect(await say(place(foreign.channel))).toMatchObject({ kind: "failed", final: true, gone: true });
      server.world.channels.set(general.channel, { status: 403, code: 50_001 });
      expect(await say(place(general.channel))).toMatchObject({ kind: "failed", final: true, gone: true });
      server.world.channels.set(general.channel, { status: 403, code: 50_013 });
      const refused = await say(place(general.channel));
      expect(refused).toMatchObject({ kind: "failed", final: true });
      expect(refused).not.toHaveProperty("gone");
    }));
});

describe("Discord says", () => {
  test("10062: the answer came too late, and it is given up", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk);
      talk.server.clock.advance(3_001);
      expect(await deliver(talk.bot, request, says("late"))).toMatchObject({ kind: "failed", final: true });
      expect(ann.reads()).toEqual([]);
    }));

  test("10062 to a face's own reply: it is logged and the next one works", () => {
    const slow = Promise.withResolvers<readonly Reply[]>();
    const answers = ({ input }: Request) =>
      input.kind === "command" && input.name === "quiz" ? slow.promise : [says("fine")];
    return onDiscord({ answers }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      server.clock.advance(3_001);
      slow.resolve([says("late")]);
      await ann.runs("explain", { topic: "rollups" });
      await ann.sees(/fine/);
      await bot.logs("discord: a reply was not sent");
    });
  });

  test("40060: somebody was faster, and a change of the message goes through all the same", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await pressed(talk);
      const press = [...talk.server.world.interactions.values()].at(-1);
      if (press?.pressed) Object.assign(press, { acknowledged: 6, original: press.pressed });
      expect(await deliver(talk.bot, request, REPLACING)).toMatchObject({ kind: "sent" });
      expect(ann.reads().map(({ text }) => text)).toEqual(["Question 2"]);
    }));

  test("429: the call is made again after the pause that was asked for", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk);
      talk.server.fail({ path: /callback$/, status: 429, headers: { "retry-after": "0.02" } });
      expect(await deliver(talk.bot, request, says("one"))).toMatchObject({ kind: "sent" });
      expect(ann.reads()).toHaveLength(1);
      expect(callsTo(talk.server, /callback$/).map(({ status }) => status)).toEqual([429, 204]);
    }));

  test("500 to an edit: it may be tried again", () =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await pressed(talk);
      await deliver(talk.bot, request, REPLACING);
      talk.server.fail({ method: "PATCH", path: /@original$/, status: 502, after: true });
      const third = says("Question 3", { mode: "replace" });
      expect(await deliver(talk.bot, request, third)).toMatchObject({
        kind: "failed",
        final: false,
        retryAfter: 800,
      });
      expect(await deliver(talk.bot, request, third)).toMatchObject({ kind: "sent" });
      expect(ann.reads().map(({ text }) => text)).toEqual(["Question 3"]);
    }));

  test.each([
    ["500", { status: 500 }],
    ["nothing", { cut: true }],
  ] as const)("%s to a new message: nobody knows, and it goes out once", (_, fault) =>
    onDiscord(queued, async (talk) => {
      const { ann, request } = await asked(talk);
      await deliver(talk.bot, request, says("one"));
      talk.server.fail({ method: "POST", path: /^\/webhooks/, after: true, ...fault });
      expect(await deliver(talk.bot, request, says("two"))).toMatchObject({ kind: "unknown" });
      await deliver(talk.bot, request, says("two"));
      expect(ann.reads().map(({ text }) => text)).toEqual(["one", "two"]);
    }),
  );

  test("500 to the first response: it is made again, once carried out it is not repeated", () =>
    onDiscord(
      { answers: ({ input }) => [says(input.kind === "command" ? input.name : "")] },
      async ({ server, bot }) => {
        const ann = server.user("Ann");
        server.fail({ path: /callback$/, status: 500 });
        await ann.runs("explain", { topic: "rollups" });
        await server.until("a pause", () => bot.timers.pending().includes(800));
        bot.timers.pass(1_000);
        await ann.sees(/explain/);
        server.fail({ path: /callback$/, status: 500, after: true });
        await ann.runs("quiz");
        await ann.sees(/quiz/);
        await server.until("a pause", () => bot.timers.pending().includes(800));
        bot.timers.pass(1_000);
        await server.until("a look at the answer", () => callsTo(server, /@original$/).length === 1);
        expect(ann.reads().map(({ text }) => text)).toEqual(["explain", "quiz"]);
      },
    ));
});

test("the same interaction twice is handled once", () =>
  onDiscord({ answers: () => [says("hi")] }, async ({ server, bot }) => {
    const ann = server.user("Ann");
    const { id } = await ann.runs("explain", { topic: "rollups" });
    await ann.sees(/hi/);
    const { events } = server.gateway;
    const again = events().find(({ t, d }) => t === "INTERACTION_CREATE" && JSON.stringify(d).includes(id));
    server.gateway.dispatch("INTERACTION_CREATE", again?.d);
    await ann.runs("quiz");
    await server.until("both answers", () => ann.reads().length === 2);
    expect(bot.requests).toHaveLength(2);
  }));

test("a stop finishes what is under way and takes nothing new", () => {
  const slow = Promise.withResolvers<readonly Reply[]>();
  return onDiscord({ answers: () => slow.promise }, async ({ server, bot }) => {
    const ann = server.user("Ann");
    await ann.runs("explain", { topic: "rollups" });
    await bot.request(0);
    const stopped = bot.face.stop();
    await ann.runs("quiz");
    slow.resolve([says("finished")]);
    await stopped;
    expect(ann.reads()).toMatchObject([{ text: "finished", thinking: false }]);
    expect(bot.requests).toHaveLength(1);
    expect(server.gateway.log).toContain("close 1000");
  });
});

test("a handler that fails does not end the process", () =>
  onDiscord(
    {
      answers: ({ input }) =>
        input.kind === "command" && input.name === "quiz"
          ? Promise.reject(new Error("boom"))
          : [says("fine")],
    },
    async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      await bot.logs("discord: an interaction failed");
      await ann.runs("explain", { topic: "rollups" });
      await ann.sees(/fine/);
    },
  ));
