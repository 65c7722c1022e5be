/** Settings: every fault at once, and no secret in the message. */
import { expect, test } from "vitest";
import { readConfig, secretsOf } from "../../src/config.ts";

const TELEGRAM = "123456:abcdefghijklmnopqrstuvwxyz012345678";
const DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz012345";

test("without any variable the bot talks in the terminal", () => {
  expect(readConfig({})).toEqual({ database: "sqlite:data/layerwise.db", logLevel: "warn" });
});

test("tokens and addresses are taken, and known as secrets", () => {
  const config = readConfig({
    TELEGRAM_TOKEN: TELEGRAM,
    DISCORD_TOKEN: DISCORD,
    TELEGRAM_API: "http://127.0.0.1:1",
  });
  expect(config.telegram).toEqual({ token: TELEGRAM, api: "http://127.0.0.1:1" });
  expect(config.logLevel).toBe("info");
  expect(secretsOf(config)).toEqual([DISCORD, TELEGRAM]);
});

test("all faults come in one error, without the secret", () => {
  const env = {
    TELEGRAM_TOKEN: "not a token",
    DISCORD_API: "nowhere",
    DATABASE_URL: "mysql://x",
    LAYERWISE_LOG: "loud",
    LAYERWISE_COLOUR: "blue",
  };
  let message = "";
  try {
    readConfig(env);
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }
  expect(message).toContain("5 faults");
  for (const part of ["TELEGRAM_TOKEN", "DISCORD_API", "DATABASE_URL", "LAYERWISE_LOG", "LAYERWISE_COLOUR"]) {
    expect(message).toContain(part);
  }
  expect(message).not.toContain("not a token");
});

const HOOK = { TELEGRAM_TOKEN: TELEGRAM, TELEGRAM_WEBHOOK_URL: "https://bot.example.org:8443/telegram" };

test("a webhook is listened for on all interfaces at 8080, or where the settings say", () => {
  const url = HOOK.TELEGRAM_WEBHOOK_URL;
  expect(readConfig(HOOK).telegram?.webhook).toEqual({ url, host: "0.0.0.0", port: 8080 });
  const moved = { ...HOOK, TELEGRAM_WEBHOOK_HOST: "127.0.0.1", TELEGRAM_WEBHOOK_PORT: "9000" };
  expect(readConfig(moved).telegram?.webhook).toEqual({ url, host: "127.0.0.1", port: 9000 });
});

test.each([
  ["plain http", { TELEGRAM_WEBHOOK_URL: "http://bot.example.org/telegram" }],
  ["a port that Telegram does not reach", { TELEGRAM_WEBHOOK_URL: "https://bot.example.org:9000/telegram" }],
  ["a password", { TELEGRAM_WEBHOOK_URL: "https://ann:pass@bot.example.org/telegram" }],
  ["no address", { TELEGRAM_WEBHOOK_URL: "bot.example.org" }],
  ["no port", { TELEGRAM_WEBHOOK_PORT: "65536" }],
  ["a port without an address", { TELEGRAM_WEBHOOK_URL: "", TELEGRAM_WEBHOOK_PORT: "8080" }],
])("a webhook with %s is one fault", (_, more) => {
  expect(() => readConfig({ ...HOOK, ...more })).toThrow(/1 fault:\n {2}- TELEGRAM_WEBHOOK/);
});

test("a Bot API server of one's own may post over http", () => {
  const own = { TELEGRAM_API: "http://127.0.0.1:1", TELEGRAM_WEBHOOK_URL: "http://127.0.0.1:2/telegram" };
  expect(readConfig({ ...HOOK, ...own }).telegram?.webhook?.url).toBe("http://127.0.0.1:2/telegram");
});

const KEY = "a1".repeat(32);

test("a public key has Discord post to 8081 on all interfaces, or where the settings say", () => {
  const env = { DISCORD_TOKEN: DISCORD, DISCORD_PUBLIC_KEY: KEY };
  expect(readConfig(env).discord?.door).toEqual({ publicKey: KEY, host: "0.0.0.0", port: 8081 });
  const moved = { ...env, DISCORD_HTTP_HOST: "127.0.0.1", DISCORD_HTTP_PORT: "9000" };
  expect(readConfig(moved).discord?.door).toEqual({ publicKey: KEY, host: "127.0.0.1", port: 9000 });
  expect(readConfig({ DISCORD_TOKEN: DISCORD }).discord).toEqual({ token: DISCORD });
});

test.each([
  ["too short a key", { DISCORD_PUBLIC_KEY: "a1b2" }],
  ["no port", { DISCORD_PUBLIC_KEY: KEY, DISCORD_HTTP_PORT: "0" }],
  ["a port without a key", { DISCORD_HTTP_PORT: "8081" }],
])("%s is one fault", (_, more) => {
  expect(() => readConfig({ DISCORD_TOKEN: DISCORD, ...more })).toThrow(/1 fault:/);
});
