/** The list of commands that Discord is given, and when it is written. */
import { describe, expect, test } from "vitest";
import { COMMANDS, onDiscord, onPrepared, startBot } from "../support/discord/bot.ts";
import type { FakeDiscord } from "../support/discord/server.ts";

const puts = (server: FakeDiscord) => server.calls.filter(({ method }) => method === "PUT");
const gets = (server: FakeDiscord) =>
  server.calls.filter(({ method, path }) => method === "GET" && path.endsWith("/commands"));

describe("commands", () => {
  test("are registered with all that was declared, for guilds and people, and the invitation is logged", () =>
    onDiscord({}, async ({ server, bot }) => {
      expect(puts(server)[0]?.body).toMatchInlineSnapshot(`
        [
          {
            "contexts": [
              0,
              1,
              2,
            ],
            "default_member_permissions": null,
            "description": "Explain a concept",
            "integration_types": [
              0,
              1,
            ],
            "name": "explain",
            "options": [
              {
                "autocomplete": true,
                "description": "A concept",
                "name": "topic",
                "required": true,
                "type": 3,
              },
              {
                "choices": [
                  {
                    "name": "simple",
                    "value": "simple",
                  },
                  {
                    "name": "deep",
                    "value": "deep",
                  },
                ],
                "description": "How deep",
                "name": "depth",
                "required": false,
                "type": 3,
              },
            ],
            "type": 1,
          },
          {
            "contexts": [
              0,
              1,
              2,
            ],
            "default_member_permissions": null,
            "description": "Take a quiz",
            "integration_types": [
              0,
              1,
            ],
            "name": "quiz",
            "options": [
              {
                "description": "How many",
                "max_value": 20,
                "min_value": 1,
                "name": "length",
                "required": false,
                "type": 4,
              },
            ],
            "type": 1,
          },
          {
            "contexts": [
              0,
              2,
            ],
            "default_member_permissions": "32",
            "description": "Set up a server",
            "integration_types": [
              0,
              1,
            ],
            "name": "setup",
            "options": [],
            "type": 1,
          },
        ]
      `);
      const ready = bot.log.entries.find(({ message }) => message === "discord: ready");
      expect(ready?.fields.invite).toBe(
        `https://discord.com/oauth2/authorize?client_id=${server.application}&scope=bot+applications.commands&permissions=274877910016`,
      );
    }));

  test("are written again only when they differ", () =>
    onDiscord({}, async ({ server, bot }) => {
      await bot.face.stop();
      const same = await startBot(server, { commands: COMMANDS.toReversed() });
      await server.until("the second look", () => gets(server).length === 2 && gets(server)[1]?.status);
      await same.face.stop();
      expect(puts(server)).toHaveLength(1);
      const fewer = await startBot(server, { commands: COMMANDS.slice(1) });
      await server.until("the second writing", () => puts(server)[1]?.status);
      await fewer.face.stop();
      expect(server.world.commands).toHaveLength(2);
    }));

  test("are tried again after a fault", () =>
    onPrepared(
      (server) => server.fail({ method: "PUT", path: /commands$/, status: 500 }),
      {},
      async ({ server, bot }) => {
        await bot.logs("discord: the commands could not be registered");
        await server.until("a pause", () => bot.timers.pending().includes(1_000));
        bot.timers.pass(1_000);
        await server.settled();
      },
    ));
});
