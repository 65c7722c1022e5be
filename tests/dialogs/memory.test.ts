/** What a learner remembers, told as talk: misses, reviews, progress, streaks and time zones. */
import { expect, test } from "vitest";
import { content, conversation, type Talker } from "../support/conversation.ts";
import { answerMade, on, playMade } from "../support/made.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
async function asked(talker: Talker): Promise<string> {
  let id = "";
  await talker.check(([reply]) => {
    id = reply?.subject ?? "";
  });
  return id;
}

test("a miss is asked once more before the end, for a tenth, and never a third time", async () => {
  const ann = (await conversation({ questions: on("rollup", 2) })).learner("Ann");
  await ann.says("/quiz 2").sees("Question 1 of 2");
  const first = await asked(ann);
  await answerMade(ann, false);
  await ann.sees("It comes once more before the end.").press("Next").sees("Question 2 of 3");
  await answerMade(ann, true);
  await ann.sees("Right. +10 points.").press("Next").sees("Second try · Question 3 of 3 · Rollup · easy");
  expect(await asked(ann)).toBe(first);
  await answerMade(ann, true);
  await ann
    .sees("Right this time. +1 point: a second try pays a tenth.")
    .press("See the result")
    .sees("Quiz finished: 1 of 2 right", "You earned 11 points.");
  await ann.press("Another quiz").sees("Question 1 of 2");
  await answerMade(ann, false);
  await ann.press("Next");
  await answerMade(ann, false);
  await ann.press("Next").sees("Second try · Question 3 of 4");
  await answerMade(ann, false);
  await ann.seesNot("It comes once more").press("Next").sees("Second try · Question 4 of 4");
  await answerMade(ann, true);
  await ann.press("See the result").sees("Quiz finished: 0 of 2 right", "Retry the missed ones");
});

test("a review asks what is due, the most forgotten first, each time with another question", async () => {
  const { learner, clock } = await conversation({ questions: [...on("rollup", 2), ...on("sidechain", 2)] });
  const ann = learner("Ann");
  await ann.says("/review").sees("You have nothing to review yet.", "Quiz me");
  await ann.says("/quiz rollup 1");
  const known = await asked(ann);
  await answerMade(ann, true);
  await ann.press("See the result").says("/quiz sidechain 1");
  const missed = await asked(ann);
  await answerMade(ann, false);
  await ann.press("Next");
  await answerMade(ann, true);
  await ann.press("See the result").says("/review").sees("Nothing is due for review today.", "tomorrow.");
  clock.advance(DAY);
  await ann
    .says("/review")
    .sees("2 concepts are due, the most forgotten first.", "Question 1 of 2 · Sidechain");
  expect(await asked(ann)).not.toBe(missed);
  await answerMade(ann, true);
  await ann.sees("Right. +10 points.").press("Next").sees("Question 2 of 2 · Rollup");
  expect(await asked(ann)).not.toBe(known);
  await ann.says("/review").sees("You have a quiz open: 1 of 2 questions answered.");
  await ann.press("Start afresh").sees("One concept is due.", "Question 1 of 1 · Rollup");
  await answerMade(ann, true);
  await ann
    .press("See the result")
    .says("/review")
    .sees(/Next is (Rollup|Sidechain), in \d+ days\./);
});

test("points: full when new or due, a tenth otherwise", async () => {
  const { learner, clock } = await conversation({ questions: on("rollup", 1) });
  const ann = learner("Ann");
  await playMade(ann, "/quiz 1", true);
  await ann.sees("You earned 10 points.");
  await playMade(ann, "/quiz 1", true);
  await ann.sees("You earned 1 point.");
  clock.advance(DAY);
  await playMade(ann, "/quiz 1", true);
  await ann.sees("You earned 10 points.");
  clock.advance(DAY);
  await playMade(ann, "/quiz 1", true);
  await ann.sees("You earned 1 point.");
  clock.advance(20 * DAY);
  await playMade(ann, "/quiz 1", true);
  await ann.sees("You earned 10 points.");
});

test("progress: known today by area, due, streak, strongest and weakest, on all or on a topic", async () => {
  const { learner, clock } = await conversation({ questions: [...on("rollup", 2), ...on("sidechain", 2)] });
  const ann = learner("Ann");
  await ann.says("/progress").sees("You haven't answered anything yet.");
  await playMade(ann, "/quiz rollup 1", true);
  await playMade(ann, "/quiz sidechain 1", false);
  await ann
    .says("/progress")
    .sees("3 answers, 1 right (33 %). You have 10 points.", "Streak: 1 day in a row.")
    .sees(
      "Nothing is due for review today.",
      "80 % or more",
      "Rollups in general (1 of",
      "Sidechains and hybrids (0 of",
    )
    .sees("Strongest: Rollup (95 %).", /Worth another look: Sidechain \(\d+ %\)\./, "counted in UTC");
  await ann
    .says("/progress rollups-in-general")
    .sees("Your progress: Rollups in general", "1 answer, 1 right")
    .seesNot("Sidechain");
  await ann.says("/progress why-rollups").sees("From zero to rollups", "1 answer, 1 right");
  await ann.says("/progress plasma").sees("You haven't answered anything on Plasma", "Quiz me");
  await ann.says("/progress tomato soup").sees("I don't know");
  clock.advance(DAY);
  await ann.says("/progress").sees("One answer today keeps it going.", "Due for review today: 2 concepts.");
  await ann.press("Review what is due").sees("2 concepts are due");
  await answerMade(ann, true);
  await ann.says("/progress").sees("Streak: 2 days in a row.").seesNot("keeps it going");
  clock.advance(2 * DAY);
  await ann.says("/progress").sees("Streak: 2 days in a row. One answer today keeps it going.");
  clock.advance(DAY);
  await ann.says("/progress").sees("No streak just now; your best was 2 days in a row.");
});

test("days are the learner's own: a time zone that passes midnight, and one that is changed", async () => {
  const { learner, clock, storage } = await conversation({ questions: on("rollup", 6) });
  const ann = learner("Ann");
  const days = () => storage.store.read((reader) => reader.days(1));
  clock.set("2026-12-31T13:30:00Z");
  await ann.says("/settings").sees("Time zone: UTC, where it is 13:30 now.");
  await ann
    .says("/settings timezone asia/tokyo")
    .sees("Your time zone is Asia/Tokyo now. It is 22:30 there.");
  await playMade(ann, "/quiz 1", true);
  clock.set("2026-12-31T15:30:00Z");
  await playMade(ann, "/quiz 1", true);
  expect(await days()).toEqual(["2026-12-31", "2027-01-01"]);
  await ann.says("/progress").sees("Streak: 2 days in a row.", "counted in Asia/Tokyo");
  await ann.says("/settings timezone America/New_York");
  expect(await days()).toEqual(["2026-12-31", "2027-01-01"]);
  await ann.says("/progress").sees("Streak: 2 days in a row.");
});

test("moving to another time zone does not make questions pay again", async () => {
  const { learner } = await conversation({ questions: on("rollup", 1) });
  const ann = learner("Ann");
  await playMade(ann, "/quiz 1", true);
  for (const zone of ["Pacific/Pago_Pago", "Asia/Tokyo", "UTC", "Pacific/Pago_Pago", "Asia/Tokyo"]) {
    await ann.says(`/settings timezone ${zone}`);
    await playMade(ann, "/quiz 1", true);
    await ann.sees("You earned 1 point.");
  }
});

test("a time zone that is not known is answered with near ones to press", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/settings timezone Europe/Berln")
    .sees('I don\'t know the time zone "Europe/Berln".', "Did you mean");
  await ann.press("Europe/Berlin").sees("Your time zone is Europe/Berlin now. It is 11:00 there.");
  await ann.says("/settings").sees("Time zone: Europe/Berlin");
  await ann.says("/settings timezone +02:00").sees("Use a place's name, such as Europe/Berlin");
});

test("a quiz by difficulty and path, in any order of words", async () => {
  const questions = [1, 2, 3].flatMap((difficulty) => [
    ...on("rollup", 2, difficulty),
    ...on("plasma", 2, difficulty),
  ]);
  const ann = (await conversation({ questions })).learner("Ann");
  await ann.says("/quiz rollup hard 2").sees("Question 1 of 2 · Rollup · hard").press("Stop");
  await ann.press("Another quiz").sees("Question 1 of 2 · Rollup · hard").press("Stop");
  await ann.says("/quiz 1 medium").sees("Question 1 of 1", "medium").press("Stop");
  await ann
    .says("/quiz why-rollups easy 9")
    .sees("Question 1 of 2 · Rollup · easy", "From zero to rollups")
    .press("Stop");
  const none = (await conversation({ questions: on("rollup", 2) })).learner("Ann");
  await none
    .says("/quiz rollup hard")
    .sees("There are no hard questions on Rollup yet.", "/quiz without a topic or a difficulty");
});

test("the card moves with the answer, once", async () => {
  const { learner, app, requests, storage, clock } = await conversation({ questions: on("rollup", 2) });
  await learner("Ann").says("/quiz 2").press("A");
  const [last] = requests.slice(-1);
  if (!last) throw new Error("no request");
  const look = () =>
    storage.store.read(async (reader) => [await reader.cards(1), await reader.rating(1)] as const);
  const before = await look();
  expect([...before[0].keys()]).toEqual(["rollup"]);
  expect(before[0].get("rollup")?.last).toEqual(clock());
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => app.handle({ ...last, event: `again:${index}` })),
  );
  expect(await look()).toEqual(before);
});

test("the bank's own questions fit what is asked for", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/quiz easy 3");
  expect(content.bank.byId.get(await asked(ann))?.difficulty).toBe(1);
});
