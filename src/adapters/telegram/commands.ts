/** The bot's menu of commands, from their one declaration; pure. */
import type { TelegramBotCommand } from "@gramio/types";
import type { Command } from "../../core/command.ts";
import type { Texts } from "../../core/texts/en.ts";

/** The menu as Telegram takes it, under the commands' exact names. */
export function menuOf(commands: readonly Command[], texts: Texts): TelegramBotCommand[] {
  return commands.map((command) => ({ command: command.name, description: command.about(texts) }));
}

/** Whether two menus are the same, order included. */
export function sameMenu(a: readonly TelegramBotCommand[], b: readonly TelegramBotCommand[]): boolean {
  const lines = (menu: readonly TelegramBotCommand[]): string =>
    JSON.stringify(menu.map(({ command, description }) => [command, description]));
  return lines(a) === lines(b);
}
