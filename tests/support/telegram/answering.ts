/** Answers to the questions that the bot asks in Telegram: in a quiz poll, or by the buttons under a message. */
import type { TelegramInlineKeyboardMarkup, TelegramMessage } from "@gramio/types";
import { content } from "../conversation.ts";
import type { Person } from "./people.ts";

/** Gives a right or a wrong answer to the question with one right option that a message asks. Throws for other kinds. */
export async function answer(person: Person, message: TelegramMessage, right: boolean): Promise<void> {
  const text = message.poll?.question ?? message.text ?? "";
  const question = content.bank.all.find(({ prompt }) => text.includes(prompt));
  if (!question || !("options" in question)) throw new Error(`no question in: ${text}`);
  const option = question.options.find((entry) => (entry.correct ?? false) === right)?.text ?? "";
  if (message.poll) await person.votes(option);
  else await person.presses(buttonFor(message, option));
}

/** The button of an option: its letter, with its text behind it where all are short. */
function buttonFor({ text = "", reply_markup }: TelegramMessage, option: string): string {
  const letter = ["A", "B", "C", "D", "E"].find((entry) => text.includes(`${entry}. ${option}`));
  const rows = (reply_markup as TelegramInlineKeyboardMarkup | undefined)?.inline_keyboard ?? [];
  const labels = rows.flat().map((button) => button.text);
  const found = labels.find((label) => label === letter || label.startsWith(`${letter}. `));
  if (found === undefined) throw new Error(`no button for ${letter} among ${labels}`);
  return found;
}
