/** A quiz together when sends fail at any step, and when the program is killed at any step. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isPressed } from "../../src/core/reply.ts";
import { content } from "../support/conversation.ts";
import { type Fault, type Gathering, type Guest, gathering } from "../support/gathering.ts";

const LENGTH = 5;
/** Sends of a whole game: the lobby three times (two join), the question and its reveal, the end. */
const SENDS = 3 + 1 + 2 * LENGTH + 1;

const gone = { kind: "failed", final: true, gone: true } as const;
const FAULTS: readonly (readonly [name: string, fault: Fault, times: number])[] = [
  ["403: the bot was thrown out", { ...gone, reason: "403" }, 1],
  ["404: the place is gone", { ...gone, reason: "404" }, 1],
  ["400 without end", { kind: "failed", reason: "400", final: true }, 1],
  ["429 twice", { kind: "failed", reason: "429", final: false, retryAfter: 3_000 }, 2],
  ["500 twice", { kind: "failed", reason: "500", final: false }, 2],
  ["500 for ever", { kind: "failed", reason: "500", final: false }, 1_000],
  ["no answer, not arrived", { kind: "unknown", reason: "timeout" }, 1],
  ["no answer, arrived", "arrives without an answer", 1],
];

/** Guesses an option of the question that is shown; false where none is open to this guest. */
async function guessOn(room: Gathering, guest: Guest, choice: number): Promise<string | undefined> {
  for (const { id, reply } of room.messages().toReversed()) {
    const options = reply.controls.filter(isPressed).filter(({ action }) => action.kind === "guess");
    const control = options[choice % Math.max(1, options.length)];
    if (control) return guest.presses(control, id);
  }
  return undefined;
}

/** Plays as people do: press what is there, wait where nothing is. Gives how many guesses were locked in. */
async function play(room: Gathering): Promise<number> {
  const [ann, ben] = [room.guest("Ann"), room.guest("Ben")];
  const tryTo = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch {
      // The button is not there, because its message never came.
    }
  };
  await ann.says(`/quiz ${LENGTH} together`);
  await tryTo(() => ben.press("Join"));
  await tryTo(() => ann.press("Start"));
  let locked = 0;
  for (let turn = 0; turn < 2 * LENGTH; turn += 1) {
    for (const guest of [ann, ben]) {
      if ((await guessOn(room, guest, turn))?.includes("Locked in")) locked += 1;
    }
    await room.pass(30);
  }
  await room.pass(3 * 60 * 60);
  return locked;
}

/** Every room is over, everything locked in is an answer once, points are those of the log, nothing waits. */
async function expectSound(room: Gathering, locked: number, killed = false): Promise<void> {
  await room.storage().store.read(async (reader) => {
    expect(await reader.roomIn("test:room")).toBeUndefined();
    expect(await reader.nextDeadline()).toBeUndefined();
    const tallies = [...(await reader.tallies(1)), ...(await reader.tallies(2))];
    expect(tallies.reduce((sum, { answered }) => sum + answered, 0)).toBe(locked);
  });
  const board = () => room.storage().store.read((reader) => reader.board({ period: "all", limit: 10 }));
  const before = await board();
  await room.storage().rebuild();
  expect(await board()).toEqual(before);
  const faults = room.log.entries.filter(({ level }) => level === "error");
  // The outbox of the program that was killed has lost its database, and says so.
  expect(new Set(faults.map(({ message }) => message))).toEqual(new Set(killed ? ["the outbox failed"] : []));
}

test("without any fault it takes the sends that the other tests disturb", async () => {
  const room = await gathering();
  const locked = await play(room);
  expect(locked).toBe(2 * LENGTH);
  expect(room.messages().reduce((sum, { edits }) => sum + 1 + edits, 0)).toBe(SENDS - 1);
  expect(room.newest()).toContain("The quiz is over");
  await expectSound(room, locked);
});

describe.each(FAULTS)("%s", (_, fault, times) => {
  test("at any send of a game: it ends or goes on, and nothing is lost", async () => {
    for (let send = 0; send < SENDS; send += 1) {
      const room = await gathering({ seed: send + 1 });
      room.fails(fault, send, times);
      await expectSound(room, await play(room));
      await room.close();
    }
  });
});

test("people are told where that is possible: a question that can't be sent ends the game with a sentence", async () => {
  const room = await gathering();
  const [ann, ben] = [room.guest("Ann"), room.guest("Ben")];
  await ann.says(`/quiz ${LENGTH} together`);
  await ben.press("Join");
  // The lobby's change, then the question.
  room.fails({ kind: "failed", reason: "400", final: true }, 1);
  await ann.press("Start");
  expect(room.newest()).toMatch(/The quiz was stopped[\s\S]*could not be sent, so the quiz ends here/);
});

test("where nobody knows whether a question arrived, its time runs, and its answer comes in a message of its own", async () => {
  const room = await gathering();
  const ann = room.guest("Ann");
  await ann.says(`/quiz ${LENGTH} together`);
  room.fails({ kind: "unknown", reason: "timeout" }, 1);
  await ann.press("Start");
  expect(room.newest()).toContain("The quiz has begun.");
  await room.pass(60);
  expect(room.messages().map(({ reply }) => reply.subject !== undefined)).toEqual([false, true, true]);
  expect(JSON.stringify(room.messages()[1]?.reply)).toContain("Nobody guessed.");
});

describe.each(["killed before", "killed after"] as const)("the program is %s a message arrived", (fault) => {
  test("at any send of a game: the next start goes on, nothing acknowledged is lost, no question comes twice", async () => {
    for (let send = 0; send < SENDS; send += 1) {
      const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const room = await gathering({ seed: send + 1, database: `sqlite:${join(folder, "layerwise.db")}` });
      room.fails(fault, send);
      const locked = await play(room);
      await expectSound(room, locked, send < SENDS - 1);
      const asked = room.messages().flatMap(({ reply }) => reply.subject ?? []);
      const reveals = room
        .messages()
        .filter(({ reply }) => reply.blocks.some(({ kind }) => kind === "spread"));
      expect(new Set(reveals.map(({ reply }) => reply.subject)).size).toBe(reveals.length);
      expect(asked.every((id) => content.bank.byId.has(id))).toBe(true);
      await room.close();
    }
  });
});

test("a restart between any two moves of a game changes nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const room = await gathering({ database: `sqlite:${join(folder, "layerwise.db")}` });
  const [ann, ben] = [room.guest("Ann"), room.guest("Ben")];
  await ann.says(`/quiz ${LENGTH} together`);
  await room.restart();
  await ben.press("Join");
  await room.restart();
  await ann.press("Start");
  for (let number = 1; number <= LENGTH; number += 1) {
    await room.restart();
    expect(room.newest()).toContain(`Question ${number} of ${LENGTH}`);
    await guessOn(room, ann, number);
    await room.restart();
    await guessOn(room, ben, number + 1);
    await room.restart();
    await ann.press(number === LENGTH ? "See the result" : "Next question");
  }
  expect(room.newest()).toContain("The quiz is over");
  await expectSound(room, 2 * LENGTH);
  await room.close();
});
