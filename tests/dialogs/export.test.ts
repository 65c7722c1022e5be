/** The missed questions as cards for Anki: which ones, and what stands on them. */
import { expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Reply } from "../../src/core/reply.ts";
import { answer } from "../support/answers.ts";
import { conversation, type Talker } from "../support/conversation.ts";
import { SIX } from "../support/six-kinds.ts";
import { newFile } from "../support/storage.ts";

/** The lines of a CSV file as cells, lines that begin with # left out, as Anki reads them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/^(?:#.*\n)+/, "");
  for (const [, quoted, end] of body.matchAll(/"((?:[^"]|"")*)"([,\n])/g)) {
    rows.at(-1)?.push((quoted ?? "").replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function csvIn([reply]: readonly Reply[]): string | undefined {
  const files = reply?.blocks.filter((block) => block.kind === "file") ?? [];
  return files.find(({ name }) => name === "layerwise-export.csv")?.text;
}

async function exported(talker: Talker): Promise<string | undefined> {
  let text: string | undefined;
  await talker.says("/export").check((replies) => {
    text = csvIn(replies);
  });
  return text;
}

/** Answers each of the questions of a conversation once. */
async function answerAll(talker: Talker, right: boolean, asked: readonly Question[]): Promise<void> {
  await talker.says(`/quiz ${asked.length}`);
  for (const place of asked.keys()) {
    await answer(talker, right, asked);
    await talker.press(place + 1 === asked.length && right ? "See the result" : "Next");
  }
  if (!right) await talker.press("Stop");
}

const questions: readonly Question[] = Object.values(SIX);

test("each kind of question becomes a card that can be answered and corrected by itself", async () => {
  const ann = (await conversation({ questions })).learner("Ann");
  await answerAll(ann, false, questions);
  const text = (await exported(ann)) ?? "";
  expect(text.split("\n").slice(0, 4)).toEqual([
    "#separator:Comma",
    "#html:true",
    "#columns:Front,Back,Tags",
    "#tags column:3",
  ]);
  const rows = readCsv(text);
  expect(rows.every((row) => row.length === 3)).toBe(true);
  const byPrompt = new Map(
    rows.map(([front = "", back = "", tag]) => [front.split("<br>")[0], { front, back, tag }]),
  );
  expect(byPrompt.size).toBe(questions.length);
  const single = byPrompt.get(SIX.single.prompt);
  const letter = /([A-D])\. Data/.exec(single?.front ?? "")?.[1];
  expect(
    single?.front
      .split("<br>")
      .slice(1)
      .map((line) => line.slice(3))
      .toSorted(),
  ).toEqual(["Coins", "Data", "Jokes", "Keys"]);
  expect(single?.back).toBe(
    `Right is ${letter}, "Data". Yes: Data.<br>That is how it works.<br>Source: A book`,
  );
  expect(single?.tag).toBe("rollup");
  expect(byPrompt.get(SIX.truefalse.prompt)?.front).toBe("It posts data.<br>A. True<br>B. False");
  const rights = byPrompt
    .get(SIX.multi.prompt)
    ?.back.split("<br>")
    .slice(0, 2)
    .map((line) => line.replace(/^Right is [A-E], /, ""));
  expect(rights?.toSorted()).toEqual([`"Apple". Yes: Apple.`, `"Cherry". Yes: Cherry.`]);
  const order = byPrompt.get(SIX.order.prompt);
  expect(order?.front).not.toContain("A. Ant<br>B. Bee<br>C. Cat<br>D. Dog");
  expect(order?.back).toContain("1. Ant<br>2. Bee<br>3. Cat<br>4. Dog");
  expect(byPrompt.get(SIX.number.prompt)?.front).toContain("Answer with a number (seconds).");
  expect(byPrompt.get(SIX.number.prompt)?.back).toContain(
    "Right is 60 seconds.<br>Anything from 55 to 65 counts.",
  );
  expect(byPrompt.get(SIX.typed.prompt)).toMatchObject({
    back: expect.stringContaining("It is called Plasma."),
    tag: "plasma",
  });
  expect(await exported(ann)).toBe(text);
});

test("only the last answer counts: what was answered rightly later is no longer missed", async () => {
  const only = [SIX.single];
  const talk = await conversation({ questions: only });
  const ann = talk.learner("Ann");
  await answerAll(ann, false, only);
  expect(readCsv((await exported(ann)) ?? "")).toHaveLength(1);
  await answerAll(ann, true, only);
  expect(await exported(ann)).toBeUndefined();
  await answerAll(ann, false, only);
  expect(readCsv((await exported(ann)) ?? "")).toHaveLength(1);
});

test("questions that are retired or gone are left out, and hostile signs stay text", async () => {
  const database = `sqlite:${newFile()}`;
  const first = await conversation({ database, questions });
  await answerAll(first.learner("Ann"), false, questions);
  await first.storage.close();
  const hostile = { ...SIX.truefalse, prompt: 'A "quote", <b>bold</b> & more' };
  const left: readonly Question[] = [hostile, { ...SIX.multi, retired: true }];
  const second = await conversation({ database, questions: left });
  const rows = readCsv((await exported(second.learner("Ann"))) ?? "");
  expect(rows.map(([front]) => front)).toEqual([
    'A "quote", &lt;b&gt;bold&lt;/b&gt; &amp; more<br>A. True<br>B. False',
  ]);
  await second.storage.close();
});
