/** `npm run reports` as a maintainer runs it. */
import { expect, test } from "vitest";
import { content, conversation } from "../support/conversation.ts";
import { run } from "../support/run.ts";
import { newFile } from "../support/storage.ts";

test("open reports are listed by question with reasons and dates, and closed by its id", async () => {
  const database = `sqlite:${newFile()}`;
  const [first, second] = content.bank.all;
  if (!first || !second) throw new Error("no questions");
  const { learner, storage, clock } = await conversation({ database });
  await learner("Ann").says(`/report ${first.id}`).press("Unclear");
  await learner("Ann").says(`/report ${second.id}`).press("Something else");
  clock.advance(3 * 24 * 60 * 60 * 1000);
  await learner("Ben").says(`/report ${first.id}`).press("Out of date");
  await learner("Cem").says(`/report ${first.id}`).press("Out of date");
  await storage.close();
  const env = { DATABASE_URL: database };
  const listed = await run(["reports"], "", env);
  expect({ code: listed.code, err: listed.err }).toEqual({ code: 0, err: "" });
  expect(listed.out).toContain(
    `${first.id}, version ${first.version}: 3 open\n  ${first.prompt}\n  2 x Out of date, 1 x Unclear\n  2026-11-20 to 2026-11-23\n`,
  );
  expect(listed.out).toContain(`${second.id}, version ${second.version}: 1 open\n`);
  expect(listed.out).toContain("4 open reports on 2 questions");
  expect(listed.out).toContain(
    `not asked until closed or changed (version up):\n  ${first.id}: 3 open reports\n`,
  );
  expect(listed.out).not.toMatch(/Ann|Ben|Cem/);
  const closing = await run(["reports", "--close", first.id], "", env);
  expect(closing).toMatchObject({ code: 0, out: `3 reports on ${first.id} closed.\n` });
  expect((await run(["reports", "--close", first.id], "", env)).code).toBe(1);
  const rest = (await run(["reports"], "", env)).out;
  expect(rest).toContain("1 open report on 1 question");
  expect(rest).not.toContain("Set aside");
}, 60_000);
