/** Faults of Discord in the middle of a quiz together: it goes on, and no answer is lost or counted twice. */
import { expect, test } from "vitest";
import { fixedClock } from "../support/clock.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/server.ts";
import { startProgram } from "../support/program.ts";
import { expectSound } from "../support/soundness.ts";
import { openForTest } from "../support/storage.ts";

/** What goes wrong while a question is open, one fault a question. */
const FAULTS: readonly ((discord: FakeDiscord) => Promise<unknown>)[] = [
  async ({ gateway, until }) => {
    gateway.drop(4000);
    await until("the resume after a close", () => gateway.log.includes("resume"));
  },
  async ({ gateway, until }) => {
    gateway.send(7, null);
    await until("the resume after op 7", () => gateway.log.filter((entry) => entry === "resume").length > 1);
  },
  async (discord) => discord.fail({ path: /callback$/, status: 429, headers: { "retry-after": "0.05" } }),
  async (discord) => discord.fail({ path: /callback$/, status: 500 }),
  async ({ gateway, until }) => {
    const before = gateway.log.filter((entry) => entry === "identify").length;
    gateway.forget();
    gateway.send(9, false);
    const isNew = () => gateway.log.filter((entry) => entry === "identify").length > before;
    await until("a new session", () => isNew() && gateway.events().length > 0, 15_000);
  },
];

test("a close, op 7, a 429, a 500 and a lost session, one in each question", async () => {
  const discord = await startFakeDiscord({ clock: fixedClock(new Date()) });
  const program = startProgram({ discord });
  await discord.settled();
  const [cat, dan] = [discord.user("Cat"), discord.user("Dan")];
  await cat.runs("quiz", { topic: "layer-1", length: FAULTS.length, mode: "together" });
  await cat.sees(/opens a quiz for everybody here/);
  await dan.presses("Join");
  await cat.sees(/Cat, Dan/);
  await cat.presses("Start");
  for (const [index, fault] of FAULTS.entries()) {
    const { buttons } = await cat.sees(new RegExp(`Question ${index + 1} of ${FAULTS.length}`));
    const [first = "", second = ""] = buttons;
    await fault(discord);
    await cat.presses(first);
    await dan.presses(second);
    // The source is shown with the answer.
    await cat.sees(new RegExp(`Question ${index + 1} of ${FAULTS.length}[\\s\\S]*Source`));
    await cat.presses(index + 1 === FAULTS.length ? "See the result" : "Next question");
  }
  await dan.sees(/The quiz is over/);
  expect(await program.stop()).toBe(0);
  expect(discord.invalid).toEqual([]);
  await discord.close();
  const db = await openForTest(program.database);
  const answers = await db.selectFrom("answers").select(["ordinal", "learner"]).execute();
  expect(answers).toHaveLength(2 * FAULTS.length);
  expect(new Set(answers.map(({ ordinal, learner }) => `${ordinal} ${learner}`)).size).toBe(answers.length);
  await expectSound(db);
}, 60_000);
