/** Generated questions told as talk: they say what they are, tell nothing too early, and may be gone one day. */
import { expect, onTestFinished, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { answer } from "../support/answers.ts";
import { type Conversation, content, conversation } from "../support/conversation.ts";
import { newFile } from "../support/storage.ts";

const profile = content.bank.all.find(({ asks }) => asks === "profile");
const other = content.bank.all.find(({ asks, concepts }) => asks === "which" && concepts[0] === "sidechain");

async function asked(questions: readonly (Question | undefined)[], file = newFile()): Promise<Conversation> {
  const found = questions.filter((question) => question !== undefined);
  const talk = await conversation({ questions: found, database: `sqlite:${file}` });
  onTestFinished(() => talk.storage.close());
  return talk;
}

test("the title names the area until the answer, which says what the question was made from", async () => {
  const ann = (await asked([profile])).learner("Ann");
  const concept = content.library.byId.get(profile?.concepts[0] ?? "");
  const area = content.library.areaById.get(concept?.area ?? "")?.name ?? "";
  await ann.says("/quiz 1").sees(`Question 1 of 1 · ${area}`).seesNot("Made from the comparison table.");
  await answer(ann, true);
  await ann.sees(/Right\. \+[123]0 points\./, "Made from the comparison table.", `· ${concept?.name} ·`);
});

test("when a cell changes, what was learnt from the old question stays, and the open one is not asked on", async () => {
  const file = newFile();
  const before = await asked([profile], file);
  const ann = before.learner("Ann");
  await ann.says("/quiz 1");
  await answer(ann, true);
  await ann.press("See the result").sees("1 of 1 right");
  await ann.says("/quiz 1").sees("Question 1 of 1");
  await before.storage.close();

  const later = await asked([other], file);
  later.requests.push(...before.requests);
  const after = later.learner("Ann");
  await after.says("/progress").sees("1 answer, 1 right (100 %).");
  await after.says("/quiz 1").press("Go on").seesNot("Question 1 of 1");
  await after.says("/quiz 1").sees("Question 1 of 1");
  await answer(after, true);
  await after.says("/progress").sees("2 answers, 2 right (100 %).");
  expect(other?.id).not.toBe(profile?.id);
});
