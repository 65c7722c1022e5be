/** Boards by scope, period and topic, page by page, with one's own line. */
import { expect, test } from "vitest";
import { answer } from "../support/answers.ts";
import { conversation, type Talker } from "../support/conversation.ts";

async function earn(talker: Talker, topic: string): Promise<void> {
  await talker.says(`/quiz ${topic} 1`);
  await answer(talker, true);
  await talker.press("See the result");
}

test("this week's points, this month's, and those of all time", async () => {
  const { learner, clock } = await conversation();
  const [ann, ben] = [learner("Ann", "room"), learner("Ben", "room")];
  clock.set("2026-10-30T10:00:00Z");
  await earn(ann, "sidechain");
  clock.set("2026-11-20T10:00:00Z");
  await earn(ben, "sidechain");
  await ann.says("/leaderboard here week").sees("Leaderboard here · This week", "1. Ben").seesNot("Ann");
  await ann.press("All time").sees("1. Ann").sees("(you)");
  await ann.press("This month").sees("1. Ben").seesNot("Ann");
  await ann.press("Everyone").sees("Leaderboard of everyone · This month", "1. Ben");
});

test("a topic has its own board", async () => {
  const { learner } = await conversation();
  const [ann, ben] = [learner("Ann", "room"), learner("Ben", "room")];
  await earn(ann, "sidechain");
  await earn(ben, "layer-1");
  await ann.says("/leaderboard foundations").sees("Foundations", "1. Ben").seesNot("Ann");
  await ann.says("/leaderboard sidechains everyone").sees("Sidechains and hybrids", "1. Ann").seesNot("Ben");
});

test("pages go on, and one's own place is a press away", async () => {
  const { learner } = await conversation();
  const names = Array.from({ length: 23 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
  for (const name of names) await earn(learner(name, "room"), "sidechain");
  const last = learner("Zoe", "room");
  await last.says("/quiz sidechain 2");
  await answer(last, true);
  await last.says("/leaderboard").check(([reply]) => {
    const board = reply?.blocks.find((block) => block.kind === "board");
    expect(board?.rows.length).toBe(11);
    expect(board?.rows.at(-1)).toMatchObject({ name: "Zoe", you: true });
  });
});
