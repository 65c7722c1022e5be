/** Two processes on one database lose nothing and never see each other's locks. */
import { expect, test } from "vitest";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import type { Play } from "../support/app-child.ts";
import { content } from "../support/conversation.ts";
import { forkApp, forkStorage } from "../support/fork.ts";
import { derived, expectSound } from "../support/soundness.ts";
import { newFile, noPause, openForTest } from "../support/storage.ts";
import { ann, club, START, session } from "../support/storage-data.ts";

const TIMES = 200;
const PEOPLE = ["Ann", "Ben", "Cat", "Dan", "Eve", "Fay"];
const PLATFORMS = ["north", "south"];
const QUIZZES = 4;
const LENGTH = 5;
/** Each answer on a concept of its own, so that it does not matter which of them came first. */
const QUESTIONS = [
  ...new Map(
    content.bank.all.filter(({ kind }) => kind === "single").map((one) => [one.concepts[0], one]),
  ).values(),
];

test("two processes that read and then write the same rows both get through, and the totals are right", async () => {
  const file = newFile();
  const children = await Promise.all([forkStorage(), forkStorage()]);
  await Promise.all(children.map((child) => child.obey({ kind: "count", file, times: TIMES })));

  const store = createStore(await openForTest(`sqlite:${file}`), noPause);
  await store.read(async (reader) => {
    expect(await reader.session("s1")).toMatchObject({ version: 2 * TIMES });
    expect(await reader.board({ period: "all", limit: 10 })).toMatchObject({
      rows: [{ points: 20 * TIMES, rank: 1 }],
    });
    expect(await reader.board({ community: club.community, period: "all", limit: 10 })).toMatchObject({
      rows: [{ points: 20 * TIMES, rank: 1 }],
    });
  });
});

type Game = Omit<Play, "platforms"> & { readonly db: Db };

/** A file with people who are linked on both platforms, each with some quizzes that wait for their first answer. */
async function linkedPeople(): Promise<Game> {
  const file = newFile();
  const db = await openForTest(`sqlite:${file}`);
  const store = createStore(db, noPause);
  const quizzes: Record<string, string[]> = {};
  for (const [number, name] of PEOPLE.entries()) {
    quizzes[name] = await store.transact(async (tx) => {
      const [here, there] = await Promise.all(
        PLATFORMS.map((platform) => tx.learner({ ...ann, id: `${platform}:${name}`, name }, club, START)),
      );
      const learner = here ?? 0;
      await tx.linkCode(learner, "CODE", START);
      expect(await tx.redeem(there ?? 0, "CODE", START)).toBe("joined");
      const keys = Array.from({ length: QUIZZES }, (_, quiz) => `p${number}q${quiz}`);
      for (const [quiz, key] of keys.entries())
        await tx.save(session({ learner, key, items: itemsOf(quiz) }));
      return keys;
    });
  }
  return { file, db, quizzes, length: LENGTH };
}

const itemsOf = (quiz: number) =>
  QUESTIONS.slice(quiz * LENGTH, (quiz + 1) * LENGTH).map(({ id, version }) => ({
    question: id,
    version,
    order: [0, 1, 2, 3, 4],
  }));

/** What must not depend on who was faster where. */
async function totals({ db }: Game) {
  const answers = await db
    .selectFrom("answers")
    .select(["session", "ordinal", "learner", "question", "chosen", "correct", "points", "local_day"])
    .orderBy("session")
    .orderBy("ordinal")
    .execute();
  return { answers, ...(await derived(db)) };
}

test("linked learners who answer on both platforms at once, a process each: the totals of one process alone", async () => {
  const [apart, alone] = [await linkedPeople(), await linkedPeople()];
  const children = await Promise.all([forkApp(), forkApp()]);
  const orderOf = ({ db: _, ...game }: Game, ...platforms: string[]): Play => ({ ...game, platforms });
  await Promise.all(children.map((child, at) => child.obey(orderOf(apart, PLATFORMS[at] ?? ""))));
  await children[0]?.obey(orderOf(alone, ...PLATFORMS));

  for (const game of [apart, alone]) {
    await expectSound(game.db);
    // Each quiz has two misses among its five questions; both come again.
    expect((await totals(game)).answers).toHaveLength(PEOPLE.length * QUIZZES * (LENGTH + 2));
    const sends = await game.db.selectFrom("outbox").select("state").distinct().execute();
    expect(sends).toEqual([{ state: "sent" }]);
  }
  expect(await totals(apart)).toEqual(await totals(alone));
  const answered = await apart.db.selectFrom("answers").select("identity").distinct().execute();
  expect(new Set(answered.map(({ identity }) => identity.split(":")[0]))).toEqual(new Set(PLATFORMS));
}, 60_000);
