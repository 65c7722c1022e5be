/** Interactions that Discord posts, for those who run without a gateway: signed, or not let in. */
import { generateKeyPairSync } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { HttpDoor } from "../../src/adapters/discord/door.ts";
import { startBot } from "../support/discord/bot.ts";
import { button, says } from "../support/discord/replies.ts";
import { type FakeDiscord, signedPost, startFakeDiscord } from "../support/discord/server.ts";
import { freeHook } from "../support/telegram/hook.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519").privateKey;
const PUBLIC = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
const DEEPER = button("Deeper", { kind: "explain", concept: "rollup", depth: "deep", fresh: false });

async function started(answer = () => [says("A rollup.", { controls: [DEEPER] })]) {
  const server: FakeDiscord = await startFakeDiscord();
  const { host, port } = await freeHook();
  const door: HttpDoor = { publicKey: PUBLIC, host, port };
  const url = `http://${host}:${port}/discord`;
  server.postTo(url, privateKey);
  const bot = await startBot(server, { answers: answer, door });
  onTestFinished(async () => {
    await bot.face.stop();
    await server.close();
    expect(server.invalid).toEqual([]);
  });
  await server.settled();
  return { server, bot, url };
}

test("a command, completions and a press are accepted with 202 and answered over REST, without a gateway", async () => {
  const { server, bot } = await started();
  const ann = server.user("Ann");
  await ann.runs("explain", { topic: "rollups" });
  await ann.sees(/A rollup\./);
  await ann.presses("Deeper");
  await bot.request(1);
  expect(bot.requests.map(({ input }) => input.kind)).toEqual(["command", "press"]);
  expect(bot.log.entries.map(({ message }) => message)).toContain("discord: ready");
  expect(server.calls.some(({ path }) => path.endsWith("/gateway/bot"))).toBe(false);
  expect(server.clock().getTime() - bot.face.heardUpTo().getTime()).toBe(1_000);
});

test("a PING is answered; a wrong signature, none, another body, path or form are refused", async () => {
  const { bot, url } = await started();
  const ping = JSON.stringify({ type: 1, id: "1", application_id: "2", token: "t" });
  expect(await signedPost(url, privateKey, ping)).toEqual({ code: 200, text: '{"type":1}' });
  expect(await signedPost(url, stranger, ping)).toEqual({ code: 401, text: "" });
  expect((await fetch(url, { method: "POST", body: ping })).status).toBe(401);
  expect((await signedPost(url, privateKey, "{")).code).toBe(400);
  expect((await signedPost(`${url}/x`, privateKey, ping)).code).toBe(404);
  expect(
    (await signedPost(url, privateKey, JSON.stringify({ type: 2, x: "y".repeat(1_100_000) }))).code,
  ).toBe(413);
  expect(bot.requests).toEqual([]);
});
