/** The fake Telegram as a driver uses it: messages with their buttons, presses with their answers, in real time. */
import { setTimeout as sleep } from "node:timers/promises";
import type { TelegramInlineKeyboardMarkup, TelegramMessage, TelegramUser } from "@gramio/types";
import type { FakeTelegram } from "../../tests/support/telegram/server.ts";
import type { FakeChat, Press } from "../../tests/support/telegram/world.ts";

/** A button of a message as it is now. */
export type Button = { readonly message: TelegramMessage; readonly label: string; readonly data: string };

export type Stage = {
  /** Types something in a chat. */
  say(user: TelegramUser, place: FakeChat, text: string): void;
  /** The buttons of the bot's messages in a chat, those of the newest message first. */
  buttons(place: FakeChat): readonly Button[];
  /** What the bot's messages say, the newest first. */
  texts(place: FakeChat): readonly string[];
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
    texts: (place) => own(place).map(({ text = "" }) => text),
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
