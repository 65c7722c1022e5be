/** Reports: one press on a reason, once a learner and question, from the verdict or by command. */
import { expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { encode } from "../../src/core/token.ts";
import type { Storage } from "../../src/storage/open.ts";
import { answer } from "../support/answers.ts";
import { conversation } from "../support/conversation.ts";
import { SIX } from "../support/six-kinds.ts";
import { newFile } from "../support/storage.ts";

const ONE: readonly Question[] = [SIX.single];
const TWO: readonly Question[] = [SIX.single, SIX.truefalse];

/** The open reports as "question reason count". */
async function open({ reports }: Storage): Promise<readonly string[]> {
  return (await reports()).map(({ question, reason, count }) => `${question} ${reason} ${count}`);
}

test("the verdict's button asks for the reason, one press stores it, and the quiz goes on from there", async () => {
  const { learner, storage } = await conversation({ questions: TWO });
  const ann = learner("Ann");
  await ann.says("/quiz 2");
  await answer(ann, true, TWO);
  await ann
    .press("Report")
    .sees("What is wrong with this question?")
    .check(([reply]) => {
      expect(reply?.mode).toBe("new");
      expect(reply?.controls.map(({ label }) => label)).toEqual([
        "Wrong answer marked right",
        "Two right answers",
        "Out of date",
        "Unclear",
        "Something else",
      ]);
    });
  expect(await open(storage)).toEqual([]);
  await ann
    .press("Two right answers")
    .sees('Thank you. I noted "Two right answers".')
    .check(([reply]) => expect(reply?.toast).toBe('Thank you. I noted "Two right answers".'));
  await ann.press("Go on").sees("Right. +").press("Next").sees("Question 2 of 2");
  expect(await open(storage)).toHaveLength(1);
});

test("reporting again replaces the reason, others' reports are their own, a repeated event changes nothing", async () => {
  const { app, learner, requests, storage } = await conversation({ questions: ONE });
  for (const name of ["Ann", "Ben"]) {
    const talker = learner(name);
    await talker.says("/quiz 1");
    await answer(talker, true, ONE);
    await talker.press("Report").press("Unclear");
    await talker.press("Go on").press("See the result");
  }
  const ann = learner("Ann");
  await ann
    .says("/report")
    .press("Out of date")
    .sees("Out of date")
    .check(([reply]) => {
      expect(reply?.controls).toEqual([]);
    });
  expect(await open(storage)).toEqual(["six-single outdated 1", "six-single unclear 1"]);
  const last = requests.at(-1);
  await ann.says("/report").press("Unclear");
  if (last) await app.handle(last);
  expect(await open(storage)).toEqual(["six-single unclear 2"]);
});

test("/report is about the question answered last in this place, or the one that is named", async () => {
  const { learner, storage } = await conversation({ questions: TWO });
  const [home, room] = [learner("Ann"), learner("Ann", "room")];
  await home.says("/report").sees("You haven't answered a question here yet.");
  await home.says("/quiz rollup 2");
  await answer(home, true, TWO);
  let first = "";
  await home.check(([reply]) => {
    first = reply?.subject ?? "";
  });
  await room.says("/report").sees("You haven't answered a question here yet.");
  await home.says("/report").check(([reply]) => expect(reply?.subject).toBe(first));
  const other = TWO.find(({ id }) => id !== first);
  await room
    .says(`/report ${other?.id}`)
    .sees(other?.prompt ?? "")
    .press("Something else")
    .sees("Thank you.");
  expect(await open(storage)).toEqual([`${other?.id} other 1`]);
  await room.says("/report no such *thing*").sees('There is no question "no such *thing*".');
  await learner("Ben").says("/report").sees("You haven't answered a question here yet.");
});

test("a question that was changed meanwhile takes no report of what it was", async () => {
  const database = `sqlite:${newFile()}`;
  const before = await conversation({ database, questions: ONE });
  const ann = before.learner("Ann");
  await ann.says("/quiz 1");
  await answer(ann, true, ONE);
  await before.storage.close();
  const after = await conversation({ database, questions: [{ ...SIX.single, version: 2 }] });
  const later = after.learner("Ann");
  await later.says("/report").sees("This question was changed since you saw it.");
  const old = { kind: "report", question: SIX.single.id, version: 1, reason: "unclear" } as const;
  await later.forges(encode(old)).sees("This question was changed since you saw it.");
  await later.forges(encode({ ...old, version: 2 })).sees("Thank you.");
  expect(await open(after.storage)).toEqual(["six-single unclear 1"]);
  await after.storage.close();
});

test("reports go with a learner who is joined, and go away with one who is forgotten", async () => {
  const { learner, storage } = await conversation({ questions: TWO });
  const [ann, zoe] = [learner("Ann"), learner("Zoe")];
  await ann.says("/report six-single").press("Unclear");
  await zoe.says("/report six-single").press("Out of date");
  await zoe.says("/report six-truefalse").press("Out of date");
  let code = "";
  await ann.says("/link").check(([reply]) => {
    code = /[A-Z0-9]{8}/.exec(JSON.stringify(reply))?.[0] ?? "";
  });
  await zoe.says(`/link ${code}`).sees("one learner now");
  expect(await open(storage)).toEqual(["six-single unclear 1", "six-truefalse outdated 1"]);
  await zoe.says("/forget").press("Yes, delete everything");
  expect(await open(storage)).toEqual([]);
});
