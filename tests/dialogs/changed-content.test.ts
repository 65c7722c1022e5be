/** Progress that was made on other content: what is retired or gone is skipped and kept, and nothing breaks. */

import { describe, expect, test } from "vitest";
import { isPressed } from "../../src/core/reply.ts";
import { encode } from "../../src/core/token.ts";
import { BEFORE, NOW, RETIRED } from "../support/changing-content.ts";
import { type Conversation, conversation, type Talker } from "../support/conversation.ts";
import { answerMade } from "../support/made.ts";
import { session } from "../support/storage-data.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Ann has learnt on the older content; three days later content changes. */
async function learntBefore(): Promise<Conversation> {
  const talk = (await conversation()).under(BEFORE);
  const ann = talk.learner("Ann");
  await ann.says("/settings timezone Europe/Berlin");
  await ann.says("/quiz old-ways 2").sees("Question 1 of 2 · Dagger chain");
  await answerMade(ann, true);
  await ann.press("Next");
  await answerMade(ann, false);
  await ann.press("Next");
  await answerMade(ann, true);
  await ann.press("See the result").sees("Worth reading next:");
  await ann.says("/quiz rollup 1");
  await answerMade(ann, true);
  await ann.press("See the result");
  await ann.says("/learn why-rollups");
  for (let step = 1; step < 13; step += 1) await ann.press("Next step");
  await ann.sees("(13 of 13)");
  await ann.says("/learn old-path").press("Next step").sees("The old path (2 of 3)", "Dagger chain");
  talk.clock.advance(3 * DAY);
  return talk;
}

/** What somebody is told to a command. */
async function told(talker: Talker, command: string): Promise<unknown> {
  let said: unknown;
  await talker.says(command).check((replies) => {
    said = replies;
  });
  return said;
}

const LOOKS = ["/progress", "/learn", "/topics", "/leaderboard everyone", "/explain dagger chain"];

test("what was learnt on content that is gone is skipped, kept, and there again when the content is", async () => {
  const before = await learntBefore();
  const ann = before.learner("Ann");
  const first: unknown[] = [];
  for (const look of LOOKS) first.push(await told(ann, look));
  await ann.sees("Dagger chain");

  const now = before.under(NOW).learner("Ann");
  await now
    .says("/progress")
    .sees("4 answers, 3 right (75 %).", "counted in Europe/Berlin", "Due for review today: 1 concept.")
    .seesNot("Dagger", "Old ways");
  await now.says("/progress old-ways").sees("I am not sure what you mean");
  await now.says("/learn").sees("finished").seesNot("The old path", "Go on with");
  await now.says("/learn why-rollups").sees("From zero to rollups (1 of 12)");
  await now.says("/topics").seesNot("Old ways");
  await now.says("/leaderboard everyone").sees("1. Ann");
  await now.says("/explain dagger chain").seesNot("(2 of 3)");
  await now.says("/review").sees("One concept is due.", "Question 1 of 1 · Rollup").press("Stop");

  const back = before.under(BEFORE).learner("Ann");
  await back.says("/learn why-rollups");
  for (let step = 1; step < 13; step += 1) await back.press("Next step");
  await back.says("/learn old-path").sees("(2 of 3)");
  const again: unknown[] = [];
  for (const look of LOOKS) again.push(await told(back, look));
  expect(again).toEqual(first);
  await back.says("/review").sees("2 concepts are due", /Dagger chain|Rollup/);
  expect(before.log.entries).toEqual([]);
});

test("retired content is asked no more, but what was learnt on it stays known", async () => {
  const before = await learntBefore();
  const now = before.under(RETIRED).learner("Ann");
  await now.says("/review").sees("One concept is due.", "Rollup").press("Stop");
  await now.says("/quiz old-ways 3").sees("There are no questions on Old ways yet.");
  await now.says("/progress").sees("4 answers, 3 right").seesNot("Dagger");
  await now.says("/topics old-ways").seesNot("Dagger");
  expect(before.log.entries).toEqual([]);
});

describe.each([
  ["gone", NOW],
  ["retired", RETIRED],
] as const)("where content is %s", (_, content) => {
  test("no button and no command of before breaks anything", async () => {
    const before = await learntBefore();
    const ann = before.learner("Ann");
    for (const look of [
      "/topics old-ways",
      "/explain dagger chain",
      "/leaderboard old-ways",
      "/quiz old-ways 3",
    ]) {
      await ann.says(look);
    }
    await ann.press("Hint").press("Stop").press("Another quiz");
    await ann.says("/compare dagger chain vs sidechain").says("/progress old-ways").says("/progress");
    const buttons = before.said
      .flatMap(({ controls }) => controls.filter(isPressed))
      .map(({ action }) => encode(action));
    const now = before.under(content);
    const [later, ben] = [now.learner("Ann"), now.learner("Ben")];
    for (const token of new Set(buttons)) {
      for (const who of [later, ben]) await who.forges(token).seesNot("Something went wrong");
    }
    for (const command of [
      ...LOOKS,
      "/quiz",
      "/quiz old-ways",
      "/leaderboard old-ways",
      "/ask what is a dagger chain",
    ]) {
      await later.says(command).seesNot("Something went wrong");
    }
    expect(before.log.entries).toEqual([]);
  });
});

/** A quiz of Ann's that waits for its first answer. */
async function openQuiz(
  { storage, clock }: Conversation,
  ...questions: readonly (readonly [id: string, version: number])[]
): Promise<void> {
  const items = questions.map(([id, version]) => ({ question: id, version, order: [0, 1, 2, 3] }));
  const [startedAt, endsAt] = [clock(), new Date(clock().getTime() + DAY)];
  const place = { place: "test:with-Ann", community: "test:with-Ann" };
  await storage.store.transact((tx) => tx.save(session({ learner: 1, ...place, items, startedAt, endsAt })));
}

const LEFT_OUT = "A question was changed or withdrawn while the quiz was open.";

describe("an open quiz", () => {
  test("leaves out questions that are gone or changed, and goes on with the others", async () => {
    const before = await learntBefore();
    await openQuiz(before, ["dagger-0", 1], ["lasting-rollup", 7], ["lasting-sidechain", 1], ["dagger-1", 1]);
    const ann = before.under(NOW).learner("Ann");
    await ann.says("/quiz").sees("You have a quiz open: 0 of 4 questions answered.").press("Go on");
    await ann.sees(LEFT_OUT, "Question 3 of 4 · Sidechain");
    await answerMade(ann, true);
    await ann.press("Next").sees("Quiz finished: 1 of 1 right", "Every answer was right.");
  });

  test("is over where all that is left is gone; a press on such a question counts for nothing", async () => {
    const before = await learntBefore();
    await openQuiz(before, ["dagger-0", 1], ["dagger-1", 1]);
    const ann = before.under(NOW).learner("Ann");
    await ann.forges("a.s1.0.0").sees("Quiz stopped before the first answer.");
    await ann.says("/progress").sees("4 answers");
    await ann.says("/quiz 1").sees("Question 1 of 1");
  });

  test("whose verdict is shown goes on when its question is gone", async () => {
    const before = await learntBefore();
    await openQuiz(before, ["dagger-0", 1], ["lasting-rollup", 1]);
    await answerMade(before.learner("Ann").forges("r.s1"), true);
    const ann = before.under(NOW).learner("Ann");
    await ann.says("/quiz").press("Go on").sees("Question 2 of 2 · Rollup").seesNot(LEFT_OUT);
    await answerMade(ann, true);
    await ann.press("See the result").sees("Quiz finished: 2 of 2 right");
  });

  test("with a retired question is played to its end, and the question not asked again", async () => {
    const before = await learntBefore();
    await openQuiz(before, ["dagger-0", 1]);
    const ann = before.under(RETIRED).learner("Ann");
    await ann.forges("r.s1").sees("Question 1 of 1 · Dagger chain");
    await answerMade(ann, false);
    await ann.press("Next").sees("Second try");
    await answerMade(ann, false);
    await ann
      .press("See the result")
      .press("Retry the missed ones")
      .sees("What you missed there is not asked at the moment.");
  });

  test("asks back only for names that are still known", async () => {
    const before = await learntBefore();
    await openQuiz(before, ["lasting-typed", 1]);
    await before.learner("Ann").says("sequenser").sees("Did you mean", "Dagger chain", "Sequencer");
    const ann = before.under(NOW).learner("Ann");
    await ann.says("/quiz").press("Go on").sees("Did you mean Sequencer?").seesNot("Dagger");
    await ann.press("Sequencer").sees("Right.");
  });
});
