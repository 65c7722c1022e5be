/** A quiz that many play together, told as talk. */

import { expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { isPressed } from "../../src/core/reply.ts";
import { secondsToAnswer, secondsToRead } from "../../src/core/rooms/pace.ts";
import { content } from "../support/conversation.ts";
import { type Gathering, type Guest, gathering, type Shown } from "../support/gathering.ts";
import { newFile } from "../support/storage.ts";

const LENGTH = 5;

/** The question that the room's newest message asks. */
function asked(room: Gathering, place?: string): { readonly question: Question; readonly message: Shown } {
  const message = room.messages(place).findLast(({ reply }) => reply.subject !== undefined);
  const question = content.bank.byId.get(message?.reply.subject ?? "");
  if (!message || !question) throw new Error(`no question is shown: ${room.newest(place)}`);
  return { question, message };
}

/** Guesses rightly or wrongly; gives what the guest is told. */
async function guesses(room: Gathering, guest: Guest, right: boolean, place?: string): Promise<string> {
  const { question, message } = asked(room, place);
  if (!("options" in question)) throw new Error("not a question for rooms");
  const control = message.reply.controls
    .filter(isPressed)
    .find(
      ({ action }) =>
        action.kind === "guess" && (question.options[action.option]?.correct ?? false) === right,
    );
  if (!control) throw new Error("no such option");
  return guest.presses(control, message.id);
}

async function opened(room: Gathering, ...names: readonly string[]): Promise<readonly Guest[]> {
  const guests = names.map((name) => room.guest(name));
  const [host, ...others] = guests;
  if (!host) throw new Error("nobody opens the room");
  await host.says(`/quiz rollup easy ${LENGTH} together`);
  for (const guest of others) await guest.press("Join");
  await host.press("Start");
  return guests;
}

/** All answers of a learner in the log, and how many of them were right. */
async function answersOf(room: Gathering, learner: number): Promise<readonly [all: number, right: number]> {
  const tallies = await room.storage().store.read((reader) => reader.tallies(learner));
  const sum = (of: "answered" | "right") => tallies.reduce((total, tally) => total + tally[of], 0);
  return [sum("answered"), sum("right")];
}

test("a lobby that people join, questions with hidden guesses, reveals, and the result", async () => {
  const room = await gathering();
  const [ann, ben] = [room.guest("Ann"), room.guest("Ben")];
  await ann.says(`/quiz rollup easy ${LENGTH} together`);
  expect(room.newest()).toMatch(
    /Ann opens a quiz for everybody here\.[\s\S]*5 questions · Rollup · easy[\s\S]*In so far: Ann/,
  );
  await ben.press("Join");
  expect(room.newest()).toContain("In so far: Ann, Ben");
  expect(await ben.press("Join")).toContain("You are in already.");
  await ann.press("Start");
  expect(room.messages()[0]?.reply.controls).toEqual([]);
  expect(room.newest()).toContain("Question 1 of 5");

  const told = await guesses(room, ann, true);
  expect(told).toMatch(/Locked in: [A-E]\. What was right is shown when the time is up\./);
  expect(room.newest()).not.toMatch(/Right:|Locked/);
  expect(await guesses(room, ann, false)).toMatch(/You have guessed already: [A-E]\./);
  await guesses(room, ben, false);
  // Everybody has guessed: it closes at once, in the message that asked.
  expect(room.messages().length).toBe(2);
  expect(room.newest()).toMatch(
    /Right: Ann[\s\S]*Right is [A-E][\s\S]*Some took [A-E][\s\S]*1\. Ann 13 points[\s\S]*2\. Ben 0 points/,
  );

  for (let number = 2; number <= LENGTH; number += 1) {
    await ann.press("Next question");
    expect(room.newest()).toContain(`Question ${number} of 5`);
    await guesses(room, ann, false);
    await guesses(room, ben, true);
  }
  await ann.press("See the result");
  expect(room.newest()).toMatch(/The quiz is over[\s\S]*Ben wins\.[\s\S]*1\. Ben [\s\S]*2\. Ann 13 points/);
  await ann.says("/leaderboard");
  expect(room.newest()).toMatch(/1\. Ben \d+ points[\s\S]*2\. Ann 13 points \(you\)/);
  expect(await answersOf(room, 1)).toEqual([5, 1]);
});

test("deadlines close a question and bring the next one, without anybody pressing", async () => {
  const room = await gathering();
  const [ann] = await opened(room, "Ann", "Ben");
  if (!ann) return;
  const { question } = asked(room);
  await guesses(room, ann, true);
  await room.pass(secondsToAnswer(question) - 1);
  expect(room.newest()).toContain("Question 1 of 5");
  expect(room.newest()).not.toContain("Right:");
  await room.pass(1);
  expect(room.newest()).toContain("Right: Ann");
  await room.pass(secondsToRead(question));
  expect(room.newest()).toContain("Question 2 of 5");
  // Nobody answers any more: the game comes to its end by itself.
  await room.pass(30 * 60);
  expect(room.newest()).toMatch(/The quiz is over[\s\S]*Ann wins\./);
  expect(room.messages().some(({ reply }) => JSON.stringify(reply).includes("Nobody guessed."))).toBe(true);
});

test("a guess after the deadline does not count and is told so; where presses carry no time, the close decides", async () => {
  for (const dated of [true, false]) {
    const room = await gathering({ dated });
    const [ann, ben] = await opened(room, "Ann", "Ben");
    if (!ann || !ben) return;
    const { question, message } = asked(room);
    await guesses(room, ann, true);
    // Past the deadline, but the scanner has not come by yet.
    room.clock.advance((secondsToAnswer(question) + 1) * 1000);
    const told = await guesses(room, ben, true);
    if (dated) {
      expect(told).toContain("Too late: this question is closed. Your guess does not count.");
      await room.pass(0);
    } else expect(told).toContain("Locked in");
    const late = message.reply.controls.filter(isPressed).find(({ action }) => action.kind === "guess");
    if (late) expect(await room.guest("Cat").presses(late, message.id)).toContain("Too late");
    expect(await answersOf(room, 2)).toEqual(dated ? [0, 0] : [1, 1]);
  }
});

test("the first right guesses by the platform's order get the bonus, whichever was handled first", async () => {
  const room = await gathering();
  const [ann, ben, cat] = await opened(room, "Ann", "Ben", "Cat");
  if (!ann || !ben || !cat) return;
  await guesses(room, ann, true);
  const last = room.requests.at(-1);
  if (!last) return;
  // Ben pressed before Ann, and his press comes in later.
  const actor = { ...last.actor, id: "test:Ben", name: "Ben" };
  await room.app().handle({ ...last, actor, event: "test:early", order: "000000000" });
  await guesses(room, cat, true);
  expect(room.newest()).toMatch(/1\. Ben 13 points[\s\S]*2\. Ann 12 points[\s\S]*3\. Cat 11 points/);
});

test("the host or an admin closes, pauses, goes on and stops; others are told kindly", async () => {
  const room = await gathering();
  const [ann, ben] = await opened(room, "Ann", "Ben");
  const eve = room.guest("Eve", "room", "admin");
  if (!ann || !ben) return;
  for (const label of ["Close now", "Pause", "Stop the quiz"])
    expect(await ben.press(label)).toContain(
      "Only the one who opened the quiz, or an admin here, can do that.",
    );
  expect(await ann.press("Pause")).toContain("The quiz pauses after this question.");
  await guesses(room, ben, true);
  await eve.press("Close now");
  expect(room.newest()).toMatch(/Right: Ben[\s\S]*The quiz is paused\./);
  await room.pass(10 * 60);
  expect(room.newest()).toContain("The quiz is paused.");
  await ann.press("Go on");
  expect(room.newest()).toContain("Question 2 of 5");
  await guesses(room, ben, true);
  await eve.press("Stop the quiz");
  expect(room.newest()).toMatch(/The quiz was stopped[\s\S]*Ben wins\.[\s\S]*1\. Ben \d+ points/);
  expect(await answersOf(room, 2)).toEqual([2, 2]);
  const revealed = room.messages().at(-2);
  const explain = revealed?.reply.controls.filter(isPressed).find(({ action }) => action.kind === "explain");
  if (revealed && explain) expect(await ann.presses(explain, revealed.id)).toContain("trade-off");
  await ben.press("Another one together");
  expect(room.newest()).toContain("Ben opens a quiz");
});

test("the lobby's other buttons, and the board behind a result", async () => {
  const room = await gathering();
  const [ann, ben] = [room.guest("Ann"), room.guest("Ben")];
  await ann.says("/quiz 5 together");
  await ann.press("Twice the time");
  await ann.press("Usual time");
  expect(room.newest()).not.toContain("twice the usual time");
  expect(await ben.press("Cancel")).toContain("Only the one who opened the quiz");
  await ann.press("Cancel");
  expect(room.newest()).toContain("The quiz was called off.");
  await ben.says("/quiz 5 together");
  await ben.press("Start");
  await guesses(room, ben, true);
  await ben.press("Stop the quiz");
  await ben.press("Leaderboard");
  expect(room.newest()).toMatch(/Leaderboard here · All time[\s\S]*1\. Ben/);
});

test("a lobby whose message never came is shown again to whoever asks for a quiz", async () => {
  const room = await gathering();
  room.fails({ kind: "unknown", reason: "timeout" });
  await room.guest("Ann").says("/quiz 5 together");
  expect(room.messages()).toEqual([]);
  await room.guest("Ben").says("/quiz 7 together");
  expect(room.newest()).toMatch(/Ann opens a quiz[\s\S]*5 questions/);
  await room.guest("Ann").press("Start");
  expect(room.newest()).toContain("Question 1 of 5");
});

test("a paused game ends after an hour, a lobby that nobody starts after ten minutes", async () => {
  const room = await gathering();
  const [ann] = await opened(room, "Ann");
  await ann?.press("Pause");
  await ann?.press("Close now");
  await room.pass(61 * 60);
  expect(room.newest()).toContain("The quiz was paused for an hour, so it ends here.");
  await ann?.says("/quiz 5 together");
  await room.pass(9 * 60);
  expect(room.newest()).toContain("In so far: Ann");
  await room.pass(2 * 60);
  expect(room.newest()).toContain("Nobody started the quiz, so it is closed.");
  expect(room.messages().at(-1)?.edits).toBe(1);
});

test("several places play at once, each with its own settings; nobody is in the way of another", async () => {
  const room = await gathering();
  const [ann, ben] = [room.guest("Ann", "north"), room.guest("Ben", "south")];
  await ann.says("/quiz rollup 5 together");
  await ben.says("/quiz hard 6 together");
  await ben.press("Twice the time");
  expect(room.newest("south")).toContain("twice the usual time");
  await ann.press("Start");
  await ben.press("Start");
  const [north, south] = [asked(room, "north").question, asked(room, "south").question];
  expect(room.newest("north")).toContain("Question 1 of 5");
  expect(room.newest("south")).toContain("Question 1 of 6");
  expect(south.difficulty).toBe(3);
  expect(room.newest("south")).toContain(`${2 * secondsToAnswer(south)} seconds`);
  await guesses(room, ann, true, "north");
  expect(room.newest("north")).toContain("Right: Ann");
  expect(room.newest("south")).not.toContain("Right");
  await room.pass(Math.max(secondsToAnswer(north), secondsToRead(north)) + 1);
  expect(room.newest("north")).toContain("Question 2 of 5");
  expect(room.newest("south")).toContain("Question 1 of 6");
  expect(await room.guest("Cat", "north").says("/quiz 5 together")).toContain(
    "A quiz is being played here already.",
  );
  expect(await room.guest("Dan", "west").says("/quiz 5 together")).toBe("");
});

test("a private place, a wrong length and an unknown topic get a kind word", async () => {
  const room = await gathering();
  await room.guest("Ann", "with-Ann").says("/quiz together");
  expect(room.newest("with-Ann")).toContain("A quiz together needs a group or a channel.");
  expect(await room.guest("Ann").says("/quiz 3 together")).toContain(
    "A quiz together has 5 to 20 questions.",
  );
  expect(await room.guest("Ann").says("/quiz tomato soup together")).toContain("I don't know");
  await room.guest("Ann").says("/quiz together");
  expect(room.newest()).toContain("10 questions");
});

test("a place is not asked the same again soon", async () => {
  const room = await gathering();
  const ann = room.guest("Ann");
  const seen: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    await ann.says("/quiz 20 together");
    await ann.press("Start");
    for (let number = 1; number <= 20; number += 1) {
      seen.push(asked(room).question.id);
      await ann.press("Close now");
      await ann.press(number === 20 ? "See the result" : "Next question");
    }
  }
  expect(new Set(seen).size).toBe(60);
});

test("who has a daily question of one's own is forgotten with it", async () => {
  const room = await gathering();
  const alone = room.guest("Zaphodiana", "with-Z");
  await alone.says("/daily on 11 UTC");
  await room.pass(61 * 60);
  expect(room.newest("with-Z")).toContain("Question of the day");
  await alone.says("/privacy");
  await alone.press("Delete me");
  await alone.press("Yes, delete everything");
  expect(await room.storage().store.read((reader) => reader.daily("test:with-Z"))).toBeUndefined();
  expect(await room.storage().store.read((reader) => reader.nextDeadline())).toBeUndefined();
});

test("who is forgotten in the middle of a game leaves no trace in it, and the game goes on", async () => {
  const room = await gathering();
  const [ann, ben] = await opened(room, "Zaphodiana", "Ben");
  if (!ann || !ben) return;
  await guesses(room, ann, true);
  await ann.says("/privacy");
  await room.guest("Zaphodiana", "with-Z").says("/privacy");
  await room.guest("Zaphodiana", "with-Z").press("Delete me");
  await room.guest("Zaphodiana", "with-Z").press("Yes, delete everything");
  await guesses(room, ben, true);
  expect(room.newest()).toMatch(/Right: Ben[\s\S]*1\. Ben 13 points/);
  expect(room.newest()).not.toContain("Zaphodiana");
  // Without a host anybody can lead.
  await ben.press("Next question");
  expect(room.newest()).toContain("Question 2 of 5");
});

/** The same questions under another version, as after somebody has mended them. */
const mended = (): readonly Question[] =>
  content.bank.all.map((question) => ({ ...question, version: question.version + 1 }));

test("a game whose question was changed meanwhile can be stopped and held up", async () => {
  const database = `sqlite:${newFile()}`;
  const room = await gathering({ database });
  const [ann] = await opened(room, "Ann");
  await room.restart(mended());
  await ann?.press("Stop the quiz");
  expect(room.newest()).toContain("stopped");
  await opened(room, "Ann");
  const { question } = asked(room);
  await room.pass(secondsToAnswer(question));
  await room.restart(content.bank.all);
  await ann?.press("Pause");
  await ann?.press("Stop the quiz");
  expect(room.newest()).toContain("stopped");
  expect(room.log.entries.filter(({ level }) => level === "error")).toEqual([]);
});

test("a thing that can't be done when it is due holds up no other, and is tried again later", async () => {
  const room = await gathering();
  await opened(room, "Ann");
  const store = room.storage().store;
  const other = await store.read((reader) => reader.roomIn("test:room"));
  if (!other) throw new Error("no room is open");
  const { question } = asked(room);
  const place = { ...other.place, id: "test:broken", community: "test:broken" };
  // Without items there is nothing to close.
  const deadline = new Date(room.clock().getTime() + 1);
  const broken = { ...other, key: "broken", place, items: [], deadline, version: 1, status: "open" } as const;
  await store.transact((tx) => tx.saveRoom(broken));
  await room.pass(secondsToAnswer(question));
  expect(room.newest()).toContain("Right is");
  const failures = () => room.log.entries.filter(({ level }) => level === "error").length;
  expect(failures()).toBe(1);
  await room.pass(11 * 60);
  expect(failures()).toBe(2);
});

test("/report is about the last question of the game in its place", async () => {
  const room = await gathering();
  const [ann] = await opened(room, "Ann");
  const { question } = asked(room);
  if (!ann) throw new Error("nobody plays");
  await guesses(room, ann, true);
  // A quotation is broken into lines.
  expect(await ann.says("/report")).toContain(question.prompt.slice(0, 40));
});
