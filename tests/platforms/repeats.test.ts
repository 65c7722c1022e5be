/** Presses of one button at once, and one press delivered again and again, through the real libraries. */
import { expect, test } from "vitest";
import { fixedClock } from "../support/clock.ts";
import { startFakeDiscord } from "../support/discord/server.ts";
import { startProgram } from "../support/program.ts";
import { expectSound } from "../support/soundness.ts";
import { openForTest } from "../support/storage.ts";
import { startFakeTelegram } from "../support/telegram/server.ts";

/** A thousand go through the core in tests/faults/repeats.test.ts; here each one also takes several calls. */
const TIMES = 250;
/** Updates that are delivered at once. */
const BATCH = 50;
/** A letter, with the option's text behind it where that is short. */
const LETTER = /^A(\. |$)/;

/** One answer is in the log, and everything else is as the log says. */
async function expectOneAnswer(database: string): Promise<void> {
  const db = await openForTest(database);
  expect(await db.selectFrom("answers").select(["session", "ordinal"]).execute()).toHaveLength(1);
  expect(await db.selectFrom("sessions").select("version").execute()).toEqual([{ version: 2 }]);
  await expectSound(db);
}

test("in Telegram: one answer, and every press gets the verdict", async () => {
  const server = await startFakeTelegram({ second: 20 });
  const program = startProgram({ telegram: server });
  const ann = server.user("Ann");
  ann.says("/quiz layer-1 1");
  await ann.sees("Question 1 of 1");
  const presses = await Promise.all(Array.from({ length: TIMES }, () => ann.presses("I don't know")));
  const answers = await Promise.all(presses.map((press) => press.answered()));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.text).toMatch(/^No guess/);

  for (let done = 0; done < TIMES; done += BATCH) {
    const fetched = server.callsOf("getUpdates").filter(({ code }) => code === 200);
    await server.called("getUpdates", fetched.length + 1);
    server.updates.redeliver(1, BATCH);
    await server.called("answerCallbackQuery", TIMES + done + BATCH);
  }
  expect(await program.stop()).toBe(0);
  await server.close();
  // Whoever delivers a press again is answered again: whether the first answer arrived, the bot can't know.
  const faults = server.invalid.flatMap((invalid) => invalid.faults);
  expect([...new Set(faults)]).toEqual(["this press has been answered before"]);
  expect(faults).toHaveLength(TIMES);
  await expectOneAnswer(program.database);
}, 60_000);

test("in Discord: one answer, and every press gets its response", async () => {
  const server = await startFakeDiscord({ clock: fixedClock(new Date()) });
  const program = startProgram({ discord: server });
  await server.settled();
  const bo = server.user("Bo");
  await bo.runs("quiz", { topic: "layer-1", length: 1 });
  const { buttons } = await bo.sees(/Question 1 of 1/);
  const label = buttons.find((text) => LETTER.test(text)) ?? "";
  const presses = await Promise.all(Array.from({ length: TIMES }, () => bo.presses(label)));
  const [last] = server.gateway.events().slice(-1);
  for (let time = 0; last && time < TIMES; time += 1) server.gateway.dispatch(last.t, last.d);
  const isAnswered = () => presses.every(({ acknowledged }) => acknowledged !== undefined);
  await server.until("all responses", isAnswered, 40_000);
  await bo.sees(/Right\.|Not quite\./);
  expect(await program.stop()).toBe(0);
  await server.close();
  expect(server.invalid).toEqual([]);
  await expectOneAnswer(program.database);
}, 60_000);
