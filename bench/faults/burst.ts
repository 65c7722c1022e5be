/** 500 learners in 50 groups vote within ten seconds, against a server with Telegram's rates and a few faults. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../src/core/ports.ts";
import { seededRandom } from "../../tests/support/random.ts";
import { createRates } from "../../tests/support/telegram/rates.ts";
import { type FakeTelegram, startFakeTelegram } from "../../tests/support/telegram/server.ts";
import { row } from "./row.ts";
import { runner } from "./runner.ts";
import { countAnswers, missingVotes, type Vote } from "./soundness.ts";
import { createStage, type Stage } from "./stage.ts";

const GROUPS = 50;
const SEATS = 10;
/** Milliseconds within which all people of a group press or vote. */
const SPAN = 10_000;
/** Milliseconds between two looks, and after which a group gives up. */
const LOOK = 50;
const PATIENCE = 4 * 60_000;

type Person = ReturnType<FakeTelegram["user"]>;
type Place = ReturnType<FakeTelegram["group"]>["place"];

/** What is measured, in milliseconds: from a press to its answer, and from the last vote of a group to the reveal. */
type Waits = { readonly presses: number[]; readonly reveals: number[] };

type Party = {
  readonly stage: Stage;
  readonly random: Random;
  readonly votes: Vote[];
  readonly waits: Waits;
};

/** Prints what was done and found; whether all is as it should be. */
export async function burst(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  const file = join(folder, "layerwise.db");
  const random = seededRandom(2026);
  const rates = createRates(seededRandom(7));
  const telegram = await startFakeTelegram({ rates });
  const bot = runner(telegram, file);
  await bot.start();
  const party: Party = {
    stage: createStage(telegram),
    random,
    votes: [],
    waits: { presses: [], reveals: [] },
  };
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const { place } = telegram.group(`Group ${group + 1}`);
    const people = Array.from({ length: SEATS }, (_, seat) =>
      telegram.user(`Learner ${group + 1}-${seat + 1}`),
    );
    return playOnce(party, place, people);
  });
  const ended = await Promise.all(groups);
  const code = await bot.stop();
  const stuck = ended.filter((isOver) => !isOver).length;
  const missing = missingVotes(file, party.votes);
  const { 429: tooMany = 0, 502: badGateway = 0 } = rates.refused();
  console.log(row("learners", `${GROUPS * SEATS} in ${GROUPS} groups; ended in order with ${code}`));
  console.log(
    row(
      "calls, of them refused with 429 and with 502",
      `${telegram.calls.length}, ${tooMany}, ${badGateway}`,
    ),
  );
  console.log(row("median wait for the answer to a press", `${median(party.waits.presses)} ms`));
  console.log(row("median wait from the last vote to the reveal", `${median(party.waits.reveals)} ms`));
  console.log(
    row("votes that Telegram took", `${party.votes.length}, answers in the log ${countAnswers(file)}`),
  );
  const all = {
    "groups that came to no end": stuck,
    "votes that are missing in the log": missing,
    "calls to a chat that had to wait": rates.disobeyed(),
    "calls Telegram would refuse": telegram.invalid.filter(({ faults }) =>
      faults.some((fault) => fault !== "this press has been answered before"),
    ).length,
  };
  for (const [name, count] of Object.entries(all)) console.log(row(name, String(count)));
  await telegram.close();
  rmSync(folder, { recursive: true });
  return code === 0 && Object.values(all).every((count) => count === 0);
}

/** A group opens a quiz, joins, votes in the first poll that comes, and stops; false when it came to no end. */
async function playOnce(party: Party, place: Place, people: readonly Person[]): Promise<boolean> {
  const { stage, random } = party;
  const [host, ...guests] = people;
  if (!host) return true;
  await sleep(random() * SPAN);
  const lobby = await until(
    () => stage.buttons(place).find(({ data }) => data.endsWith(".join")),
    () => stage.say(host.user, place, "/quiz 5 together"),
  );
  if (!lobby) return false;
  await Promise.all(guests.map((guest) => press(party, guest, lobby)));
  const isAsked = (): boolean => stage.poll(host.user, place) !== undefined;
  const start = stage.buttons(place).find(({ data }) => data.endsWith(".start"));
  await until(
    () => (isAsked() ? true : undefined),
    () => start && void stage.press(host.user, start),
  );
  if (!isAsked()) return false;
  const seen = stage.texts(place).length;
  await Promise.all(people.map((person) => vote(party, place, person)));
  const voted = performance.now();
  const isRevealed = (): true | undefined => (stage.texts(place).length > seen ? true : undefined);
  if (!(await until(isRevealed))) return false;
  party.waits.reveals.push(performance.now() - voted);
  // The message of the end may be lost on the way, and is not sent blindly again: then a press tells.
  let isToldSo = false;
  const isOver = (): true | undefined =>
    isToldSo || stage.texts(place).some((text) => /^The quiz (is over|was stopped)/.test(text)) || undefined;
  const stop = async (): Promise<void> => {
    const button = stage.buttons(place).find(({ data }) => data.endsWith(".stop"));
    const told = button && (await stage.press(host.user, button));
    if (told?.startsWith("That quiz is over")) isToldSo = true;
  };
  return (await until(isOver, () => void stop())) === true;
}

async function press(
  { stage, random, waits }: Party,
  { user }: Person,
  button: Parameters<Stage["press"]>[1],
): Promise<void> {
  await sleep(random() * SPAN);
  const began = performance.now();
  const told = await stage.press(user, button);
  if (told !== undefined) waits.presses.push(performance.now() - began);
}

/** Votes at a moment of chance; whoever finds the poll closed by then was too late. */
async function vote({ stage, random, votes }: Party, place: Place, { user }: Person): Promise<void> {
  await sleep(random() * SPAN);
  const poll = stage.poll(user, place);
  const update = poll && stage.vote(user, poll, Math.floor(random() * poll.places));
  if (poll && update !== undefined) votes.push({ identity: `telegram:${user.id}`, update });
}

/** Looks until something is found, doing something every fifteen seconds; undefined when patience ends. */
async function until<T>(find: () => T | undefined, nudge?: () => void): Promise<T | undefined> {
  const began = performance.now();
  for (let next = 0; performance.now() - began < PATIENCE; ) {
    const found = find();
    if (found !== undefined) return found;
    if (nudge && performance.now() - began >= next) {
      nudge();
      next += 15_000;
    }
    await sleep(LOOK);
  }
  return undefined;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
