/** A quiz together and a question of the day by the real telegraf and the real discord.js, at once on one database. */
import { expect, test } from "vitest";
import { openStorage } from "../../src/storage/open.ts";
import { fixedClock } from "../support/clock.ts";
import { content } from "../support/conversation.ts";
import { startFakeDiscord } from "../support/discord/server.ts";
import { startProgram } from "../support/program.ts";
import { quietLog } from "../support/quiet-log.ts";
import { noPause } from "../support/storage.ts";
import { answer } from "../support/telegram/answering.ts";
import type { Person } from "../support/telegram/people.ts";
import { startFakeTelegram } from "../support/telegram/server.ts";

const LENGTH = 5;

/** The button of the right or of a wrong answer among those of a message that asks. */
function buttonFor(text: string, buttons: readonly string[], right: boolean): string {
  const question = content.bank.all.find(({ prompt }) => text.includes(prompt));
  if (!question || !("options" in question)) throw new Error(`no question in: ${text}`);
  const option = question.options.find((entry) => (entry.correct ?? false) === right);
  const letter = ["A", "B", "C", "D", "E"].find((entry) => text.includes(`${entry}. ${option?.text}`));
  const found = buttons.find((label) => label === letter || label.startsWith(`${letter}. `));
  if (!found) throw new Error(`no button for ${letter} among ${buttons.join(", ")}`);
  return found;
}

test("two rooms at once: hidden guesses, reveals in place, ranks asked from the platform, and one database", async () => {
  const [telegram, discord] = await Promise.all([
    startFakeTelegram({ second: 20 }),
    startFakeDiscord({ clock: fixedClock(new Date()) }),
  ]);
  const program = startProgram({ telegram, discord });
  await Promise.all([telegram.called("getUpdates"), discord.settled()]);
  const club = telegram.group("Club");

  const onTelegram = async (): Promise<void> => {
    const people = ["Ann", "Ben", "Eve"].map((name) => telegram.user(name).in(club));
    const [ann, ben, eve] = people as [Person, Person, Person];
    club.place.admins.add(eve.user.id);
    ann.says(`/quiz layer-1 ${LENGTH} together`);
    await ann.sees("opens a quiz for everybody here");
    await ben.presses("Join");
    await ann.sees("Ann, Ben");
    await ann.presses("Start");
    const message = await ann.sees(`Question 1 of ${LENGTH}`);
    expect(message.poll).toMatchObject({ is_anonymous: false, allows_revoting: false });
    await answer(ann, message, true);
    await answer(ben, message, false);
    await ann.sees("Right: Ann");
    const refused = await ben.presses("Stop the quiz");
    expect((await refused.answered()).text).toContain("Only the one who opened the quiz");
    await eve.presses("Stop the quiz");
    await ann.sees("Ann wins.");
    eve.says("/daily on 07:15 UTC");
    await eve.sees("at 07:15 (UTC)");
  };

  const onDiscord = async (): Promise<void> => {
    const [cat, dan] = [discord.user("Cat"), discord.user("Dan")];
    await cat.runs("quiz", { topic: "layer-1", length: LENGTH, mode: "together" });
    expect(await cat.sees(/opens a quiz for everybody here/)).toMatchObject({ hidden: false });
    await dan.presses("Join");
    await cat.sees(/Cat, Dan/);
    await cat.presses("Start");
    for (let number = 1; number <= LENGTH; number += 1) {
      const { text, buttons, id } = await cat.sees(new RegExp(`Question ${number} of ${LENGTH}`));
      await cat.presses(buttonFor(text, buttons, true));
      expect(await cat.sees(/Locked in: [A-E]\./)).toMatchObject({ hidden: true });
      expect(dan.reads().some((message) => /Locked in: [A-E]\./.test(message.text) && !message.hidden)).toBe(
        false,
      );
      await dan.presses(buttonFor(text, buttons, false));
      const revealed = await cat.sees(new RegExp(`Question ${number} of ${LENGTH}[\\s\\S]*Right: Cat`));
      expect(revealed.id).toBe(id);
      await cat.presses(number === LENGTH ? "See the result" : "Next question");
    }
    await dan.sees(/The quiz is over[\s\S]*Cat wins\./);
  };

  await Promise.all([onTelegram(), onDiscord()]);
  expect(await program.stop()).toBe(0);
  expect({ telegram: telegram.invalid, discord: discord.invalid }).toEqual({ telegram: [], discord: [] });
  expect(telegram.callsOf("getChatMember").length).toBe(2);
  const storage = await openStorage(program.database, { ...noPause, clock: fixedClock(), log: quietLog() });
  const { rows } = await storage.store.read((reader) => reader.board({ period: "all", limit: 10 }));
  expect(rows.map(({ name }) => name).toSorted()).toEqual(["Ann", "Cat"]);
  await storage.close();
  await Promise.all([telegram.close(), discord.close()]);
}, 60_000);
