/** Questions that are set aside are not chosen any more, wherever one is chosen; open sessions go on. */
import { expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { answer, playThrough } from "../support/answers.ts";
import { type Conversation, conversation, type Talker } from "../support/conversation.ts";
import { question } from "../support/questions.ts";
import { newFile } from "../support/storage.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Two questions on one concept, and one on another. */
const THREE: readonly Question[] = [
  question("fault", { concept: "layer-1" }),
  question("sound", { concept: "layer-1" }),
  question("other", { concept: "rollup" }),
];

async function reportBy({ learner }: Conversation, ...names: readonly string[]): Promise<void> {
  for (const name of names) await learner(name).says("/report fault").press("Unclear").sees("Thank you.");
}

/** What a whole quiz asks. */
async function askedIn(talker: Talker, command: string, all = THREE): Promise<readonly string[]> {
  return (await playThrough(talker, command, true, all)).toSorted();
}

test("three learners' reports set a question aside, closing them or a new version brings it back", async () => {
  const database = `sqlite:${newFile()}`;
  const talk = await conversation({ database, questions: THREE });
  await reportBy(talk, "Ann", "Ben", "Ann");
  expect(await askedIn(talk.learner("Zoe"), "/quiz 5")).toEqual(["fault", "other", "sound"]);
  await reportBy(talk, "Cem");
  expect(await askedIn(talk.learner("Yan"), "/quiz 5")).toEqual(["other", "sound"]);
  expect(await askedIn(talk.learner("Yan"), "/quiz layer-1 5")).not.toContain("fault");
  expect(await askedIn(talk.learner("Yan"), "/quiz easy 5")).not.toContain("fault");
  await talk.storage.close();

  const newer = THREE.map((one) => (one.id === "fault" ? { ...one, version: 2 } : one));
  const later = await conversation({ database, questions: newer });
  expect(await askedIn(later.learner("Xia"), "/quiz 5", newer)).toContain("fault");
  await later.storage.close();

  const again = await conversation({ database, questions: THREE });
  expect(await askedIn(again.learner("Wim"), "/quiz 5")).not.toContain("fault");
  expect(await again.storage.closeQuestion("fault")).toEqual({ reports: 3, doubtful: false });
  expect(await askedIn(again.learner("Wim"), "/quiz 5")).toContain("fault");
  await again.storage.close();
});

test("neither a review, a checkpoint nor a second try of what was missed asks it; an open session goes on", async () => {
  const only = THREE.slice(0, 1);
  const talk = await conversation({ questions: only });
  const ann = talk.learner("Ann");
  await ann.says("/quiz 1");
  await reportBy(talk, "Ben", "Cem", "Dan");
  await answer(ann, false, only);
  await ann.sees("Not quite.").press("Next").sees("Second try");
  await answer(ann, false, only);
  await ann.press("See the result").press("Retry the missed ones").sees("is not asked at the moment");
  talk.clock.advance(3 * DAY);
  await ann.says("/review").sees("You have nothing to review yet.");
  await ann.says("/learn layer-map").seesNot("Check yourself");
  await ann.says("/quiz").sees("There are no questions yet.");
  await talk.storage.closeQuestion("fault");
  await ann.says("/review").sees("One concept is due.");
});

test("what strong learners miss is set aside by their first answers alone, and stays so until it is closed", async () => {
  const only = THREE.slice(0, 1);
  const talk = await conversation({ questions: only });
  const { store } = talk.storage;
  const doubt = () => store.read((reader) => reader.doubt("fault"));
  const strengthen = async (name: string): Promise<void> => {
    await talk.learner(name).says("/settings timezone UTC");
    const id = await store.read((reader) => reader.learnerOf(`test:${name}`));
    await store.transact((tx) => tx.saveRating(id ?? 0, 500));
  };
  // Beginners, those who pass, and those who took a hint tell nothing.
  const beginner = talk.learner("Beginner");
  await beginner.says("/quiz 1");
  await answer(beginner, false, only);
  await strengthen("Passing");
  await talk.learner("Passing").says("/quiz 1").press("I don't know");
  await strengthen("Hinted");
  const hinted = talk.learner("Hinted");
  await hinted.says("/quiz 1").press("Hint (costs a third)");
  await answer(hinted, false, only);
  expect(await doubt()).toBeUndefined();
  let asked = 0;
  for (; (await store.read((reader) => reader.setAside())).length === 0; asked += 1) {
    await strengthen(`Strong ${asked}`);
    const talker = talk.learner(`Strong ${asked}`);
    await talker.says("/quiz 1");
    await answer(talker, false, only);
    // The second try and another day are no first answers.
    await talker.press("Next");
    await answer(talker, false, only);
    expect((await doubt())?.answers).toBe(asked + 1);
  }
  expect(asked).toBeGreaterThan(5);
  expect(asked).toBeLessThan(15);
  const left = await conversation({ questions: only });
  await left.learner("Ann").says("/quiz 1").sees("Question 1 of 1");
  await talk.learner("Ann").says("/quiz 1").sees("There are no questions yet.");
  expect(await talk.storage.setAside()).toEqual([
    { question: "fault", version: 1, why: "misses", count: asked },
  ]);
  expect(await talk.storage.closeQuestion("fault")).toEqual({ reports: 0, doubtful: true });
  await talk.learner("Ann").says("/quiz 1").sees("Question 1 of 1");
});
