/** What every database behind the store must do the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StoreError, UserError } from "../../src/core/errors.ts";
import type { Store } from "../../src/core/ports.ts";
import type { Session } from "../../src/core/quiz/session.ts";
import { createStore } from "../../src/storage/store.ts";
import { noPause, openers } from "../support/storage.ts";
import { ann, answer, ben, club, home, request, START, say, session } from "../support/storage-data.ts";

const later = (milliseconds: number): Date => new Date(START.getTime() + milliseconds);

describe.each(openers)("the store on $name", ({ open }) => {
  const openStore = async (): Promise<Store> => createStore(await open(), noPause);

  describe("learners", () => {
    test("an identity has one learner, whose name stays fresh", async () => {
      const store = await openStore();
      const first = await store.transact((tx) => tx.learner(ann, club, START));
      const again = await store.transact((tx) => tx.learner({ ...ann, name: "Anna" }, home, later(1)));
      const other = await store.transact((tx) => tx.learner(ben, club, START));
      expect(again).toBe(first);
      expect(other).not.toBe(first);
      await store.transact((tx) => tx.answer(answer({ learner: first })));
      expect(await store.read((reader) => reader.standing({ period: "all" }, first))).toMatchObject({
        name: "Anna",
      });
    });

    test("an identity that was never seen has none", async () => {
      const store = await openStore();
      expect(await store.read((reader) => reader.learnerOf(ann.id))).toBeUndefined();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      expect(await store.read((reader) => reader.learnerOf(ann.id))).toBe(learner);
    });
  });

  describe("sessions", () => {
    test("come back as they were saved", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      let key = 0;
      await fc.assert(
        fc.asyncProperty(anySession, async (some) => {
          key += 1;
          const saved: Session = { ...some, key: `k${key}`, learner, version: 1 };
          await store.transact((tx) => tx.save(saved));
          expect(await store.read((reader) => reader.session(saved.key))).toEqual(saved);
        }),
        { numRuns: 30 },
      );
    });

    test("a version that isn't the next one is refused, and its change undone", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      await store.transact((tx) => tx.save(session({ learner })));
      for (const version of [1, 3]) {
        const stale = store.transact(async (tx) => {
          await tx.answer(answer({ learner }));
          await tx.save(session({ learner, version }));
        });
        await expect(stale).rejects.toEqual(expect.objectContaining({ name: "StoreError", reason: "busy" }));
      }
      expect(await store.read((reader) => reader.tallies(learner))).toEqual([]);
      await store.transact((tx) => tx.save(session({ learner, version: 2, at: 1 })));
      expect(await store.read((reader) => reader.session("s1"))).toMatchObject({ version: 2, at: 1 });
    });

    test("the open one is the newest that is asked or answered", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      await store.transact(async (tx) => {
        await tx.save(session({ learner, key: "old", startedAt: later(0) }));
        await tx.save(session({ learner, key: "new", startedAt: later(10), status: "answered" }));
        await tx.save(session({ learner, key: "over", startedAt: later(20), status: "stopped" }));
      });
      expect(await store.read((reader) => reader.openSession(learner))).toMatchObject({ key: "new" });
      await store.transact((tx) =>
        tx.save(session({ learner, key: "new", startedAt: later(10), version: 2, status: "finished" })),
      );
      expect(await store.read((reader) => reader.openSession(learner))).toMatchObject({ key: "old" });
      expect(await store.read((reader) => reader.openSession(learner + 1))).toBeUndefined();
    });

    test("are due from their deadline until they end, oldest first", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      const due = (at: number, limit = 10) =>
        store.read(async (reader) => (await reader.due(later(at), limit)).map(({ subject }) => subject));
      await store.transact(async (tx) => {
        await tx.save(session({ learner, key: "b", endsAt: later(200) }));
        await tx.save(session({ learner, key: "a", endsAt: later(100) }));
        await tx.save(session({ learner, key: "c", endsAt: later(300), status: "answered" }));
      });
      expect(await due(99)).toEqual([]);
      expect(await due(300)).toEqual(["a", "b", "c"]);
      expect(await due(300, 2)).toEqual(["a", "b"]);
      await store.transact(async (tx) => {
        await tx.save(session({ learner, key: "a", version: 2, status: "expired", endsAt: later(100) }));
        await tx.save(session({ learner, key: "b", version: 2, status: "answered", endsAt: later(400) }));
      });
      expect(await due(399)).toEqual(["c"]);
    });
  });

  describe("answers", () => {
    test("the same answer a hundred times at once is one row and one score", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      const row = answer({ learner });
      const added = await Promise.all(
        Array.from({ length: 100 }, () => store.transact((tx) => tx.answer(row))),
      );
      expect(added.filter(Boolean)).toEqual([true]);
      const [tallies, standing] = await store.read((reader) =>
        Promise.all([reader.tallies(learner), reader.standing({ period: "all" }, learner)]),
      );
      expect(tallies).toEqual([{ concept: "blobs", answered: 1, right: 1 }]);
      expect(standing).toEqual({ learner, name: "Ann", points: 10, rank: 1 });
    });

    test("without points are remembered, but stand on no board", async () => {
      const store = await openStore();
      const learner = await store.transact((tx) => tx.learner(ann, club, START));
      await store.transact(async (tx) => {
        await tx.answer(answer({ learner, right: false, points: 0, at: later(5) }));
        await tx.answer(answer({ learner, ordinal: 1, right: true, points: 0, at: later(9) }));
        await tx.answer(answer({ learner, ordinal: 2, question: "das-1", concept: "das", points: 0 }));
      });
      await store.read(async (reader) => {
        expect(await reader.tallies(learner)).toEqual([
          { concept: "blobs", answered: 2, right: 1 },
          { concept: "das", answered: 1, right: 1 },
        ]);
        expect(await reader.lastAnswers(learner)).toEqual(
          new Map([
            ["blobs-1", later(9)],
            ["das-1", START],
          ]),
        );
        expect(await reader.standing({ period: "all" }, learner)).toBeUndefined();
        expect(await reader.board({ period: "all", limit: 10 })).toEqual({ rows: [], more: false });
      });
    });
  });

  describe("events", () => {
    test("know the replies that were committed with them, in order", async () => {
      const store = await openStore();
      const replies = [say("one"), say("two", { audience: "asker", toast: "two" })];
      expect(await store.transact((tx) => tx.repliesTo("e1"))).toBeUndefined();
      await store.transact((tx) => tx.record(request("e1"), replies));
      await store.transact((tx) => tx.record(request("e2"), []));
      expect(await store.transact((tx) => tx.repliesTo("e1"))).toEqual(replies);
      expect(await store.transact((tx) => tx.repliesTo("e2"))).toEqual([]);
    });

    test("are not recorded twice", async () => {
      const store = await openStore();
      await store.transact((tx) => tx.record(request("e1"), [say("one")]));
      await expect(store.transact((tx) => tx.record(request("e1"), [say("two")]))).rejects.toThrow();
      expect(await store.transact((tx) => tx.repliesTo("e1"))).toEqual([say("one")]);
    });

    test("take no reply with a file: that is personal and large", async () => {
      const store = await openStore();
      const file = { kind: "file", name: "a.json", mime: "application/json", text: "{}" } as const;
      const recorded = store.transact((tx) =>
        tx.record(request("e1"), [say("one"), { ...say(""), blocks: [file] }]),
      );
      await expect(recorded).rejects.toThrow("never stored");
      expect(await store.transact((tx) => tx.repliesTo("e1"))).toBeUndefined();
    });
  });

  describe("a change", () => {
    test("is undone when its work throws, and the mistake comes through as it is", async () => {
      const store = await openStore();
      const mistake = new UserError("No.", "Try yes.");
      const work = store.transact(async (tx) => {
        await tx.learner(ann, club, START);
        await tx.record(request("e1"), [say("one")]);
        throw mistake;
      });
      await expect(work).rejects.toBe(mistake);
      expect(await store.read((reader) => reader.learnerOf(ann.id))).toBeUndefined();
      expect(await store.transact((tx) => tx.repliesTo("e1"))).toBeUndefined();
    });

    test("is run again from the start while the store is busy", async () => {
      const store = await openStore();
      let runs = 0;
      const learner = await store.transact(async (tx) => {
        const id = await tx.learner(ann, club, START);
        await tx.answer(answer({ learner: id, ordinal: runs }));
        runs += 1;
        if (runs < 3) throw new StoreError("busy", new Error("somebody was faster"));
        return id;
      });
      expect(runs).toBe(3);
      expect(await store.read((reader) => reader.standing({ period: "all" }, learner))).toMatchObject({
        points: 10,
      });
    });
  });
});

const anySession = fc.record(
  {
    place: fc.string(),
    community: fc.string(),
    topic: fc.string(),
    status: fc.constantFrom("asked", "answered", "finished", "stopped", "expired"),
    items: fc.array(
      fc.record(
        {
          question: fc.string({ unit: "binary" }),
          version: fc.nat(),
          order: fc.array(fc.nat(9)),
          draft: fc.array(fc.nat(9)),
          hints: fc.nat(2),
          near: fc.array(fc.string()),
          answer: fc.record({
            chosen: fc.string(),
            ...{ right: fc.boolean(), points: fc.nat(30), hints: fc.nat(2) },
          }),
        },
        { requiredKeys: ["question", "version", "order"] },
      ),
    ),
    at: fc.nat(),
    startedAt: fc.date({ noInvalidDate: true }),
    endsAt: fc.date({ noInvalidDate: true }),
  },
  { requiredKeys: ["place", "community", "status", "items", "at", "startedAt", "endsAt"] },
) satisfies fc.Arbitrary<Omit<Session, "key" | "learner" | "version">>;
