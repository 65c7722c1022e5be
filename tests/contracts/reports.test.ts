/** What every database behind the store must do the same with reports and doubt. */
import { describe, expect, test } from "vitest";
import { MOST_DOUBT } from "../../src/core/learning/doubt.ts";
import type { Report } from "../../src/core/quiz/report.ts";
import { closeQuestion } from "../../src/storage/aside.ts";
import { countReports } from "../../src/storage/reports.ts";
import { createStore } from "../../src/storage/store.ts";
import { noPause, openers } from "../support/storage.ts";
import { ann, answer, club, home, START, session } from "../support/storage-data.ts";

const later = (milliseconds: number): Date => new Date(START.getTime() + milliseconds);

describe.each(openers)("reports on $name", ({ open }) => {
  /** A database with learners by number, and a way to report. */
  const prepare = async () => {
    const db = await open();
    const store = createStore(db, noPause);
    const learner = (n: number): Promise<number> =>
      store.transact((tx) => tx.learner({ ...ann, id: `north:${n}` }, club, START));
    const report = async (n: number, change: Partial<Report> = {}): Promise<void> => {
      const by = {
        learner: await learner(n),
        question: "blobs-1",
        version: 1,
        reason: "unclear",
        at: START,
      } as const;
      await store.transact((tx) => tx.report({ ...by, ...change }));
    };
    const aside = () => store.read((reader) => reader.setAside());
    return { db, store, learner, report, aside };
  };

  test("are one a learner and question, counted by version and reason with their dates", async () => {
    const { db, report } = await prepare();
    await report(1, { reason: "outdated" });
    await report(1, { at: later(5) });
    await report(2, { at: later(9) });
    await report(3, { version: 2 });
    await report(3, { question: "das-1", reason: "other" });
    expect(await countReports(db)).toEqual([
      { question: "blobs-1", version: 1, reason: "unclear", count: 2, first: later(5), last: later(9) },
      { question: "blobs-1", version: 2, reason: "unclear", count: 1, first: START, last: START },
      { question: "das-1", version: 1, reason: "other", count: 1, first: START, last: START },
    ]);
  });

  test("of three learners on one version set it aside until they are closed; one who reports again opens it", async () => {
    const { db, report, aside } = await prepare();
    await report(1);
    await report(2);
    await report(2, { reason: "other" });
    await report(3, { version: 2 });
    expect(await aside()).toEqual([]);
    await report(4, { reason: "wrong-key" });
    expect(await aside()).toEqual([{ question: "blobs-1", version: 1, why: "reports", count: 3 }]);
    expect(await closeQuestion(db, "blobs-1")).toEqual({ reports: 4, doubtful: false });
    expect(await aside()).toEqual([]);
    expect(await closeQuestion(db, "blobs-1")).toEqual({ reports: 0, doubtful: false });
    await report(1);
    expect(await countReports(db)).toMatchObject([{ count: 1 }]);
  });

  test("doubt is kept by question, sets it aside where it is full, and is gone when closed", async () => {
    const { db, store, aside } = await prepare();
    const doubt = { version: 3, doubt: MOST_DOUBT - 0.01, answers: 12 };
    await store.transact((tx) => tx.saveDoubt("blobs-1", doubt));
    expect(await store.read((reader) => reader.doubt("blobs-1"))).toEqual(doubt);
    expect(await store.read((reader) => reader.doubt("das-1"))).toBeUndefined();
    expect(await aside()).toEqual([]);
    await store.transact((tx) => tx.saveDoubt("blobs-1", { ...doubt, doubt: MOST_DOUBT, answers: 13 }));
    expect(await aside()).toEqual([{ question: "blobs-1", version: 3, why: "misses", count: 13 }]);
    expect(await closeQuestion(db, "blobs-1")).toEqual({ reports: 0, doubtful: true });
    expect(await store.read((reader) => reader.doubt("blobs-1"))).toBeUndefined();
  });

  test("the last answer in a place is the latest of the learner's own there", async () => {
    const { store, learner } = await prepare();
    const [one, two] = [await learner(1), await learner(2)];
    await store.transact(async (tx) => {
      await tx.save(session({ learner: one, key: "here" }));
      await tx.save(session({ learner: one, key: "there", place: home.id }));
      await tx.save(session({ learner: two, key: "other" }));
      const told = { learner: one, session: "here" };
      await tx.answer(answer({ ...told, question: "first" }));
      await tx.answer(answer({ ...told, ordinal: 1, question: "second", version: 4, at: later(5) }));
      await tx.answer(answer({ ...told, session: "there", question: "elsewhere", at: later(9) }));
      await tx.answer(answer({ learner: two, session: "other", question: "hers", at: later(9) }));
    });
    const last = (place: string) => store.read((reader) => reader.lastAnswered(one, place));
    expect(await last(club.id)).toEqual({ question: "second", version: 4 });
    expect(await last(home.id)).toEqual({ question: "elsewhere", version: 1 });
    expect(await last("north:nowhere")).toBeUndefined();
  });
});
