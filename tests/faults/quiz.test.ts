/** A store that is busy or full in the middle of a quiz: a kind sentence, nothing lost, and the same press works later. */
import BetterSqlite3 from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { en } from "../../src/core/texts/en.ts";
import type { Db } from "../../src/storage/tables.ts";
import { type Conversation, conversation, type Talker, wordsOf } from "../support/conversation.ts";
import { fullDisk } from "../support/full-disk.ts";
import { rowsOf } from "../support/rows.ts";
import { SIX } from "../support/six-kinds.ts";
import { expectSound } from "../support/soundness.ts";
import { newFile, openForTest } from "../support/storage.ts";
import { session } from "../support/storage-data.ts";

const QUESTIONS: readonly Question[] = [SIX.single, SIX.multi, SIX.order, SIX.number, SIX.typed];

/** A quiz of these questions in this order, which Ann has open. */
async function openQuiz({ storage, clock }: Conversation, ann: Talker): Promise<void> {
  await ann.says("/settings timezone UTC");
  const items = QUESTIONS.map(({ id, version }) => ({ question: id, version, order: [0, 1, 2, 3, 4] }));
  const [startedAt, endsAt] = [clock(), new Date(clock().getTime() + 1_000_000)];
  const there = { place: "test:with-Ann", community: "test:with-Ann", startedAt, endsAt };
  await storage.store.transact((tx) => tx.save(session({ learner: 1, ...there, items })));
}

type Step = readonly [does: (ann: Talker) => Talker, sees: string];
const press =
  (token: string): Step[0] =>
  (ann) =>
    ann.forges(token);
const write =
  (text: string): Step[0] =>
  (ann) =>
    ann.says(text);

/** A quiz from its first button to what comes after it, and what is seen at each step where nothing is in the way. */
const STEPS: readonly Step[] = [
  [press("h.s1.0.1"), "Hint 1"],
  [press("a.s1.0.1"), "Not quite."],
  [press("n.s1.0"), "Question 2 of 6"],
  [press("d.s1.1.0-1"), "\u2611"],
  [press("d.s1.1.2-1"), "\u2611"],
  [press("u.s1.1"), "Right. +30 points."],
  [press("n.s1.1"), "Question 3 of 6"],
  [press("i.s1.2"), "No guess"],
  [press("n.s1.2"), "Question 4 of 7"],
  [write("60 seconds"), "Right. +10 points."],
  [press("n.s1.3"), "Question 5 of 7"],
  [write("plasna"), "Did you mean"],
  [write("Plasma"), "Right. +10 points."],
  [press("n.s1.4"), "Second try"],
  [press("a.s1.5.0"), "Right this time."],
  [press("n.s1.5"), "Second try"],
  [press("s.s1"), "Quiz stopped"],
  [press("m.s1"), "Question 1 of 1"],
  [write("/quiz 1"), "You have a quiz open"],
  [press("q.-.1.1"), "Question 1 of 1"],
  [write("/settings timezone Europe/Berlin"), "Europe/Berlin"],
  [write("/learn why-rollups"), "(1 of 12)"],
  [write("/link"), "Your code"],
];

type Playing = {
  readonly talk: Conversation;
  readonly ann: Talker;
  readonly db: Db;
  readonly file: string;
};

/** Ann with an open quiz. */
async function playing(db: Db, file: string): Promise<Playing> {
  const talk = await conversation({ db, questions: QUESTIONS });
  const ann = talk.learner("Ann");
  await openQuiz(talk, ann);
  await ann.forges("r.s1").sees("Question 1 of 5");
  return { talk, ann, db, file };
}

/** Takes a step while the store fails: it says so, and nothing is changed. */
async function failing({ ann, file }: Playing, does: Step[0], reason: "busy" | "full"): Promise<void> {
  const before = rowsOf(file);
  await does(ann).sees(en.failure[reason], en.failure[`${reason}Hint`]);
  expect(rowsOf(file)).toEqual(before);
}

/** All that was logged is that the store refused. */
function expectRefusals({ log }: Conversation, count: number): void {
  expect(log.entries.map(({ message }) => message)).toEqual(
    Array.from({ length: count }, () => "store refused"),
  );
}

describe("while another process keeps the file locked", () => {
  test("each step of a quiz is put off, and works when it is done again", async () => {
    const file = newFile();
    const game = await playing(await openForTest(`sqlite:${file}`), file);
    for (const [does, sees] of STEPS) {
      const lock = lockOf(file);
      await failing(game, does, "busy");
      lock.close();
      await does(game.ann).sees(sees);
    }
    await expectSound(game.db);
    expectRefusals(game.talk, STEPS.length);
  });

  test("an event that was refused is handled when it is delivered again", async () => {
    const file = newFile();
    const game = await playing(await openForTest(`sqlite:${file}`), file);
    const lock = lockOf(file);
    await failing(game, press("a.s1.0.0"), "busy");
    lock.close();
    const [failed] = game.talk.requests.slice(-1);
    if (!failed) throw new Error("no request");
    for (let time = 0; time < 2; time += 1) {
      const { replies } = await game.talk.app.handle(failed);
      expect(wordsOf(replies)).toContain("Right. +20 points.");
    }
    await expectSound(game.db);
  });
});

describe("while the disk is full", () => {
  test("each statement of each step of a quiz may be the one that finds no room, and the step works afterwards", async () => {
    const file = newFile();
    const { db, fillAt } = await fullDisk(file);
    const game = await playing(db, file);
    let refused = 0;
    for (const [does, sees] of STEPS) {
      for (let statement = 1; ; statement += 1) {
        const before = rowsOf(file);
        const happened = fillAt(statement);
        await does(game.ann);
        if (!happened()) break;
        refused += 1;
        await game.ann.sees(en.failure.full, en.failure.fullHint);
        expect(rowsOf(file)).toEqual(before);
      }
      await game.ann.sees(sees);
    }
    expect(refused).toBeGreaterThan(10 * STEPS.length);
    await expectSound(db);
    expectRefusals(game.talk, refused);
  });

  test("what was acknowledged is there, and the press that found no room works once there is some", async () => {
    const db = await openForTest(`sqlite:${newFile()}`);
    const talk = await conversation({ db, questions: [SIX.truefalse] });
    const ann = talk.learner("Ann");
    await ann.says("/settings timezone UTC");
    await limitPages(db, (await pagesOf(db)) + 20);
    let acknowledged = 0;
    const act = async (does: Step[0]): Promise<string> => {
      await does(ann);
      const said = wordsOf(talk.said.slice(-1));
      if (said.includes("Right.")) acknowledged += 1;
      return said;
    };
    const round: readonly Step[0][] = [write("/quiz 1"), (who) => who.press("A"), (who) => who.press("See")];
    for (let step = 0, said = ""; !said.includes(en.failure.full); step += 1) {
      said = await act(round[step % round.length] ?? write("/quiz 1"));
    }
    await limitPages(db, 1_000_000);
    const failed = talk.requests.at(-1)?.input;
    const again = failed?.kind === "press" ? press(failed.token) : write("/quiz 1");
    expect(await act(again)).not.toContain(en.failure.full);
    expect(acknowledged).toBeGreaterThan(3);
    expect(await db.selectFrom("answers").select("session").execute()).toHaveLength(acknowledged);
    await expectSound(db);
  });
});

async function pagesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  return rows[0]?.page_count ?? 0;
}

const limitPages = (db: Db, pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);

/** A second connection, as another process would have it, that is in the middle of a change. */
function lockOf(file: string): BetterSqlite3.Database {
  const lock = new BetterSqlite3(file);
  onTestFinished(() => void lock.close());
  lock.exec("begin immediate");
  return lock;
}
