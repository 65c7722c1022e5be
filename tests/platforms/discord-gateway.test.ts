/** The connection to Discord: lost and found again, or refused for good. */
import { describe, expect, test } from "vitest";
import { onDiscord, onPrepared, type Talk } from "../support/discord/bot.ts";
import { callsTo } from "../support/discord/queued.ts";
import { says } from "../support/discord/replies.ts";

const hello = { answers: () => [says("hello")] };

async function answersAgain({ server }: Talk): Promise<void> {
  const ann = server.user("Ann");
  await ann.runs("explain", { topic: "rollups" });
  await ann.sees(/hello/);
}

describe.concurrent("a lost connection", () => {
  test("is resumed after close 4000, and what happened meanwhile is answered", () =>
    onDiscord(hello, async (talk) => {
      const { gateway, until } = talk.server;
      gateway.drop(4000);
      await until("the close", () => gateway.log.includes("close 4000"));
      await answersAgain(talk);
      expect(gateway.log).toEqual(["identify", "close 4000", "resume"]);
    }));

  test("is resumed when Discord asks for it (op 7)", () =>
    onDiscord(hello, async (talk) => {
      const { gateway, until } = talk.server;
      gateway.send(7, null);
      await until("the resume", () => gateway.log.includes("resume"));
      await answersAgain(talk);
      expect(gateway.log).toContain("close 4200");
    }));

  test("is resumed when heartbeats are no longer answered", () =>
    onDiscord({ ...hello, heartbeat: 60 }, async (talk) => {
      const { gateway, until } = talk.server;
      gateway.deaf = true;
      await until("the resume", () => gateway.log.includes("resume"));
      gateway.deaf = false;
      await answersAgain(talk);
    }));

  // discord.js itself lets five seconds pass between two identifies.
  test("begins anew when the session is gone (op 9), without registering again", { timeout: 15_000 }, () =>
    onDiscord(hello, async (talk) => {
      const { gateway, until } = talk.server;
      gateway.forget();
      gateway.send(9, false);
      await until("a new session", () => gateway.events().length > 0, 10_000);
      await answersAgain(talk);
      expect(callsTo(talk.server, /commands$/).filter(({ method }) => method === "PUT")).toHaveLength(1);
    }),
  );

  test("outlives an interaction that discord.js could not read", () =>
    onDiscord(hello, async (talk) => {
      const ids = { id: talk.server.world.nextId(), application_id: talk.server.application, token: "t" };
      talk.server.gateway.dispatch("INTERACTION_CREATE", {
        ...ids,
        type: 2,
        data: { type: 1, name: "explain" },
      });
      talk.server.gateway.dispatch("INTERACTION_CREATE", { ...ids, type: 5, data: {} });
      await answersAgain(talk);
    }));
});

describe("the face gives up", () => {
  test("when its token is not Discord's", () =>
    onPrepared(
      () => {},
      { token: "MTIz.wrong.token" },
      async ({ bot }) => {
        const sentence = await bot.face.failed;
        expect(sentence).toContain("does not accept the bot's token");
        expect(sentence + JSON.stringify(bot.log.entries)).not.toContain("MTIz.wrong.token");
      },
    ));

  test.each([
    [4004, "does not accept the bot's token"],
    [4014, "code 4014"],
  ])("when the gateway closes with %i", (code, words) =>
    onPrepared(
      (server) => {
        server.gateway.refusal = code;
      },
      hello,
      async ({ bot }) => expect(await bot.face.failed).toContain(words),
    ),
  );

  test("when its token is withdrawn later", () =>
    onDiscord(hello, async ({ server, bot }) => {
      server.gateway.drop(4004);
      expect(await bot.face.failed).toContain("does not accept the bot's token");
    }));

  test("when a call is told 401, but not when an interaction's own token is", () =>
    onDiscord(hello, async ({ server, bot }) => {
      const { messenger, failed } = bot.face;
      const place = { platform: "discord", community: "c", kind: "shared" } as const;
      const ann = server.user("Ann");
      const { id } = await ann.runs("explain", { topic: "rollups" });
      const { target = "" } = await bot.request(0);
      await ann.sees(/hello/);
      server.fail({ path: /^\/webhooks/, status: 401, code: 50_027 });
      expect(await messenger.deliver({ ...place, id: `discord:${id}` }, says("x"), target)).toMatchObject({
        final: true,
      });
      const channel = { ...place, id: `discord:${server.spots.general.channel}` };
      expect(await messenger.deliver(channel, says("y"))).toMatchObject({ kind: "sent" });
      server.fail({ path: /^\/channels/, status: 401 });
      expect(await messenger.deliver(channel, says("z"))).toMatchObject({ kind: "failed", final: false });
      expect(await failed).toContain("does not accept the bot's token");
    }));
});

test("an outage at the start is waited out", () =>
  onPrepared(
    (server) => server.fail({ path: /gateway\/bot$/, status: 500, times: 4 }),
    hello,
    async ({ server, bot }) => {
      await bot.logs("discord: can't connect");
      await server.until("a pause", () => bot.timers.pending().includes(1_000));
      bot.timers.pass(1_000);
      await server.settled();
      await answersAgain({ server, bot });
    },
  ));
