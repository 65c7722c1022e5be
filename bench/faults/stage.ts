/** The fake Telegram as a driver uses it: messages with their buttons, presses with their answers, in real time. */
import { setTimeout as sleep } from "node:timers/promises";
import type { TelegramInlineKeyboardMarkup, TelegramMessage, TelegramUser } from "@gramio/types";
import { voteIn } from "../../tests/support/telegram/polls.ts";
import type { FakeTelegram } from "../../tests/support/telegram/server.ts";
import type { FakeChat, Press } from "../../tests/support/telegram/world.ts";

/** A button of a message as it is now. */
export type Button = { readonly message: TelegramMessage; readonly label: string; readonly data: string };

/** An open quiz poll that somebody may still vote in; `places` is the number of its options. */
export type Poll = { readonly poll: string; readonly places: number };

export type Stage = {
  /** Types something in a chat. */
  say(user: TelegramUser, place: FakeChat, text: string): void;
  /** The buttons of the bot's messages in a chat, those of the newest message first. */
  buttons(place: FakeChat): readonly Button[];
  /** What the bot's messages say, the newest first. */
  texts(place: FakeChat): readonly string[];
  /** The newest message of the bot in a chat, where it is a poll in which this person may vote. */
  poll(user: TelegramUser, place: FakeChat): Poll | undefined;
  /** Votes; gives the id of the update that tells of it, or undefined where the poll was closed meanwhile. */
  vote(user: TelegramUser, poll: Poll, option: number): number | undefined;
  /** Presses; gives what was flashed, or undefined when nothing came back in time. */
  press(user: TelegramUser, button: Button): Promise<string | undefined>;
};

/** How long a person looks at a spinner, in milliseconds, and how often the driver looks. */
const PATIENCE = 8_000;
const LOOK = 25;

/** A stage on a running fake. */
export function createStage({ world, updates, bot }: FakeTelegram): Stage {
  const own = (place: FakeChat): TelegramMessage[] =>
    [...place.messages.values()]
      .map(({ message }) => message)
      .filter(({ from }) => from?.id === bot.id)
      .toReversed();
  return {
    say: (user, place, text) => void updates.push({ message: world.post(place, user, { text }) }),
    texts: (place) => own(place).map(({ text, poll }) => text ?? poll?.question ?? ""),
    poll: (user, place) => {
      const known = world.polls.get(own(place)[0]?.poll?.id ?? "");
      if (!known || known.poll.is_closed || known.votes.has(user.id)) return undefined;
      return { poll: known.poll.id, places: known.poll.options.length };
    },
    vote: (user, { poll }, option) => {
      const told = voteIn(world, poll, user, [option]);
      return told && Math.max(...told.map(updates.push));
    },
    buttons: (place) =>
      own(place).flatMap((message) => {
        const markup = message.reply_markup as TelegramInlineKeyboardMarkup | undefined;
        return (markup?.inline_keyboard ?? [])
          .flat()
          .map(({ text, callback_data: data = "" }) => ({ message, label: text, data }));
      }),
    press: async (user, { message, data }) => {
      const press: Press = { id: String(world.count()), tooOld: false };
      world.presses.set(press.id, press);
      updates.push({ callback_query: { id: press.id, from: user, message, chat_instance: "1", data } });
      for (let waited = 0; waited < PATIENCE && !press.answer; waited += LOOK) await sleep(LOOK);
      return press.answer && (press.answer.text ?? "");
    },
  };
}
