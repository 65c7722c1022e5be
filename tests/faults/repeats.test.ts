/** One answer given a thousand times at once, and one event delivered a thousand times: one row, one score. */

import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import type { Input, Request } from "../../src/core/request.ts";
import { encode } from "../../src/core/token.ts";
import type { Db } from "../../src/storage/tables.ts";
import { type Conversation, conversation, wordsOf } from "../support/conversation.ts";
import { SIX } from "../support/six-kinds.ts";
import { expectSound } from "../support/soundness.ts";
import { newFile, openForTest } from "../support/storage.ts";

const TIMES = 1000;

/** Ann, who was asked a question, on a database in a file; `db` is a second connection to it. */
type Asked = Conversation & { readonly asked: Request; readonly shown: Reply; readonly db: Db };

async function askedOnFile(question: Question): Promise<Asked> {
  const url = `sqlite:${newFile()}`;
  const talk = await conversation({ database: url, questions: [question] });
  onTestFinished(() => talk.storage.close());
  let shown: Reply | undefined;
  await talk
    .learner("Ann")
    .says("/quiz 1")
    .sees("Question 1 of 1")
    .check((replies) => {
      shown = replies[0];
    });
  const [asked] = talk.requests;
  if (!asked || !shown) throw new Error("nothing was asked");
  return { ...talk, asked, shown, db: await openForTest(url) };
}

/** All requests at the same time; what is said to them, each reply once. */
async function handleAll({ app }: Asked, requests: readonly Request[]): Promise<readonly string[]> {
  const answered = await Promise.all(requests.map((request) => app.handle(request)));
  expect(answered.every(({ queued }) => queued)).toBe(true);
  return [...new Set(answered.map(({ replies }) => wordsOf(replies)))];
}

const thousand = (make: (number: number) => Request): readonly Request[] =>
  Array.from({ length: TIMES }, (_, number) => make(number));

async function count(db: Db, table: "answers" | "cards" | "events" | "outbox" | "sessions"): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** One answer of ten points, one card, and everything else as the log says. */
async function expectOneAnswer(db: Db): Promise<void> {
  expect(await db.selectFrom("answers").select(["ordinal", "correct", "points"]).execute()).toEqual([
    { ordinal: 0, correct: 1, points: 10 },
  ]);
  expect([await count(db, "cards"), await count(db, "sessions")]).toEqual([1, 1]);
  await expectSound(db);
}

/** The token of the button with this label. */
function tokenOf({ controls }: Reply, label: string): string {
  const control = controls.filter(isPressed).find((one) => one.label.startsWith(label));
  if (!control) throw new Error(`no button ${label}`);
  return encode(control.action);
}

/** Each way in which an answer is given. */
const WAYS: readonly [name: string, question: Question, give: (shown: Reply) => Input][] = [
  ["a press", SIX.truefalse, (shown) => ({ kind: "press", token: tokenOf(shown, "A. ") })],
  [
    "a text from a window",
    SIX.typed,
    (shown) => ({ kind: "press", token: tokenOf(shown, "Answer"), values: ["Plasma"] }),
  ],
  ["plain words", SIX.number, () => ({ kind: "text", text: "60 seconds" })],
];

describe.each(WAYS)("%s", (_, question, give) => {
  test("a thousand times at once is one answer, and each time the verdict is shown", async () => {
    const talk = await askedOnFile(question);
    const input = give(talk.shown);
    const presses = thousand((number) => ({ ...talk.asked, event: `test:press:${number}`, input }));
    expect(await handleAll(talk, presses)).toEqual([expect.stringContaining("Right. +10 points.")]);
    await expectOneAnswer(talk.db);
    expect([await count(talk.db, "events"), await count(talk.db, "outbox")]).toEqual([1 + TIMES, 1 + TIMES]);
  });

  test("delivered a thousand times is one event with one reply", async () => {
    const talk = await askedOnFile(question);
    const press = { ...talk.asked, event: "test:press", input: give(talk.shown) };
    expect(
      await handleAll(
        talk,
        thousand(() => press),
      ),
    ).toEqual([expect.stringContaining("Right. +10 points.")]);
    await expectOneAnswer(talk.db);
    expect([await count(talk.db, "events"), await count(talk.db, "outbox")]).toEqual([2, 2]);
  });
});

test("of a thousand presses on two options at once one counts, and all see the same verdict", async () => {
  const talk = await askedOnFile(SIX.truefalse);
  const presses = thousand((number) => ({
    ...talk.asked,
    event: `test:press:${number}`,
    input: { kind: "press", token: tokenOf(talk.shown, number % 2 === 0 ? "A. " : "B. ") },
  }));
  expect(await handleAll(talk, presses)).toHaveLength(1);
  expect(await count(talk.db, "answers")).toBe(1);
  await expectSound(talk.db);
});

test("a thousand deliveries of /quiz start one quiz", async () => {
  const talk = await askedOnFile(SIX.truefalse);
  expect(
    await handleAll(
      talk,
      thousand(() => talk.asked),
    ),
  ).toEqual([expect.stringContaining("Question 1 of 1")]);
  expect([await count(talk.db, "sessions"), await count(talk.db, "outbox")]).toEqual([1, 1]);
});
