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
