/** The Telegram face behind a webhook: updates are posted to it, and posted again until they are committed. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Webhook } from "../../src/adapters/telegram/door.ts";
import type { Control } from "../../src/core/reply.ts";
import { startProgram } from "../support/program.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { freeHook, type Posting, postTo } from "../support/telegram/hook.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;
let webhook: Webhook;

beforeEach(async () => {
  server = await startFakeTelegram();
  webhook = await freeHook();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const handle = () => says(reply("Here."));
const go: Control = {
  kind: "button",
  label: "Go",
  action: { kind: "open", command: "help" },
  style: "plain",
};

describe("talking", () => {
  test("a command and a press are answered, and nothing is fetched", async () => {
    await startFace(server, {
      webhook,
      handle: ({ input }) =>
        input.kind === "press"
          ? says(reply("Gone.", { mode: "replace", toast: "Right!" }))
          : says(reply("Ready?", { controls: [go] })),
    });
    const ann = server.user("Ann");
    const update = ann.says("/explain rollups");
    await ann.sees("Ready?");
    const press = await ann.presses("Go");
    expect(await press.answered()).toEqual({ text: "Right!", show_alert: false });
    await ann.sees("Gone.");
    await server.posted(update, 200);
    expect(server.callsOf("setWebhook").map(({ payload }) => payload)).toEqual([
      {
        url: webhook.url,
        secret_token: webhook.secret,
        allowed_updates: [
          "message",
          "callback_query",
          "my_chat_member",
          "inline_query",
          "poll",
          "poll_answer",
        ],
        max_connections: 40,
      },
    ]);
    expect([...server.callsOf("getUpdates"), ...server.callsOf("deleteWebhook")]).toEqual([]);
  });

  test("one person's updates are handled in order, and nobody waits for somebody else's", async () => {
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { requests } = await startFace(server, {
      webhook,
      handle: async ({ input, actor }) => {
        const args = input.kind === "command" ? String(input.args) : "";
        if (args === "slow") begun.resolve();
        if (args === "slow") await slow.promise;
        return says(reply(`${args}, ${actor.name}`));
      },
    });
    const [ann, bob] = [server.user("Ann"), server.user("Bob")];
    const first = ann.says("/explain slow");
    await begun.promise;
    const second = ann.says("/explain quick");
    bob.says("/explain quick");
    await bob.sees("quick, Bob");
    expect(requests.map(({ actor }) => actor.name)).toEqual(["Ann", "Bob"]);
    slow.resolve();
    await ann.sees("quick, Ann");
    expect(ann.screen()).toEqual(["slow, Ann", "quick, Ann"]);
    await server.posted(first, 200);
    await server.posted(second, 200);
  });

  test("an update is taken only once it is committed: one whose handler failed comes again", async () => {
    let luck = 0;
    const { requests } = await startFace(server, {
      webhook,
      handle: () => {
        luck += 1;
        if (luck === 1) throw new Error("out of luck");
        return says(reply("Here."));
      },
    });
    const ann = server.user("Ann");
    const update = ann.says("/explain rollups");
    await ann.sees("Here.");
    await server.posted(update, 500, 200);
    const [first, second] = requests.map(({ event }) => event);
    expect(second).toBe(first);
    expect(server.updates.pending()).toBe(0);
  });
});

describe("refusing", () => {
  const update = JSON.stringify({ update_id: 1 });
  const secret = "s3cret_of-the-hook";

  test.each<[number, string, Posting]>([
    [403, "a wrong secret", { secret: "s3cret_of-the-hooc", body: update }],
    [403, "no secret", { body: update }],
    [404, "another path", { path: "/telegram/", secret, body: update }],
    [404, "the path's beginning", { path: "/", secret, body: update }],
    [413, "a body over a megabyte", { secret, headers: { "content-length": "1000001" } }],
    [403, "a body over a megabyte without the secret", { headers: { "content-length": "1000001" } }],
    [400, "no body", { secret }],
    [400, "no JSON", { secret, body: "{private words" }],
    [400, "JSON that is no update", { secret, body: '{"update_id":"private words"}' }],
  ])("%i for %s, without a word about it", async (code, _, posting) => {
    const { log, requests } = await startFace(server, { webhook, handle });
    await server.called("getWebhookInfo");
    expect(await postTo(webhook, posting)).toEqual({ code, text: "" });
    expect(requests).toEqual([]);
    expect(log.entries.filter(({ level }) => level !== "info")).toEqual([]);
    expect(JSON.stringify(log.entries)).not.toContain("private words");
  });

  test("what is as Telegram sends it is let in, with a query behind the path too", async () => {
    await startFace(server, { webhook, handle });
    await server.called("getWebhookInfo");
    expect(await postTo(webhook, { path: "/telegram?a=b", secret, body: update })).toEqual({
      code: 200,
      text: "",
    });
  });
});

describe("stopping", () => {
  test("what is under way is finished and taken; what comes later waits for the next start", async () => {
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = await startFace(server, {
      webhook,
      handle: async () => {
        begun.resolve();
        await slow.promise;
        return says(reply("Here."));
      },
    });
    const [ann, bob] = [server.user("Ann"), server.user("Bob")];
    const early = ann.says("/explain rollups");
    await begun.promise;
    const stopped = first.face.stop();
    const late = bob.says("/explain rollups");
    await server.posted(late, 503);
    slow.resolve();
    await stopped;
    expect(ann.screen()).toEqual(["Here."]);
    await server.posted(early, 200);
    expect(server.updates.pending()).toBe(1);
    expect(server.callsOf("deleteWebhook")).toEqual([]);

    const second = await startFace(server, { webhook: { ...webhook, secret: "another-secret" }, handle });
    await bob.sees("Here.");
    expect(first.requests).toHaveLength(1);
    expect(second.requests).toHaveLength(1);
  });

  test("a handler that never ends cannot hold up the stop, and its update comes again", async () => {
    const begun = Promise.withResolvers<void>();
    const first = await startFace(server, {
      webhook,
      handle: () => {
        begun.resolve();
        return new Promise<never>(() => undefined);
      },
    });
    const ann = server.user("Ann");
    const update = ann.says("/explain rollups");
    await begun.promise;
    const stopped = first.face.stop();
    await first.time.through(1_000);
    await stopped;
    await server.posted(update, 0);
    await startFace(server, { webhook, handle });
    await ann.sees("Here.");
  });
});

test("the whole program answers behind a webhook, with another secret at every start", async () => {
  const { secret: _, ...listening } = webhook;
  const ann = server.user("Ann");
  for (const text of ["/explain rollup", "/explain sidechain"]) {
    const program = startProgram({ telegram: server, webhook: listening });
    ann.says(text);
    await ann.sees(text === "/explain rollup" ? "Rollup" : "Sidechain");
    expect(await program.stop()).toBe(0);
  }
  const secrets = server.callsOf("setWebhook").map(({ payload }) => String(payload.secret_token));
  expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);
  expect(new Set(secrets).size).toBe(2);
});
