/** In which order the Telegram face handles updates, and what a slow or broken handler holds up. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Control } from "../../src/core/reply.ts";
import { createBell } from "../support/telegram/bell.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

describe("order", () => {
  test("one person's updates are handled in order, and nobody waits for somebody else's", async () => {
    const slow = Promise.withResolvers<void>();
    await startFace(server, {
      handle: async ({ input, actor }) => {
        const args = input.kind === "command" ? String(input.args) : "";
        if (args === "slow") await slow.promise;
        return says(reply(`${args}, ${actor.name}`));
      },
    });
    const ann = server.user("Ann");
    const bob = server.user("Bob");
    ann.says("/explain slow");
    ann.says("/explain quick");
    bob.says("/explain quick");
    await bob.sees("quick, Bob");
    expect(ann.screen()).toEqual([]);
    slow.resolve();
    await ann.sees("quick, Ann");
    expect(ann.screen()).toEqual(["slow, Ann", "quick, Ann"]);
  });

  test("a batch of 100 updates of 30 people, some slow: everybody's own order, and nobody waits for another", async () => {
    const [bell, held] = [createBell(), Promise.withResolvers<void>()];
    const people = Array.from({ length: 30 }, (_, index) => server.user(`P${index}`));
    const isSlow = (name: string): boolean => Number(name.slice(1)) % 5 === 0;
    // They are all there before the bot asks for the first time.
    for (let round = 0; round < 100; round += 1) people[(round * 7) % 30]?.says(`/explain ${round}`);
    const done: { readonly name: string; readonly round: number }[] = [];
    const { requests } = await startFace(server, {
      handle: async ({ input, actor }) => {
        if (isSlow(actor.name)) await held.promise;
        done.push({ name: actor.name, round: Number(input.kind === "command" ? input.args : -1) });
        bell.ring();
        return says();
      },
    });
    const quick = Array.from({ length: 100 }, (_, round) => (round * 7) % 30).filter(
      (index) => index % 5 > 0,
    );
    const finished = (count: number): Promise<true> =>
      bell.until(
        () => done.length === count || undefined,
        `${count} handled`,
        () => String(done.length),
      );
    await finished(quick.length);
    expect(done.some(({ name }) => isSlow(name))).toBe(false);
    // Of each slow person one update is under way, the others wait behind it.
    expect(requests).toHaveLength(quick.length + 6);
    held.resolve();
    people[1]?.says("/explain 100");
    await finished(101);
    expect(server.callsOf("getUpdates")[0]?.code).toBe(200);
    for (const { user } of people) {
      const own = done.filter(({ name }) => name === user.first_name).map(({ round }) => round);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  });

  test("what waited at the server while the bot was off may be old: until it is handled nothing counts as heard", async () => {
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    const { face, time } = await startFace(server, {
      handle: async () => {
        begun.resolve();
        await slow.promise;
        return says(reply("Here."));
      },
    });
    expect(face.heardUpTo().getTime()).toBe(0);
    await begun.promise;
    time.pass(30_000);
    expect(face.heardUpTo().getTime()).toBe(0);
    slow.resolve();
    await ann.sees("Here.");
    await server.called("getUpdates", 2);
    time.pass(2_000);
    expect(time.clock().getTime() - face.heardUpTo().getTime()).toBe(1_000);
  });

  test("a handler slower than five seconds doesn't stop the fetching", async () => {
    const slow = Promise.withResolvers<void>();
    const { time } = await startFace(server, {
      handle: async ({ actor }) => {
        if (actor.name === "Ann") await slow.promise;
        return says(reply("Here."));
      },
    });
    const [ann, bob] = [server.user("Ann"), server.user("Bob")];
    ann.says("/explain rollups");
    await time.through(5_000);
    bob.says("/explain rollups");
    await bob.sees("Here.");
    slow.resolve();
    await ann.sees("Here.");
  });

  test("a handler that fails is logged and stops nothing", async () => {
    const { log } = await startFace(server, {
      handle: async ({ actor }) => {
        if (actor.name === "Ann") throw new Error("out of luck");
        return says(reply("Here."));
      },
    });
    server.user("Ann").says("/explain rollups");
    const bob = server.user("Bob");
    bob.says("/explain rollups");
    await bob.sees("Here.");
    expect(log.entries.find(({ level }) => level === "error")?.fields.reason).toContain("out of luck");
  });

  test("a press whose handler fails is answered without words", async () => {
    const go: Control = {
      kind: "button",
      label: "Go",
      action: { kind: "open", command: "help" },
      style: "plain",
    };
    await startFace(server, {
      handle: ({ input }) => {
        if (input.kind === "press") throw new Error("out of luck");
        return says(reply("Ready?", { controls: [go] }));
      },
    });
    const ann = server.user("Ann");
    ann.says("/help");
    await ann.sees("Ready?");
    const press = await ann.presses("Go");
    expect(await press.answered()).toEqual({ text: undefined, show_alert: false });
  });

  test("updates that mean nothing yet are passed over", async () => {
    await startFace(server, { handle: () => says(reply("Here.")) });
    const club = server.group("Club");
    const ann = server.user("Ann");
    const member = { user: ann.user, status: "member" } as const;
    await server.called("getUpdates");
    server.updates.push({ message: server.world.post(club.place, ann.user, { migrate_to_chat_id: -1_009 }) });
    server.updates.push({
      my_chat_member: {
        ...{ chat: club.place.chat, from: ann.user, date: 1 },
        ...{ old_chat_member: member, new_chat_member: { user: server.bot, status: "left" } },
      },
    });
    server.updates.push({
      callback_query: { id: "9", from: ann.user, chat_instance: "1", game_short_name: "g" },
    });
    ann.says("/explain rollups");
    await ann.sees("Here.");
  });
});
