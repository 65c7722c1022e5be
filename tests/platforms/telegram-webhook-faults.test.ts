/** The Telegram face behind a webhook when things go wrong: it sets the webhook again, and knows what it has heard. */
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Webhook } from "../../src/adapters/telegram/door.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { refusal } from "../support/telegram/faults.ts";
import { freeHook, postTo } from "../support/telegram/hook.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";
import { type DrivenTime, drivenTime } from "../support/telegram/time.ts";

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

const BAD_GATEWAY = refusal(502, "Bad Gateway");
const handle = () => says(reply("Here."));

describe("setting", () => {
  test("a webhook that can't be set is set again after a pause", async () => {
    server.fails("setWebhook", refusal(400, "Bad Request: bad webhook: Failed to resolve host"));
    const { time } = await startFace(server, { webhook, handle });
    await time.through(500);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    expect(server.callsOf("setWebhook")).toHaveLength(2);
  });

  test("after a fault of Telegram's it is set again, and updates are taken meanwhile", async () => {
    const { time } = await startFace(server, { webhook, handle });
    await server.called("getWebhookInfo");
    server.fails("getWebhookInfo", BAD_GATEWAY, BAD_GATEWAY, BAD_GATEWAY);
    for (const pause of [60_000, 500, 1_000]) await time.through(pause);
    await server.answered("getWebhookInfo", 200, 502, 502, 502);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    await time.through(500);
    await server.called("setWebhook", 2);
  });

  test("one that somebody else took away or changed is named once, and set again", async () => {
    const { time, log } = await startFace(server, { webhook, handle });
    await server.called("getWebhookInfo");
    server.updates.setWebhook({ url: "" });
    for (const pause of [60_000, 2_500]) await time.through(pause);
    await server.called("setWebhook", 2);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    expect(log.entries.filter(({ message }) => message.includes("another program"))).toHaveLength(1);
  });

  test("a token that is taken back ends the face with its sentence", async () => {
    server.fails("setWebhook", refusal(401, "Unauthorized"));
    const { face } = await startFace(server, { webhook, handle });
    expect(await face.failed).toMatch(/does not accept the bot token.*BotFather/);
  });

  test("a port that is taken is waited for", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(webhook.port, webhook.host, resolve));
    const time = drivenTime();
    const freeing: DrivenTime["wait"] = async (length, signal) => {
      if (length === 500) await new Promise((resolve) => other.close(resolve));
      return time.wait(length, signal);
    };
    const { log } = await startFace(server, { webhook, handle, time: { ...time, wait: freeing } });
    await time.through(500);
    await server.called("setWebhook");
    expect(server.callsOf("getMe")).toHaveLength(2);
    expect(log.entries.find(({ level }) => level === "warn")?.fields.reason).toContain("EADDRINUSE");
  });
});

describe("hearing", () => {
  test("what waited at Telegram has to come first, then it is a second behind the clock", async () => {
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ann = server.user("Ann");
    server.updates.setWebhook({ url: "https://example.org/hook" });
    const update = ann.says("/explain rollups");
    const { face, time } = await startFace(server, {
      webhook,
      handle: async () => {
        begun.resolve();
        await slow.promise;
        return says();
      },
    });
    const behind = (): number => time.clock().getTime() - face.heardUpTo().getTime();
    await begun.promise;
    await time.through(3_000);
    await server.answered("getWebhookInfo", 200, 200);
    expect(face.heardUpTo().getTime()).toBe(0);
    slow.resolve();
    await server.posted(update, 200);
    await time.through(3_000);
    await server.called("getWebhookInfo", 3);
    await time.through(60_000);
    expect(behind()).toBe(1_000);
    time.pass(10_000);
    expect(behind()).toBe(1_000);
  });

  test("it stands still while an update is under way, and after one that failed until that has come again", async () => {
    let [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { face, time } = await startFace(server, {
      webhook,
      handle: async () => {
        begun.resolve();
        await slow.promise;
        return says();
      },
    });
    const start = time.clock().getTime();
    await server.called("getWebhookInfo");
    const first = postTo(webhook, { secret: webhook.secret, body: message(1) });
    await begun.promise;
    time.pass(20_000);
    expect(face.heardUpTo().getTime()).toBeLessThanOrEqual(start);
    slow.reject(new Error("out of luck"));
    expect(await first).toMatchObject({ code: 500 });
    const heard = face.heardUpTo().getTime();
    time.pass(20_000);
    expect(face.heardUpTo().getTime()).toBe(heard);
    [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    slow.resolve();
    expect(await postTo(webhook, { secret: webhook.secret, body: message(1) })).toMatchObject({ code: 200 });
    await time.through(60_000);
    await time.through(60_000);
    expect(time.clock().getTime() - face.heardUpTo().getTime()).toBe(1_000);
  });

  test("Telegram's failures to reach the bot are logged with its reason", async () => {
    const { time, log } = await startFace(server, { webhook, handle: () => Promise.reject(new Error("no")) });
    await server.called("getWebhookInfo");
    const update = server.user("Ann").says("/explain rollups");
    await server.posted(update, 500);
    await time.through(60_000);
    await server.called("getWebhookInfo", 2);
    await time.through(3_000);
    expect(log.entries.find(({ level }) => level === "warn")).toMatchObject({
      message: "telegram: updates could not be delivered here",
      fields: { waiting: 1, reason: "Wrong response from the webhook: 500" },
    });
  });
});

function message(update_id: number): string {
  const from = { id: 5, is_bot: false, first_name: "Ann" };
  const chat = { id: 5, type: "private", first_name: "Ann" };
  return JSON.stringify({ update_id, message: { message_id: 1, date: 1, from, chat, text: "/help" } });
}
