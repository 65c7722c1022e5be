/** The solo quiz, told as talk. */

import { expect, test } from "vitest";
import { isPressed } from "../../src/core/reply.ts";
import { answer } from "../support/answers.ts";
import { content, conversation as converse } from "../support/conversation.ts";

/** Questions that one press answers; the other kinds have tests of their own. */
const questions = content.bank.all.filter(({ kind }) => kind === "single" || kind === "truefalse");
const conversation = () => converse({ questions });

test("a wrong and a right answer, each with its reasons, and a result that leads on", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/quiz rollup 2").sees("Question 1 of 2", "Stop");
  await answer(ann, false);
  await ann.sees("Not quite.", "You picked", "Right is", "Source").press("Next").sees("Question 2 of 3");
  await answer(ann, true);
  await ann
    .sees(/Right\. \+[123]0 points\./, "You picked")
    .seesNot("Right is")
    .press("Next")
    .sees("Second try · Question 3 of 3");
  await answer(ann, true);
  await ann
    .sees(/Right this time\. \+[123] points?: a second try pays a tenth\./)
    .press("See the result")
    .sees("Quiz finished: 1 of 2 right", /You earned [1-3]\d points\./, "Explain Rollup")
    .press("My progress")
    .sees("3 answers, 2 right (67 %).", /You have [1-3]\d points\./);
});

test("an explanation during a quiz leaves the question where it is", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/quiz rollup 2");
  await answer(ann, true);
  await ann
    .press("Explain Rollup")
    .sees("The trade-off")
    .check(([reply]) => expect(reply).toMatchObject({ mode: "new", audience: "asker" }));
});

test("an open quiz can be gone on with or started afresh", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/quiz sidechain 2").sees("Question 1 of 2 · Sidechain");
  await ann.says("/quiz rollup 2").sees("You have a quiz open: 0 of 2 questions answered.");
  await ann.press("Go on").sees("Question 1 of 2 · Sidechain");
  await ann.says("/quiz rollup 2").press("Start afresh").sees("Question 1 of 2 · Rollup");
  await ann.press("Stop").sees("Quiz stopped before the first answer.");
  await ann.says("/quiz 1").sees("Question 1 of 1");
});

test("a quiz older than a day stands in nobody's way", async () => {
  const { learner, clock, app } = await conversation();
  const ann = learner("Ann");
  await ann.says("/quiz rollup 2");
  clock.advance(24 * 60 * 60 * 1000);
  await ann.press("A").sees("That quiz is over.");
  expect(await app.due(clock(), clock)).toMatchObject({ count: 1 });
  expect(await app.due(clock(), clock)).toMatchObject({ count: 0 });
  await ann.says("/quiz rollup 2").sees("Question 1 of 2");
});

test("pressing twice, or an old button, changes nothing and shows where the quiz stands", async () => {
  const { learner, storage } = await conversation();
  const ann = learner("Ann");
  let token = "";
  await ann.says("/quiz rollup 2").check(([reply]) => {
    const [first] = reply?.controls.filter(isPressed) ?? [];
    if (first?.action.kind === "answer") token = `a.${first.action.session}.0.${first.action.option}`;
  });
  await ann.press("A").forges(token).sees("You picked A");
  await ann.press("Next").sees("Question 2 of").forges(token).sees("Question 2 of");
  const rows = await storage.store.read((reader) => reader.tallies(1));
  expect(rows).toMatchObject([{ concept: "rollup", answered: 1 }]);
});

test("points: 10, 20 or 30 by difficulty, a tenth for a repeat within the day, full pay when it is due", async () => {
  const { learner, clock } = await conversation();
  const ann = learner("Ann");
  await ann.says("/quiz sidechain 1");
  await answer(ann, true);
  await ann.sees(/Right\. \+[123]0 points\./).press("See the result");
  await ann.says("/quiz sidechain 1");
  await answer(ann, false);
  await ann.press("Next");
  await answer(ann, false);
  await ann.press("See the result").press("Retry the missed ones");
  await answer(ann, true);
  await ann.sees(/Right\. \+[123] points?: it is neither new to you nor due/).press("See the result");
  clock.advance(24 * 60 * 60 * 1000);
  await ann.says("/review");
  await answer(ann, true);
  await ann.sees(/Right\. \+[123]0 points\./);
});

test("a topic with fewer questions says so; one without any, too", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/quiz ptlc 20")
    .sees(/I have \d+ questions on .+, so this quiz is that long\./)
    .press("Stop");
  await ann.says("/quiz foundations 3").sees("Question 1 of 3").press("Stop");
  await ann.says("/quiz tomato soup").sees("I don't know");
});

test("a number is the length, and layer 2 is a topic", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/quiz 3").sees("Question 1 of 3").press("Stop");
  await ann.says("/quiz layer 2").sees("Question 1 of 5").press("Stop");
  await ann.says("/quiz layer 2 4").sees("Question 1 of 4").press("Stop");
  await ann.says("/quiz rollups 99").sees("Use a whole number from 1 to 20.");
});

test("only the owner's presses count", async () => {
  const { learner, storage } = await conversation();
  const [ann, ben] = [learner("Ann", "room"), learner("Ben", "room")];
  let token = "";
  await ann.says("/quiz rollup 2").check(([reply]) => {
    const { action } = reply?.controls.filter(isPressed)[0] ?? {};
    if (action?.kind === "answer") token = `a.${action.session}.0.${action.option}`;
  });
  await ben.forges(token).sees("This quiz belongs to somebody else.", "/quiz");
  expect(await storage.store.read((reader) => reader.learnerOf("test:Ben"))).toBeUndefined();
  await ann.press("A").sees("You picked A");
});

test("two learners in one room have their own quizzes and one board", async () => {
  const { learner } = await conversation();
  const [ann, ben, cat] = [learner("Ann", "room"), learner("Ben", "room"), learner("Cat", "elsewhere")];
  for (const [who, right] of [
    [ann, true],
    [ben, false],
    [cat, true],
  ] as const) {
    await who.says("/quiz rollup 1");
    await answer(who, right);
  }
  await ann.says("/leaderboard").sees("1. Ann 10 points (you)").seesNot("Cat", "Ben");
  await ben.says("/leaderboard everyone").sees("1. Ann 10 points", "1. Cat 10 points");
});

test("the same event delivered again changes nothing and gets the same reply", async () => {
  const { learner, app, requests, storage } = await conversation();
  const ann = learner("Ann");
  await ann.says("/quiz rollup 2").press("A");
  const last = requests.at(-1);
  if (!last) throw new Error("no request");
  const [first, again] = [await app.handle(last), await app.handle(last)];
  expect(again.replies).toEqual(first.replies);
  expect(again.replies[0]?.subject).toMatch(/^rollup/);
  expect(await storage.store.read((reader) => reader.tallies(1))).toMatchObject([{ answered: 1 }]);
});

test("a quiz opens with a question that one press answers, whatever it is about", async () => {
  const { library, bank } = content;
  for (const [index, area] of library.areas.entries()) {
    const ann = (await converse({ seed: index + 1 })).learner("Ann");
    await ann.says(`/quiz ${area.id} 2`).check(([reply]) => {
      expect(["single", "truefalse"], area.id).toContain(bank.byId.get(reply?.subject ?? "")?.kind);
    });
  }
});
