/** What every database must do the same with cards, levels and days; and what an answer moves in it. */
import fc from "fast-check";
import { Kysely, sql } from "kysely";
import { describe, expect, test } from "vitest";
import { review } from "../../src/core/learning/memory.ts";
import { recordAnswer } from "../../src/core/learning/record.ts";
import type { AnswerRow } from "../../src/core/ports.ts";
import { rebuildAllCards } from "../../src/storage/cards.ts";
import { connect } from "../../src/storage/connect.ts";
import { createDialect } from "../../src/storage/dialect.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { MIGRATIONS } from "../../src/storage/migrations/index.ts";
import { createStore } from "../../src/storage/store.ts";
import { question } from "../support/questions.ts";
import { noPause, openers } from "../support/storage.ts";
import { ann, answer, ben, club, START } from "../support/storage-data.ts";

const HOUR = 60 * 60 * 1000;
const later = (hours: number): Date => new Date(START.getTime() + hours * HOUR);
const asked = question("blobs-1", { concept: "blobs" });

describe.each(openers)("memory on $name", ({ open }) => {
  async function setUp() {
    const db = await open();
    const store = createStore(db, noPause);
    const learner = await store.transact((tx) => tx.learner(ann, club, START));
    const record = (change: Partial<AnswerRow>) =>
      store.transact((tx) => recordAnswer(tx, answer({ learner, ...change }), asked));
    return { db, store, learner, record };
  }

  test("cards come back as they were saved, each learner's own", async () => {
    const { store, learner } = await setUp();
    const other = await store.transact((tx) => tx.learner(ben, club, START));
    const [first, second] = [
      review(undefined, { right: true, at: START }),
      review(undefined, { right: false, at: later(5) }),
    ];
    await store.transact(async (tx) => {
      await tx.saveCard(learner, "blobs", first);
      await tx.saveCard(learner, "das", first);
      await tx.saveCard(learner, "das", second);
      await tx.saveCard(other, "blobs", second);
    });
    await store.read(async (reader) => {
      expect(await reader.cards(learner)).toEqual(
        new Map([
          ["blobs", first],
          ["das", second],
        ]),
      );
      expect(await reader.card(other, "blobs")).toEqual(second);
      expect(await reader.card(other, "das")).toBeUndefined();
    });
  });

  test("days are those stored with the answers, each once; the last one of a question is known", async () => {
    const { store, learner, record } = await setUp();
    await record({ ordinal: 0, localDay: "2026-03-03" });
    await record({ ordinal: 1, localDay: "2026-03-02" });
    await record({ ordinal: 2, localDay: "2026-03-03", question: "das-1" });
    await store.read(async (reader) => {
      expect(await reader.days(learner)).toEqual(["2026-03-02", "2026-03-03"]);
      expect(await reader.lastDay(learner, "blobs-1")).toBe("2026-03-03");
      expect(await reader.lastDay(learner, "never")).toBeUndefined();
    });
  });

  test("an answer moves card and levels with it, exactly once, and nothing where it fails", async () => {
    const { store, learner, record } = await setUp();
    const look = () =>
      store.read(async (reader) => ({
        card: await reader.card(learner, "blobs"),
        rating: await reader.rating(learner),
        question: (await reader.questionRatings(["blobs-1", "never"])).get("blobs-1"),
      }));
    const failing = store.transact(async (tx) => {
      await recordAnswer(tx, answer({ learner }), asked);
      throw new Error("too late");
    });
    await expect(failing).rejects.toThrow("too late");
    expect(await look()).toEqual({ card: undefined, rating: 0, question: undefined });
    const recorded = await Promise.all(Array.from({ length: 50 }, () => record({})));
    expect(recorded.filter(Boolean)).toEqual([true]);
    const after = await look();
    expect(after.card).toEqual(review(undefined, { right: true, at: START }));
    expect(after.rating).toBeGreaterThan(0);
    expect(after.question?.rating).toBeLessThan(0);
    expect(after.question?.count).toBe(1);
    await record({ ordinal: 1, at: later(1) });
    expect(await look()).toMatchObject({ rating: after.rating, question: after.question });
    await record({ ordinal: 2, at: later(30), localDay: "2026-03-03", right: false });
    expect((await look()).rating).toBeLessThan(after.rating);
  });

  test("answers that come in any order make the cards that a rebuild makes", async () => {
    const { db, store, learner, record } = await setUp();
    const log = fc.array(fc.tuple(fc.nat(90 * 24), fc.boolean(), fc.constantFrom("blobs", "das")), {
      minLength: 1,
      maxLength: 12,
    });
    let session = 0;
    await fc.assert(
      fc.asyncProperty(log, async (answers) => {
        session += 1;
        for (const [ordinal, [hours, right, concept]] of answers.entries())
          await record({ session: `s${session}`, ordinal, at: later(hours), right, concept });
        const live = await store.read((reader) => reader.cards(learner));
        await rebuildAllCards(db);
        expect(await store.read((reader) => reader.cards(learner))).toEqual(live);
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});

test("answers from before there were cards get them", async () => {
  const db = new Kysely<unknown>({ dialect: createDialect(connect({ kind: "memory" })) });
  const first = { "0001-start": MIGRATIONS["0001-start"] ?? { up: async () => {} } };
  await migrate(db, first);
  await sql`insert into learners (id, name, locale, created_at) values (1, 'Ann', 'en', 0)`.execute(db);
  for (const [ordinal, correct] of [1, 0].entries()) {
    await sql`insert into answers values ('s', ${ordinal}, 1, 'i', 'q', 1, 'blobs', '0', ${correct}, 0, 0, 'c', '2026-03-02',
      'e', ${START.getTime() + ordinal})`.execute(db);
  }
  await migrate(db, MIGRATIONS);
  const { rows } = await sql<{ concept: string; last_review: number }>`select * from cards`.execute(db);
  expect(rows).toMatchObject([{ concept: "blobs", last_review: START.getTime() + 1 }]);
  await db.destroy();
});
