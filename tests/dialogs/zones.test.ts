/** Days are the learner's own: streaks, what is due and what pays at midnight, where clocks jump, and after a move. */
import { describe, expect, test } from "vitest";
import { type Conversation, conversation, type Talker } from "../support/conversation.ts";
import { answerMade, on, playMade } from "../support/made.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

type Learning = Conversation & { readonly ann: Talker };

/** Ann in a zone, with so many questions on one concept. */
async function learningIn(zone: string, start: string, questions = 1): Promise<Learning> {
  const talk = await conversation({ questions: on("rollup", questions) });
  talk.clock.set(start);
  const ann = talk.learner("Ann");
  await ann.says(`/settings timezone ${zone}`).sees(`Your time zone is ${zone} now.`);
  return { ...talk, ann };
}

const daysOf = ({ storage }: Learning) => storage.store.read((reader) => reader.days(1));

/** Ten minutes before and after a midnight there. */
const MIDNIGHTS: readonly (readonly [zone: string, what: string, before: string, days: readonly string[]])[] =
  [
    ["Pacific/Kiritimati", "14 hours ahead", "2026-11-20T09:50:00Z", ["2026-11-20", "2026-11-21"]],
    ["Pacific/Pago_Pago", "11 hours behind", "2026-11-20T10:50:00Z", ["2026-11-19", "2026-11-20"]],
    ["America/St_Johns", "three and a half behind", "2026-12-31T03:20:00Z", ["2026-12-30", "2026-12-31"]],
    ["America/St_Johns", "in summer two and a half", "2027-07-01T02:20:00Z", ["2027-06-30", "2027-07-01"]],
    ["Asia/Kathmandu", "five and three quarters ahead", "2027-02-28T18:05:00Z", ["2027-02-28", "2027-03-01"]],
    ["Europe/Berlin", "into a day of 25 hours", "2026-10-24T21:50:00Z", ["2026-10-24", "2026-10-25"]],
    ["Europe/Berlin", "out of a day of 25 hours", "2026-10-25T22:50:00Z", ["2026-10-25", "2026-10-26"]],
    ["Europe/Berlin", "out of a day of 23 hours", "2027-03-28T21:50:00Z", ["2027-03-28", "2027-03-29"]],
  ];

describe.each(MIDNIGHTS)("midnight in %s, %s", (zone, _, before, days) => {
  test("begins a day: for the streak, for what is due, and for what pays", async () => {
    const learning = await learningIn(zone, before);
    const { ann, clock } = learning;
    await playMade(ann, "/quiz 1", true);
    await ann.sees("You earned 10 points.");
    await playMade(ann, "/quiz 1", true);
    await ann
      .sees("You earned 1 point.")
      .says("/review")
      .sees("Nothing is due for review today.", "tomorrow.");
    await ann.says("/progress").sees("Streak: 1 day in a row.").seesNot("keeps it going");
    clock.advance(20 * 60 * 1000);
    await ann.says("/progress").sees("One answer today keeps it going.", "Due for review today: 1 concept.");
    await playMade(ann, "/review", true);
    await ann.sees("You earned 10 points.");
    await playMade(ann, "/quiz 1", true);
    await ann
      .sees("You earned 1 point.")
      .says("/progress")
      .sees("Streak: 2 days in a row.", `counted in ${zone}`);
    expect(await daysOf(learning)).toEqual(days);
  });
});

describe("a day on which clocks jump", () => {
  test("of 25 hours is one day, both of its two o'clocks included", async () => {
    const learning = await learningIn("Europe/Berlin", "2026-10-24T22:10:00Z");
    const { ann, clock } = learning;
    for (const [at, earned] of [
      ["2026-10-24T22:10:00Z", "10 points"],
      ["2026-10-25T00:30:00Z", "1 point"],
      ["2026-10-25T01:30:00Z", "1 point"],
      ["2026-10-25T22:50:00Z", "1 point"],
    ] as const) {
      clock.set(at);
      await playMade(ann, "/quiz 1", true);
      await ann.sees(`You earned ${earned}.`);
    }
    await ann.says("/settings").sees("where it is 23:50 now.");
    expect(await daysOf(learning)).toEqual(["2026-10-25"]);
  });

  test("of 23 hours counts; what was answered in the last hour before it is due after it", async () => {
    const learning = await learningIn("Europe/Berlin", "2027-03-27T22:50:00Z");
    const { ann, clock } = learning;
    await playMade(ann, "/quiz 1", true);
    clock.set("2027-03-28T21:50:00Z");
    await ann.says("/review").sees("Next is Rollup, tomorrow.");
    await ann.says("/progress").sees("One answer today keeps it going.");
    clock.set("2027-03-28T22:10:00Z");
    await ann.says("/review").sees("One concept is due.");
  });

  test("may begin at one o'clock", async () => {
    const learning = await learningIn("Africa/Cairo", "2026-04-23T21:50:00Z", 2);
    const { ann, clock } = learning;
    await playMade(ann, "/quiz 1", true);
    clock.advance(20 * 60 * 1000);
    await ann.says("/settings").sees("where it is 01:10 now.");
    await playMade(ann, "/quiz 1", true);
    expect(await daysOf(learning)).toEqual(["2026-04-23", "2026-04-24"]);
  });

  test.each([
    ["Europe/Berlin", "in spring", "2027-03-26", "22:30", "21:30", "2027-03-28"],
    ["Europe/Berlin", "in autumn", "2026-10-23", "21:30", "22:30", "2026-10-25"],
    ["America/St_Johns", "in spring", "2027-03-13", "03:00", "02:00", "2027-03-15"],
    ["America/St_Johns", "in autumn", "2026-10-31", "02:00", "03:00", "2026-11-02"],
  ])(
    "keeps the streak of somebody who answers late each evening in %s %s",
    async (zone, _, first, before, after, from) => {
      const learning = await learningIn(zone, `${first}T${before}:00Z`, 20);
      const { ann, clock } = learning;
      for (let day = 0; day < 6; day += 1) {
        const date = new Date(Date.parse(`${first}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);
        clock.set(`${date}T${date < from ? before : after}:00Z`);
        await ann.says("/settings").sees(/where it is 23:30 now/);
        await playMade(ann, "/quiz 1", true);
        await ann.says("/progress").sees(`Streak: ${day + 1} day`);
      }
      expect(await daysOf(learning)).toHaveLength(6);
    },
  );
});

describe("a move to another zone", () => {
  test("leaves the days of answers as they were, wherever it goes", async () => {
    const learning = await learningIn("Pacific/Kiritimati", "2026-11-20T10:10:00Z", 9);
    const { ann, clock } = learning;
    await playMade(ann, "/quiz 1", true);
    expect(await daysOf(learning)).toEqual(["2026-11-21"]);
    for (const zone of ["America/St_Johns", "Europe/Berlin", "Pacific/Pago_Pago"]) {
      await ann.says(`/settings timezone ${zone}`).sees("earlier days stay as they were");
      expect(await daysOf(learning)).toEqual(["2026-11-21"]);
      await ann.says("/progress").sees("Streak: 1 day in a row.", `counted in ${zone}`);
    }
    // The day there is still the one before.
    await playMade(ann, "/quiz 1", true);
    expect(await daysOf(learning)).toEqual(["2026-11-19", "2026-11-21"]);
    clock.set("2026-11-21T23:00:00Z");
    await playMade(ann, "/quiz 1", true);
    expect(await daysOf(learning)).toEqual(["2026-11-19", "2026-11-21"]);
    await ann.says("/progress").sees("Streak: 2 days in a row.");
  });

  test("to the east ends the day early, and to the west makes nothing pay again", async () => {
    const learning = await learningIn("America/St_Johns", "2026-11-20T12:00:00Z");
    const { ann, clock } = learning;
    await playMade(ann, "/quiz 1", true);
    clock.set("2026-11-20T20:00:00Z");
    await ann.says("/review").sees("Next is Rollup, tomorrow.");
    await ann.says("/settings timezone Asia/Kathmandu");
    await ann.says("/review").sees("One concept is due.").press("Stop");
    await playMade(ann, "/quiz 1", true);
    await ann.sees("You earned 10 points.").says("/settings timezone Pacific/Pago_Pago");
    clock.advance(22 * HOUR);
    await playMade(ann, "/quiz 1", true);
    await ann.sees("You earned 1 point.");
    expect(await daysOf(learning)).toEqual(["2026-11-20", "2026-11-21"]);
  });

  test("in the middle of a quiz counts from its next answer on", async () => {
    const learning = await learningIn("Pacific/Kiritimati", "2026-11-20T10:10:00Z", 2);
    const { ann } = learning;
    await ann.says("/quiz 2");
    await answerMade(ann, true);
    await ann.says("/settings timezone Europe/Berlin").says("/quiz").press("Go on").press("Next");
    await answerMade(ann, true);
    await ann.press("See the result").sees("2 of 2 right", "You earned 20 points.");
    expect(await daysOf(learning)).toEqual(["2026-11-20", "2026-11-21"]);
  });
});
