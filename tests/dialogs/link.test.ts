/** One person on two platforms: a code joins both, exactly once, and /unlink parts them again. */
import { expect, test } from "vitest";
import { answer } from "../support/answers.ts";
import { conversation, type Talker } from "../support/conversation.ts";

async function earn(talker: Talker, topic: string): Promise<void> {
  await talker.says(`/quiz ${topic} 1`);
  await answer(talker, true);
  await talker.press("See the result");
}

async function codeOf(talker: Talker): Promise<string> {
  let code = "";
  await talker.says("/link").check(([reply]) => {
    code = /Your code: ([A-Z0-9]{8})/.exec(JSON.stringify(reply?.blocks))?.[1] ?? "";
  });
  expect(code).toHaveLength(8);
  return code;
}

test("answers, points and progress of both become one, and stay so when the event comes again", async () => {
  const { learner, app, requests } = await conversation();
  const [here, there, ben] = [learner("Ann"), learner("Ann-there"), learner("Ben")];
  await earn(ben, "rollup");
  await earn(here, "sidechain");
  await earn(there, "layer-1");
  const code = await codeOf(here);
  await there.says(`/link ${code.toLowerCase()}`).sees("both accounts are one learner now");
  const joined = requests.at(-1);
  if (!joined) throw new Error("no request");
  await app.handle(joined);
  for (const account of [here, there]) {
    await account.says("/progress").sees("2 answers, 2 right");
    await account
      .says("/leaderboard everyone")
      .sees("1. Ann")
      .check(([reply]) => {
        const board = reply?.blocks.find((block) => block.kind === "board");
        expect(board?.rows.length).toBe(2);
        expect(board?.rows[0]).toMatchObject({ you: true, rank: 1 });
      });
  }
  await there.says(`/link ${code}`).sees("That code is not right");
});

test("a code holds for ten minutes, is not for oneself, and wrong ones are counted", async () => {
  const { learner, clock } = await conversation();
  const [here, there] = [learner("Ann"), learner("Ann-there")];
  const code = await codeOf(here);
  await here.says(`/link ${code}`).sees("That is your own code");
  clock.advance(10 * 60 * 1000);
  await there.says(`/link ${code}`).sees("older than ten minutes");
  for (let guess = 0; guess < 4; guess += 1)
    await there.says("/link AAAAAAAA").sees("That code is not right");
  const fresh = await codeOf(here);
  await there.says(`/link ${fresh}`).sees("Too many wrong codes.");
  clock.advance(10 * 60 * 1000);
  await there.says(`/link ${await codeOf(here)}`).sees("one learner now");
});

test("parting leaves the history with the first, and the parted account starts empty", async () => {
  const { learner } = await conversation();
  const [here, there] = [learner("Ann"), learner("Ann-there")];
  await earn(here, "sidechain");
  await here.says("/unlink").sees("not joined with another one");
  await there.says(`/link ${await codeOf(here)}`).sees("one learner now");
  await there.says("/unlink").sees("stands alone again");
  await there.says("/progress").sees("You haven't answered anything yet.");
  await here.says("/progress").sees("1 answer");
});

test("who is hidden on one account is hidden on both", async () => {
  const { learner } = await conversation();
  const [here, there, ben] = [learner("Ann"), learner("Ann-there"), learner("Ben")];
  await earn(here, "sidechain");
  await there.says("/privacy").press("Hide me from boards");
  await there.says(`/link ${await codeOf(here)}`);
  await earn(ben, "rollup");
  await ben.says("/leaderboard everyone").sees("1. Ben").seesNot("Ann");
});
