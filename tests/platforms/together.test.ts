/** Both platforms in one process on one SQLite file: the real discord.js and the real telegraf on the strict servers. */
import { expect, test } from "vitest";
import { fixedClock } from "../support/clock.ts";
import { content } from "../support/conversation.ts";
import { startFakeDiscord } from "../support/discord/server.ts";
import { startProgram } from "../support/program.ts";
import { answer } from "../support/telegram/answering.ts";
import { startFakeTelegram } from "../support/telegram/server.ts";

/** The letter of a right or wrong answer to the question that a message shows. */
function letterOf(text: string, right: boolean): string {
  const question = content.bank.all.find(({ prompt }) => text.includes(prompt));
  if (!question || !("options" in question)) throw new Error(`no question in: ${text}`);
  const option = question.options.find((entry) => (entry.correct ?? false) === right);
  const letter = ["A", "B", "C", "D", "E"].find((entry) => text.includes(`${entry}. ${option?.text}`));
  if (letter === undefined) throw new Error(`no answer in: ${text}`);
  return letter;
}

test("explain, compare, a quiz of five and its one miss asked again, progress and leaderboard, on both at once", async () => {
  const [telegram, discord] = await Promise.all([
    startFakeTelegram({ second: 20 }),
    startFakeDiscord({ clock: fixedClock(new Date()) }),
  ]);
  // The program runs on the wall clock here; Discord's ids carry the time, so its fake begins at the same moment.
  const program = startProgram({ telegram, discord });
  await Promise.all([telegram.called("getUpdates"), discord.settled()]);

  const onTelegram = async (): Promise<void> => {
    const ann = telegram.user("Ann");
    ann.says("/explain rollups");
    await ann.sees("The trade-off");
    ann.says("/compare optimistic zk");
    await ann.sees("Where they differ");
    ann.says("/quiz fees-and-mev 5");
    for (let number = 1; number <= 6; number += 1) {
      const asked = await ann.sees(`Question ${number} of ${number > 2 ? 6 : 5}`);
      await answer(ann, asked, number !== 2);
      if (asked.poll) await ann.presses("Why?");
      await ann.sees(number === 2 ? "Not quite." : number === 6 ? "Right this time." : "Right.");
      await ann.presses(number === 6 ? "See the result" : "Next");
    }
    await ann.sees("Quiz finished: 4 of 5 right");
    ann.says("/progress");
    await ann.sees("6 answers, 5 right (83 %).");
    ann.says("/leaderboard");
    await ann.sees("Ann");
  };
  const onDiscord = async (): Promise<void> => {
    const bo = discord.user("Bo");
    expect((await bo.types("explain", "topic", "zk rol"))[0]).toBe("ZK rollup");
    await bo.runs("explain", { topic: "zk-rollup" });
    await bo.sees(/The trade-off/);
    await bo.runs("compare", { a: "optimistic", b: "zk" });
    await bo.sees(/Where they differ/);
    await bo.chooses("Explain terms", { message: "Blobs made optimistic rollups cheaper." });
    expect(await bo.sees(/Blob:[\s\S]*Optimistic rollup:/)).toMatchObject({ hidden: true });
    await bo.chooses("Progress", { person: discord.user("Cy").user });
    expect(await bo.sees(/shown to nobody else/)).toMatchObject({ hidden: true });
    await bo.runs("quiz", { topic: "fees-and-mev", length: 5 });
    for (let number = 1; number <= 6; number += 1) {
      const { text, buttons, hidden } = await bo.sees(
        new RegExp(`Question ${number} of ${number > 3 ? 6 : 5}`),
      );
      expect(hidden).toBe(true);
      const letter = letterOf(text, number !== 3);
      await bo.presses(
        buttons.find((label) => label === letter || label.startsWith(`${letter}. `)) ?? letter,
      );
      await bo.sees(number === 3 ? /Not quite\./ : number === 6 ? /Right this time\./ : /Right\./);
      await bo.presses(number === 6 ? "See the result" : "Next");
    }
    await bo.sees(/Quiz finished: 4 of 5 right/);
    await bo.chooses("Progress", { person: bo.user });
    await bo.sees(/6 answers, 5 right/);
    await bo.runs("leaderboard", { scope: "everyone" });
    await bo.sees(/Bo/);
  };

  await Promise.all([onTelegram(), onDiscord()]);
  expect(await program.stop()).toBe(0);
  const sent = { telegram: telegram.calls.length, discord: discord.calls.length };
  expect({ telegram: telegram.invalid, discord: discord.invalid }).toEqual({ telegram: [], discord: [] });
  expect(sent.telegram).toBeGreaterThan(30);
  expect(sent.discord).toBeGreaterThan(15);
  process.stdout.write(
    `calls checked: ${sent.telegram} to Telegram, ${sent.discord} to Discord, 0 invalid\n`,
  );
  await Promise.all([telegram.close(), discord.close()]);
}, 60_000);
