/** The question of the day, told as talk. */

import { describe, expect, test } from "vitest";
import { nextTime } from "../../src/core/learning/day.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { isPressed } from "../../src/core/reply.ts";
import { content } from "../support/conversation.ts";
import { type Gathering, type Guest, gathering } from "../support/gathering.ts";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** The question that is asked in a place, with its message. */
function asked(day: Gathering, place = "room") {
  const message = day.messages(place).findLast(({ reply }) => reply.subject !== undefined);
  const question = content.bank.byId.get(message?.reply.subject ?? "");
  if (!message || !question) throw new Error(`no question in ${place}`);
  return { message, question };
}

/** Answers a place's question; gives what the guest alone is told. */
async function answers(day: Gathering, guest: Guest, right: boolean, place = "room"): Promise<string> {
  const { message, question } = asked(day, place);
  const control = message.reply.controls
    .filter(isPressed)
    .find(({ action }) => action.kind === "day" && isRight(question, action.option) === right);
  if (!control) throw new Error("no such option");
  return guest.presses(control, message.id);
}

const isRight = (question: Question, option: number): boolean =>
  "options" in question && (question.options[option]?.correct ?? false);

test("an admin turns it on; it is asked at its time, answered once by each, and closed by the next", async () => {
  const day = await gathering();
  const eve = day.guest("Eve", "room", "admin");
  const [ann, ben] = [day.guest("Ann"), day.guest("Ben")];
  expect(await ann.says("/daily on")).toContain("Only an admin of this place can change that.");
  expect(await ann.says("/daily")).toContain("There is no question of the day here.");
  expect(await eve.says("/daily on 18:30 Europe/Berlin")).toContain(
    "One question a day comes here from now on, at 18:30 (Europe/Berlin).",
  );
  expect(await ann.says("/daily")).toContain("The first question of the day comes here at 18:30");
  expect(day.messages()).toEqual([]);
  await day.pass(7.4 * HOUR);
  expect(day.messages()).toEqual([]);
  await day.pass(0.2 * HOUR);
  expect(day.newest()).toMatch(/^Question of the day · 2026-11-20 · /);
  expect(await answers(day, ann, true)).toMatch(
    /Right\. \+[123]0 points\.[\s\S]*Right|You picked[\s\S]*Daily streak: 1 day\./,
  );
  expect(await answers(day, ann, false)).toMatch(/You have answered this one already\.[\s\S]*Right\. \+/);
  expect(await answers(day, ben, false)).toMatch(/Not quite\.[\s\S]*Right is [A-E]/);
  // Nobody else learns how anybody did before it is over.
  expect(day.messages().length).toBe(1);
  expect(day.newest()).not.toMatch(/right/i);
  const first = asked(day).question.id;

  await day.pass(DAY);
  expect(day.messages().length).toBe(2);
  const [closed] = day.messages();
  expect(closed?.edits).toBe(1);
  expect(JSON.stringify(closed?.reply)).toContain("2 answers, 1 right.");
  expect(closed?.reply.controls).toEqual([]);
  expect(asked(day).question.id).not.toBe(first);
  expect(day.newest()).toContain("2026-11-21");
  expect(await answers(day, ann, true)).toContain("Daily streak: 2 days.");
  await ann.says("/leaderboard");
  expect(day.newest()).toContain("1. Ann");
});

test("an old day's button says that it is over, and turning it off closes today's", async () => {
  const day = await gathering();
  const eve = day.guest("Eve", "room", "admin");
  await eve.says("/daily on 11 UTC");
  await day.pass(HOUR);
  const { message } = asked(day);
  const [button] = message.reply.controls.filter(isPressed);
  expect(await eve.says("/daily off")).toContain("No question of the day comes here any more.");
  expect(day.messages()[0]?.edits).toBe(1);
  if (button) expect(await eve.presses(button, message.id)).toContain("That question of the day is closed.");
  await day.pass(2 * DAY);
  expect(day.messages().length).toBe(1);
});

test("in private: the one of the place one plays in, else one for everybody", async () => {
  const day = await gathering();
  await day.guest("Eve", "room", "admin").says("/daily on 11 UTC");
  const [ann, alone] = [day.guest("Ann"), day.guest("Ann", "with-Ann")];
  const [ben, cat] = [day.guest("Ben", "with-Ben"), day.guest("Cat", "with-Cat")];
  await day.pass(HOUR);
  await ben.says("/daily");
  await cat.says("/daily");
  expect(asked(day, "with-Ben").question.id).toBe(asked(day, "with-Cat").question.id);
  await answers(day, ben, true, "with-Ben");
  expect(day.newest("with-Ben")).toMatch(/Right\. \+[\s\S]*Daily streak: 1 day\./);
  await answers(day, ann, true);
  await day.pass(DAY);
  await alone.says("/daily");
  expect(asked(day, "with-Ann").question.id).toBe(asked(day).question.id);
  await answers(day, alone, true, "with-Ann");
  expect(day.newest("with-Ann")).toContain("Daily streak: 2 days.");
  expect(await answers(day, ann, false)).toContain("You have answered this one already.");
});

test("a day that was missed while the bot was off is left out, a late one is made up for", async () => {
  const day = await gathering();
  await day.guest("Eve", "room", "admin").says("/daily on 11 UTC");
  day.clock.advance(4 * HOUR * 1000);
  await day.pass(0);
  expect(day.newest()).toContain("2026-11-20");
  day.clock.advance(3 * DAY * 1000);
  await day.pass(0);
  expect(day.messages().length).toBe(1);
  await day.pass(DAY);
  expect(day.messages().length).toBe(2);
  expect(day.newest()).toContain("2026-11-24");
});

test("bad times and zones get a kind word, and a learner's own zone is the usual one", async () => {
  const day = await gathering();
  const eve = day.guest("Eve", "room", "admin");
  expect(await eve.says("/daily on 9:00 Europe/Berln")).toContain("Did you mean Europe/Berlin");
  expect(await eve.says("/daily on 25:00 UTC")).toContain(
    '"25:00" is no time of day. Type it as 9:00 or 18:30.',
  );
  await eve.says("/settings timezone Asia/Kolkata");
  expect(await eve.says("/daily on")).toContain("at 09:00 (Asia/Kolkata)");
  expect(await eve.says("/daily on 7")).toContain("at 07:00 (Asia/Kolkata)");
});

describe("over a change of summer time", () => {
  test.each([
    [
      "spring",
      "2026-03-27T12:00:00Z",
      ["2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z"],
    ],
    [
      "autumn",
      "2026-10-23T12:00:00Z",
      ["2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z", "2026-10-26T08:00:00Z"],
    ],
  ])("in %s it comes at the same hour of the clock there", async (_, start, moments) => {
    const day = await gathering({ start });
    await day.guest("Eve", "room", "admin").says("/daily on 09:00 Europe/Berlin");
    for (const [index, moment] of moments.entries()) {
      await day.pass((new Date(moment).getTime() - day.clock().getTime()) / 1000 - 1);
      expect(day.messages().length).toBe(index);
      await day.pass(1);
      expect(day.messages().length).toBe(index + 1);
    }
  });

  test("an hour that is skipped counts as the one after it, an hour that comes twice counts once", () => {
    const berlin = (at: string) => nextTime(new Date(at), "Europe/Berlin", "02:30").toISOString();
    expect(berlin("2026-03-28T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
    expect(berlin("2026-10-24T12:00:00Z")).toBe("2026-10-25T00:30:00.000Z");
    expect(berlin("2026-10-25T00:30:00Z")).toBe("2026-10-26T01:30:00.000Z");
  });
});

test("/report is about the question of the day where that was answered last, in its place and in private", async () => {
  const day = await gathering();
  await day.guest("Eve", "room", "admin").says("/daily on 18:30 UTC");
  const [ann, home] = [day.guest("Ann"), day.guest("Ann", "with-Ann")];
  await day.pass(9 * HOUR);
  await answers(day, ann, true);
  // A quotation is broken into lines.
  const beginning = asked(day).question.prompt.slice(0, 40);
  expect(await ann.says("/report")).toContain(beginning);
  await home.says("/daily");
  await home.says("/report");
  expect(day.newest("with-Ann")).toMatch(/What is wrong with this question/);
  expect(day.newest("with-Ann")).toContain(beginning);
  expect(await day.guest("Ann", "elsewhere").says("/report")).toContain(
    "You haven't answered a question here",
  );
});
