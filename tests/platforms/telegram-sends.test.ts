/** What becomes of a reply that Telegram does not take at once. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Control } from "../../src/core/reply.ts";
import type { Place } from "../../src/core/request.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { refusal, tooMany } from "../support/telegram/faults.ts";
import type { Person, Room } from "../support/telegram/people.ts";
import { Refusal } from "../support/telegram/refusal.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const next: Control = {
  kind: "button",
  label: "Next",
  action: { kind: "next", session: "k7", ordinal: 1 },
  style: "plain",
};
const BAD_GATEWAY = refusal(502, "Bad Gateway");
const CUT_AFTER = { kind: "drop", when: "after" } as const;

function placeOf({ place, topic }: Room): Place {
  const community = `telegram:${place.chat.id}`;
  const id = topic === undefined ? community : `${community}:${topic}`;
  return { id, platform: "telegram", community, kind: "shared" };
}

function homeOf(person: Person): Place {
  const id = `telegram:${person.user.id}`;
  return { id, platform: "telegram", community: id, kind: "private" };
}

describe("receipts", () => {
  test.each([
    ["a 429", tooMany(7), { kind: "failed", final: false, retryAfter: 7_000 }],
    ["another 400", refusal(400, "Bad Request: TOPIC_CLOSED"), { kind: "failed", final: true }],
    ["a bad gateway", BAD_GATEWAY, { kind: "unknown" }],
    ["an answer that got lost", CUT_AFTER, { kind: "unknown" }],
    ["an answer that can't be read", { kind: "garble" } as const, { kind: "unknown" }],
  ])("%s", async (_, fault, receipt) => {
    const { face } = await startFace(server);
    server.fails("sendMessage", fault);
    const { reason, ...rest } = {
      reason: "",
      ...(await face.messenger.deliver(homeOf(server.user("Ann")), reply("Hi"))),
    };
    expect(rest).toEqual(receipt);
    expect(reason).not.toContain(server.token);
    expect(server.callsOf("sendMessage")).toHaveLength(1);
  });

  test("no answer within twenty seconds: it may have arrived", async () => {
    const { face, time } = await startFace(server);
    const ann = server.user("Ann");
    server.fails("sendMessage", { kind: "hang" });
    const receipt = face.messenger.deliver(homeOf(ann), reply("Hi"));
    await server.called("sendMessage");
    await time.through(20_000);
    expect(await receipt).toMatchObject({ kind: "unknown" });
  });

  test("places that can't be reached any more are gone", async () => {
    const { face } = await startFace(server);
    const gone = { kind: "failed", final: true, gone: true };
    const ann = server.user("Ann");
    const club = server.group("Club", true);
    const unknown = { ...homeOf(ann), id: "telegram:99" };
    expect(await face.messenger.deliver(unknown, reply("Hi"))).toMatchObject(gone);
    const noTopic = { ...club, topic: 1 };
    expect(await face.messenger.deliver(placeOf(noTopic), reply("Hi"))).toMatchObject(gone);
    club.place.closed = new Refusal(403, "Forbidden: bot was kicked from the supergroup chat");
    expect(await face.messenger.deliver(placeOf(club), reply("Hi"))).toMatchObject(gone);
    const elsewhere = { ...homeOf(ann), id: "terminal" };
    expect(await face.messenger.deliver(elsewhere, reply("Hi"))).toMatchObject({
      kind: "failed",
      final: true,
    });
  });

  test("a chat that has become another is tried again, also where that can't be noted just now", async () => {
    const moved = async (): Promise<void> => {
      throw new Error("the store is busy");
    };
    const { face } = await startFace(server, { communities: { moved, left: async () => {} } });
    const words = "Bad Request: group chat was upgraded to a supergroup chat";
    const refusal = new Refusal(400, words, { migrate_to_chat_id: -1_009 });
    server.fails("sendMessage", { kind: "refuse", refusal });
    expect(await face.messenger.deliver(placeOf(server.group("Club")), reply("Hi"))).toMatchObject({
      kind: "failed",
      final: false,
      retryAfter: 0,
    });
  });

  test("a server that can't be reached certainly got nothing", async () => {
    const { face } = await startFace(server);
    await server.called("getUpdates");
    const ann = server.user("Ann");
    await server.close();
    expect(await face.messenger.deliver(homeOf(ann), reply("Hi"))).toMatchObject({
      kind: "failed",
      final: false,
    });
  });

  test("a reply that can't be rendered is failed for good, and throws nothing", async () => {
    const { face } = await startFace(server);
    const odd = reply("", { blocks: [{ kind: "hologram" } as never] });
    const receipt = await face.messenger.deliver(homeOf(server.user("Ann")), odd);
    expect(receipt).toMatchObject({ kind: "failed", final: true });
  });

  test("a long reply that stops halfway is not called failed", async () => {
    const { face } = await startFace(server);
    const ann = server.user("Ann");
    server.fails("editMessageText", refusal(400, "Bad Request: message can't be edited"));
    const long = reply("word ".repeat(1_000), { mode: "replace" });
    const receipt = face.messenger.deliver(homeOf(ann), long, "5");
    await server.called("sendMessage");
    server.fails("sendMessage", BAD_GATEWAY);
    expect(await receipt).toMatchObject({ kind: "unknown" });
    expect(server.callsOf("sendMessage")).toHaveLength(2);
  });
});

describe("changes", () => {
  test("are repeated after a bad gateway, and are done when nothing is left to change", async () => {
    const { face, time } = await startFace(server);
    const ann = server.user("Ann");
    const sent = await face.messenger.deliver(homeOf(ann), reply("Question 1", { controls: [next] }));
    const target = sent.kind === "sent" ? sent.message : undefined;
    server.fails("editMessageText", BAD_GATEWAY, CUT_AFTER);
    const changed = face.messenger.deliver(homeOf(ann), reply("Question 2", { mode: "replace" }), target);
    await time.through(500);
    await time.through(1_000);
    await time.through(1_500);
    expect(await changed).toEqual({ kind: "sent", message: target });
    await server.answered("editMessageText", 502, 0, 400);
    expect(ann.screen()).toEqual(["Question 2"]);
  });

  test("of a message that is gone become a new message", async () => {
    const { face } = await startFace(server);
    const ann = server.user("Ann");
    const receipt = await face.messenger.deliver(homeOf(ann), reply("Question 2", { mode: "replace" }), "31");
    expect(receipt).toMatchObject({ kind: "sent" });
    expect(ann.screen()).toEqual(["Question 2"]);
  });
});

describe("the face's own replies", () => {
  test("wait out a 429 to the second and arrive once, in order", async () => {
    const { time } = await startFace(server, { handle: () => says(reply("First."), reply("Second.")) });
    server.fails("sendMessage", tooMany(7));
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await server.answered("sendMessage", 429);
    await time.through(7_000);
    await ann.sees("Second.");
    expect(ann.screen()).toEqual(["First.", "Second."]);
  });

  test("are not repeated when they may have arrived", async () => {
    const { log } = await startFace(server, { handle: () => says(reply("First."), reply("Second.")) });
    server.fails("sendMessage", CUT_AFTER);
    const ann = server.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("Second.");
    expect(ann.screen()).toEqual(["First.", "Second."]);
    expect(log.entries.some(({ message }) => message.includes("may not have arrived"))).toBe(true);
  });
});

describe("pace", () => {
  test("a 429 in one topic holds the whole group, and nobody else", async () => {
    const { face, time } = await startFace(server);
    const club = server.group("Club", true);
    const [one, two] = [server.topic(club), server.topic(club)];
    server.fails("sendMessage", tooMany(7));
    await face.messenger.deliver(placeOf(one), reply("One"));
    const held = face.messenger.deliver(placeOf(two), reply("Two"));
    await face.messenger.deliver(homeOf(server.user("Ann")), reply("Hi"));
    expect(two.place.messages.size).toBe(0);
    await time.through(7_000);
    expect(await held).toMatchObject({ kind: "sent" });
  });

  test("all chats together get thirty a second", async () => {
    const { face, time } = await startFace(server);
    await server.called("getUpdates");
    const people = Array.from({ length: 31 }, (_, index) => server.user(`Person ${index}`));
    const sends = people.map((person) => face.messenger.deliver(homeOf(person), reply("Hi")));
    await server.called("sendMessage", 30);
    await time.through(1_000);
    await Promise.all(sends);
    expect(server.callsOf("sendMessage")).toHaveLength(31);
  });

  test("a chat gets three messages at once, then one a second on average; a group twenty a minute", async () => {
    const { face, time } = await startFace(server);
    const club = server.group("Club");
    const start = time.clock().getTime();
    const moments: number[] = [];
    const sends = Array.from({ length: 21 }, async (_, index) => {
      await face.messenger.deliver(placeOf(club), reply(`Message ${index}`));
      moments.push((time.clock().getTime() - start) / 1000);
    });
    for (let burst = 0; burst < 6; burst += 1) await time.through(3_000);
    await time.through(60_000 - 18_000);
    await Promise.all(sends);
    expect(moments).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9, 12, 12, 12, 15, 15, 15, 18, 18, 60]);
  });
});
