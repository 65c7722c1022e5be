/** What the outbox promises: in order, at most once unless it certainly failed, and nobody waits for others. */
import { describe, expect, test } from "vitest";
import type { Receipt } from "../../src/core/ports.ts";
import type { Reply } from "../../src/core/reply.ts";
import { failed, LOST, SENT, startOutbox, until, untilAborted } from "../support/outbox.ts";
import { openers } from "../support/storage.ts";
import { ann, ben, club, home, request, say } from "../support/storage-data.ts";

describe.each(openers)("the outbox on $name", ({ open }) => {
  test("sends the replies of a place in order, each once, with their target", async () => {
    const { commit, outbox, sent } = startOutbox(await open());
    await commit(request("e1", { target: "t1" }), [say("one"), say("two")]);
    await commit(request("e2"), [say("three")]);
    outbox.wake(club.id);
    outbox.wake(club.id);
    await outbox.idle();
    outbox.wake(club.id);
    outbox.drain();
    await outbox.idle();
    expect(sent()).toEqual(["club: one @t1", "club: two @t1", "club: three"]);
  });

  test("sends what is committed while it is sending", async () => {
    const { commit, outbox, sent } = startOutbox(await open(), {
      answer: async (text) => {
        if (text !== "last") {
          await commit(request(`after ${text}`), [say(text === "first" ? "second" : "last")]);
          outbox.wake(club.id);
        }
        return SENT;
      },
    });
    await commit(request("e1"), [say("first")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: first", "club: second", "club: last"]);
  });

  test("loses nothing however commits and sends meet", async () => {
    const { commit, outbox, sent } = startOutbox(await open());
    const texts = Array.from({ length: 40 }, (_, n) => `reply ${n}`);
    for (const [n, text] of texts.entries()) {
      await commit(request(`e${n}`), [say(text)]);
      outbox.wake(club.id);
      for (let turn = 0; turn < (n * 7) % 41; turn += 1) await Promise.resolve();
    }
    await outbox.idle();
    expect(sent()).toEqual(texts.map((text) => `club: ${text}`));
  });

  test("a lane that is stuck holds up nobody else: another place, and what one person sees", async () => {
    const gate = Promise.withResolvers<Receipt>();
    const { commit, outbox, sent, states } = startOutbox(await open(), {
      answer: (text) => (text === "stuck" ? gate.promise : SENT),
    });
    await commit(request("e1"), [say("stuck"), say("behind")]);
    await commit(request("e2", { actor: ben }), [say("for Ben", { audience: "asker" })]);
    await commit(request("e3", { place: home }), [say("at home", { audience: "asker" })]);
    outbox.drain();
    await until(async () => (await states()).filter((state) => state === "sent").length === 2);
    expect(sent()).toEqual(["club: stuck", "club: for Ben", "home: at home"]);
    gate.resolve(SENT);
    await outbox.idle();
    expect(sent().at(-1)).toBe("club: behind");
  });

  test("what failed is sent again after the wait that was asked for, before what comes behind it", async () => {
    const { commit, outbox, sent, waits, states } = startOutbox(await open(), {
      first: [failed({ retryAfter: 1500 }), failed({ retryAfter: 2500 })],
    });
    await commit(request("e1"), [say("one"), say("two")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: one", "club: one", "club: one", "club: two"]);
    expect(waits).toEqual([1500, 2500]);
    expect(await states()).toEqual(["sent", "sent"]);
  });

  test("of several changes of one message that wait only the last is made, and nothing else is left out", async () => {
    const gate = Promise.withResolvers<Receipt>();
    const { commit, outbox, sent, states } = startOutbox(await open(), { first: [gate.promise] });
    const change = (text: string) => say(text, { mode: "replace" });
    await commit(request("e0"), [say("under way")]);
    outbox.wake(club.id);
    await commit(request("e1", { target: "m1" }), [change("one")]);
    await commit(request("e2", { target: "m2" }), [change("of another message")]);
    await commit(request("e3", { target: "m1" }), [change("two"), say("new")]);
    await commit(request("e4", { target: "m1" }), [change("three")]);
    gate.resolve(SENT);
    await outbox.idle();
    expect(sent()).toEqual([
      "club: under way",
      "club: of another message @m2",
      "club: new @m1",
      "club: three @m1",
    ]);
    expect(new Set(await states())).toEqual(new Set(["sent"]));
  });

  test("gives up after eight attempts with growing waits, and goes on", async () => {
    const { commit, outbox, sent, waits, states, log } = startOutbox(await open(), {
      answer: (text) => (text === "one" ? failed() : SENT),
    });
    await commit(request("e1"), [say("one"), say("two")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual([...Array.from({ length: 8 }, () => "club: one"), "club: two"]);
    expect(waits).toHaveLength(7);
    for (const [n, wait] of waits.entries()) {
      const middle = Math.min(60_000, 1000 * 2 ** n);
      expect(wait).toBeGreaterThanOrEqual(middle * 0.5);
      expect(wait).toBeLessThanOrEqual(middle * 1.5 + 1);
    }
    expect(await states()).toEqual(["failed", "sent"]);
    expect(log.entries.at(-1)).toMatchObject({
      level: "warn",
      fields: { reason: "too many requests", attempts: 8 },
    });
  });

  test("what can never be sent is left, and the next one goes out", async () => {
    const { commit, outbox, sent, states } = startOutbox(await open(), { first: [failed({ final: true })] });
    await commit(request("e1"), [say("one"), say("two")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: one", "club: two"]);
    expect(await states()).toEqual(["failed", "sent"]);
  });

  test.each([
    ["may have arrived", LOST],
    ["broke the messenger", new Error("bug")],
  ])("what %s is not repeated", async (_, fate) => {
    const { commit, outbox, sent, states } = startOutbox(await open(), { first: [fate] });
    await commit(request("e1", { target: "t1" }), [say("one")]);
    await commit(request("e2"), [say("two", { mode: "replace" })]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: one @t1", "club: two"]);
    expect(await states()).toEqual(["unknown", "sent"]);
  });

  test("a change of a message that may have arrived is made again, but not for ever", async () => {
    const { commit, outbox, sent, states } = startOutbox(await open(), {
      first: [LOST, LOST],
      answer: (text) => (text === "never" ? LOST : SENT),
    });
    await commit(request("e1", { target: "t1" }), [say("one", { mode: "replace" })]);
    await commit(request("e2", { target: "t2" }), [say("never", { mode: "replace" })]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent().filter((line) => line === "club: one @t1")).toHaveLength(3);
    expect(sent().filter((line) => line === "club: never @t2")).toHaveLength(8);
    expect(await states()).toEqual(["sent", "unknown"]);
  });

  test("a place that is gone sleeps with all that waits for it, until it is heard again", async () => {
    const db = await open();
    const { commit, outbox, sent, states, store } = startOutbox(db, {
      first: [failed({ final: true, gone: true })],
    });
    const asleep = () =>
      db.selectFrom("places").select("asleep").where("id", "=", club.id).executeTakeFirst();
    await store.transact((tx) => tx.learner(ann, club, request("e0").at));
    await commit(request("e1"), [say("one"), say("two")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent()).toEqual(["club: one"]);
    expect(await states()).toEqual(["failed", "failed"]);
    expect(await asleep()).toEqual({ asleep: 1 });
    await store.transact((tx) => tx.learner(ben, club, request("e2").at));
    expect(await asleep()).toEqual({ asleep: 0 });
    await commit(request("e2"), [say("three")]);
    outbox.wake(club.id);
    await outbox.idle();
    expect(sent().at(-1)).toBe("club: three");
  });

  test("after a crash in the middle of a send, only a change of a message is made again", async () => {
    const db = await open();
    const never = new Promise<Receipt>(() => {});
    const crashed = startOutbox(db, { answer: () => never });
    await crashed.commit(request("e1", { target: "t1" }), [say("new"), say("behind")]);
    await crashed.commit(request("e2", { place: home, target: "t2" }), [say("change", { mode: "replace" })]);
    crashed.outbox.drain();
    await until(async () => crashed.sent().length === 2);

    const next = startOutbox(db);
    next.outbox.drain();
    await next.outbox.idle();
    expect(next.sent().toSorted()).toEqual(["club: behind @t1", "home: change @t2"]);
    expect(await next.states()).toEqual(["unknown", "sent", "sent"]);
  });

  test("draining again leaves alone what is being sent", async () => {
    const gate = Promise.withResolvers<Receipt>();
    const { commit, outbox, sent, states } = startOutbox(await open(), { answer: () => gate.promise });
    await commit(request("e1", { target: "t1" }), [say("one", { mode: "replace" })]);
    outbox.drain();
    await until(async () => sent().length === 1);
    outbox.drain();
    await until(async () => (await states())[0] === "sending");
    gate.resolve(SENT);
    await outbox.idle();
    expect(sent()).toEqual(["club: one @t1"]);
    expect(await states()).toEqual(["sent"]);
  });

  test("an event that comes twice is answered once", async () => {
    const { commit, outbox, sent, store } = startOutbox(await open());
    const handle = async (): Promise<readonly Reply[]> => {
      const known = await store.transact((tx) => tx.repliesTo("e1"));
      if (known) return known;
      await commit(request("e1"), [say("one")]);
      return [say("one")];
    };
    for (let time = 0; time < 2; time += 1) {
      expect(await handle()).toEqual([say("one")]);
      outbox.wake(club.id);
      await outbox.idle();
    }
    expect(sent()).toEqual(["club: one"]);
  });

  test("what is for a face that doesn't run here waits for it", async () => {
    const { commit, outbox, sent, states, faces } = startOutbox(await open());
    faces.delete("north");
    await commit(request("e1"), [say("one")]);
    outbox.drain();
    await outbox.idle();
    expect(await states()).toEqual(["pending"]);
    faces.add("north");
    outbox.drain();
    await outbox.idle();
    expect(sent()).toEqual(["club: one"]);
  });

  test("stopping waits for what is under way and takes nothing new", async () => {
    const gate = Promise.withResolvers<Receipt>();
    const { commit, outbox, sent, states } = startOutbox(await open(), {
      answer: () => gate.promise,
      wait: untilAborted,
    });
    await commit(request("e1"), [say("one"), say("two")]);
    outbox.wake(club.id);
    await until(async () => sent().length === 1);
    const stopped = outbox.stop(5000);
    outbox.wake(club.id);
    gate.resolve(SENT);
    await stopped;
    expect(sent()).toEqual(["club: one"]);
    expect(await states()).toEqual(["sent", "pending"]);
  });

  test("stopping waits no longer than it is told, and not for a wait between attempts", async () => {
    const db = await open();
    const stuck = startOutbox(db, { answer: () => new Promise<Receipt>(() => {}) });
    await stuck.commit(request("e1"), [say("one")]);
    stuck.outbox.wake(club.id);
    await until(async () => stuck.sent().length === 1);
    await stuck.outbox.stop(5000);
    expect(stuck.waits).toEqual([5000]);

    const waiting = startOutbox(db, { answer: () => failed({ retryAfter: 60_000 }), wait: untilAborted });
    await waiting.commit(request("e2", { place: home }), [say("two")]);
    waiting.outbox.wake(home.id);
    await until(async () => (await waiting.states())[1] === "pending" && waiting.sent().length === 1);
    await waiting.outbox.stop(5000);
    expect(await waiting.states()).toEqual(["sending", "pending"]);
  });
});
