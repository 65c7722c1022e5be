/** `npm run commands` as an operator runs it, against the strict Discord. */
import { expect, test } from "vitest";
import { commands } from "../../src/core/commands/index.ts";
import { fixedClock } from "../support/clock.ts";
import { startFakeDiscord } from "../support/discord/server.ts";
import { run } from "../support/run.ts";

const COUNT = commands.length + 2;

test("it shows what is new, changed and gone, writes nothing unasked, and then there is no difference", async () => {
  const server = await startFakeDiscord({ clock: fixedClock(new Date()) });
  const env = { DISCORD_TOKEN: server.token, DISCORD_API: server.apiRoot };
  const fresh = await run(["commands"], "", env);
  expect({ code: fresh.code, err: fresh.err }).toEqual({ code: 0, err: "" });
  expect(fresh.out).toContain("new      /explain\n");
  expect(fresh.out).toContain(`new      "Explain terms" in a message's menu\n`);
  expect(fresh.out).toContain("Nothing was written.");
  expect(server.calls.filter(({ method }) => method === "PUT")).toEqual([]);

  const applied = await run(["commands", "--apply"], "", env);
  expect(applied.out).toContain(`Discord has all ${COUNT} commands of Layerwise now.`);
  const same = await run(["commands"], "", env);
  expect(same.out).toBe(`Discord has all ${COUNT} commands of Layerwise as they are declared.\n`);
  expect(server.invalid).toEqual([]);
  await server.close();
}, 60_000);

test("without a token, or with a wrong one, it says what to do", async () => {
  const server = await startFakeDiscord({ clock: fixedClock(new Date()) });
  expect(await run(["commands"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("There is no DISCORD_TOKEN."),
  });
  const wrong = { DISCORD_TOKEN: "aaaaaaaaaaaa.bbbbbb.cccccccccccc", DISCORD_API: server.apiRoot };
  const refused = await run(["commands"], "", wrong);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("Discord could not be asked: 401") });
  expect(refused.err).not.toContain("cccccccccccc");
  await server.close();
}, 60_000);
