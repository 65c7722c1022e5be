/** The bot's menus of commands, one for each kind of chat, from their one declaration; pure. */
import type { TelegramBotCommand, TelegramBotCommandScope } from "@gramio/types";
import type { Command } from "../../core/command.ts";
import type { Texts } from "../../core/texts/en.ts";
import { LANGUAGES, type Languages } from "../../core/texts/languages.ts";

/** What is listed to whom. Telegram's clients show the narrowest scope that fits (Bot API, BotCommandScope). */
export type Menu = {
  readonly scope: TelegramBotCommandScope;
  /** Whose app is in this language (ISO 639-1); everybody else where it is left out. */
  readonly language_code?: string;
  readonly commands: TelegramBotCommand[];
};

/**
 * The menus: everything by default, then what works in a private chat and in a group, and for a group's admins the
 * same with what they alone can do all of first; each in English for everybody, and in every other language there is.
 */
export function menusOf(
  commands: readonly Command[],
  texts: Texts,
  languages: Languages = LANGUAGES,
): readonly Menu[] {
  const others = [...languages].flatMap(([language_code, theirs]) =>
    scopedMenus(commands, theirs).map((menu) => ({ ...menu, language_code })),
  );
  return [...scopedMenus(commands, texts), ...others];
}

function scopedMenus(commands: readonly Command[], texts: Texts): readonly Menu[] {
  const within = (context: Command["contexts"][number]): readonly Command[] =>
    commands.filter(({ contexts }) => contexts.includes(context));
  const shared = within("shared");
  const adminsFirst = shared.toSorted((a, b) => Number(isForAdmins(b)) - Number(isForAdmins(a)));
  return [
    { scope: { type: "default" }, commands: menuOf(commands, texts) },
    { scope: { type: "all_private_chats" }, commands: menuOf(within("private"), texts) },
    { scope: { type: "all_group_chats" }, commands: menuOf(shared, texts) },
    { scope: { type: "all_chat_administrators" }, commands: menuOf(adminsFirst, texts) },
  ];
}

function isForAdmins({ access, adminsDoMore }: Command): boolean {
  return access === "admin" || adminsDoMore === true;
}

/** A menu as Telegram takes it, under the commands' exact names. */
export function menuOf(commands: readonly Command[], texts: Texts): TelegramBotCommand[] {
  return commands.map((command) => ({ command: command.name, description: command.about(texts) }));
}

/** Whether two menus are the same, order included. */
export function sameMenu(a: readonly TelegramBotCommand[], b: readonly TelegramBotCommand[]): boolean {
  const lines = (menu: readonly TelegramBotCommand[]): string =>
    JSON.stringify(menu.map(({ command, description }) => [command, description]));
  return lines(a) === lines(b);
}
