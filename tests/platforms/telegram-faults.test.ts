/** The Telegram face when the connection fails: it comes back by itself, and no update is lost or handled twice. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { refusal, tooMany } from "../support/telegram/faults.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const BAD_GATEWAY = refusal(502, "Bad Gateway");
const CUT = { kind: "drop", when: "before" } as const;
const handle = () => says(reply("Here."));

describe("connecting", () => {
  test("a bad gateway, a cut connection and nonsense are waited out, longer and longer", async () => {
    server.fails("getMe", BAD_GATEWAY, CUT, BAD_GATEWAY, { kind: "garble" }, CUT, BAD_GATEWAY, CUT);
    const { time } = await startFace(server);
    for (const pause of [500, 1_000, 500, 500, 1_000, 1_000, 500]) await time.through(pause);
    await server.called("getUpdates");
    await server.answered("getMe", 502, 0, 502, 0, 0, 502, 0, 200);
  });

  test.each([
    ["401", refusal(401, "Unauthorized")],
    ["404, for something that is no token at all", refusal(404, "Not Found")],
  ])("a wrong token (%s) ends the face with a sentence that does not show it", async (_, fault) => {
    server.fails("getMe", fault);
    const { face } = await startFace(server);
    const sentence = await face.failed;
    expect(sentence).toMatch(/does not accept the bot token.*BotFather/);
    expect(sentence).not.toContain(server.token);
    expect(server.callsOf("getMe")).toHaveLength(1);
    const place = { id: "telegram:1", platform: "telegram", community: "", kind: "private" } as const;
    expect(await face.messenger.deliver(place, reply("Hello"))).toMatchObject({
      kind: "failed",
      final: false,
    });
  });

  test("a token that is taken back while the bot runs ends it too", async () => {
    const { face } = await startFace(server);
    server.fails("getUpdates", refusal(401, "Unauthorized"));
    expect(await face.failed).toMatch(/bot token/);
  });
});

describe("fetching", () => {
  test("another program with the same token is named once, and outlasted", async () => {
    const { time, log } = await startFace(server, { handle });
    await server.called("getUpdates");
    server.updates.rival();
    await time.through(2_500);
    await server.called("getUpdates", 2);
    server.updates.rival();
    await time.through(5_000);
    await server.called("getMe", 3);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    expect(log.entries.filter(({ message }) => message.includes("another program"))).toHaveLength(1);
  });

  test("429 is obeyed to the second; 5xx, cut and unreadable answers are waited out", async () => {
    server.fails("getUpdates", tooMany(3), BAD_GATEWAY, CUT, { kind: "garble" });
    const { time } = await startFace(server, { handle });
    for (const pause of [3_000, 1_000, 2_000, 4_000]) await time.through(pause);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    expect(server.callsOf("getMe")).toHaveLength(1);
  });

  test("a fetch that never returns is given up ten seconds after its time, and begun again", async () => {
    server.fails("getUpdates", { kind: "hang" });
    const { time } = await startFace(server, { handle });
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await server.called("getUpdates");
    await time.through(40_000);
    await ann.sees("Here.");
  });

  test("a batch whose answer got lost is served again, and handled once", async () => {
    server.fails("getUpdates", { kind: "drop", when: "after" });
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    const { time, requests } = await startFace(server, { handle });
    await time.through(500);
    await ann.sees("Here.");
    expect(requests).toHaveLength(1);
  });
});

describe("stopping", () => {
  test("what was not committed before the end comes again, what was does not", async () => {
    const never = new Promise<never>(() => undefined);
    const ann = server.user("Ann");
    const bob = server.user("Bob");
    bob.says("/explain rollups");
    ann.says("/explain rollups");
    const first = await startFace(server, {
      handle: ({ actor }) => (actor.name === "Ann" ? never : says(reply("Here."))),
    });
    await bob.sees("Here.");
    const stopped = first.face.stop();
    await first.time.through(1_000);
    await stopped;
    const second = await startFace(server, { handle });
    await ann.sees("Here.");
    expect(second.requests.map(({ event }) => event)).toEqual([first.requests[1]?.event]);
  });

  test("a request under way is finished and answered, and a stop takes no time then", async () => {
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { face } = await startFace(server, {
      handle: async () => {
        begun.resolve();
        await slow.promise;
        return says(reply("Here."));
      },
    });
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await begun.promise;
    const stopped = face.stop();
    slow.resolve();
    await stopped;
    expect(ann.screen()).toEqual(["Here."]);
    expect(server.updates.pending()).toBe(0);
  });

  test("a send under way is finished", async () => {
    const { face } = await startFace(server);
    const ann = server.user("Ann");
    await server.called("getUpdates");
    const place = {
      id: `telegram:${ann.user.id}`,
      platform: "telegram",
      community: "",
      kind: "private",
    } as const;
    const receipt = face.messenger.deliver(place, reply("Here."));
    await face.stop();
    expect(await receipt).toMatchObject({ kind: "sent" });
  });

  test("a server that does not answer cannot hold up the stop for two seconds", async () => {
    const { face, time } = await startFace(server, { handle });
    const ann = server.user("Ann");
    server.fails("sendMessage", { kind: "hang" });
    ann.says("/explain rollups");
    await server.called("sendMessage");
    await server.called("getUpdates", 2);
    server.fails("getUpdates", { kind: "hang" });
    const stopped = face.stop();
    const before = time.clock().getTime();
    await time.through(400);
    await time.through(400);
    await stopped;
    expect(time.clock().getTime() - before).toBeLessThan(2_000);
  });
});
