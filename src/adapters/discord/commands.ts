/** The commands as Discord registers them, and whether it has them already; pure. */
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  Locale,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Param } from "../../core/command.ts";
import type { Texts } from "../../core/texts/en.ts";
import { LANGUAGES, type Languages } from "../../core/texts/languages.ts";
import { CHOICES, MANAGE_GUILD } from "./limits.ts";

/** One command of the bulk PUT. */
export type CommandBody =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** A guild (0) or a person (1) can install the app (docs, Application Integration Types). */
const ANYWHERE = [0, 1] as const;

/** The body of the bulk PUT of global commands, in the order declared. */
export function commandBodies(
  commands: readonly Command[],
  texts: Texts,
  languages: Languages = LANGUAGES,
): CommandBody[] {
  const words = { texts, languages };
  const typed = commands.map(
    (command): CommandBody => ({
      type: 1,
      name: command.name,
      ...described(command.about, words),
      options: requiredFirst(command.params).map((param) => option(param, words)),
      ...whereOf(command),
    }),
  );
  return [...typed, ...commands.flatMap((command) => menuBodies(command, words))];
}

/** Entries in the menus of messages (3) and people (2). */
function menuBodies(command: Command, words: Words): CommandBody[] {
  const { onMessage, onPerson } = command;
  return [
    ...(onMessage ? [{ type: 3 as const, ...named(onMessage, words), ...whereOf(command) }] : []),
    ...(onPerson ? [{ type: 2 as const, ...named(onPerson, words), ...whereOf(command) }] : []),
  ];
}

/** Where it can be used, and by whom unless a server decides otherwise. */
function whereOf(command: Command) {
  return {
    integration_types: [...ANYWHERE],
    contexts: contexts(command),
    default_member_permissions: command.access === "admin" ? String(MANAGE_GUILD) : null,
  };
}

type Words = { readonly texts: Texts; readonly languages: Languages };
type Wording = (texts: Texts) => string;

/** The locales that Discord has of a language, where they are not the language alone (docs, Locales). */
const LOCALES: Readonly<Record<string, readonly Locale[]>> = {
  en: ["en-US", "en-GB"] as Locale[],
  es: ["es-ES", "es-419"] as Locale[],
  pt: ["pt-BR"] as Locale[],
  sv: ["sv-SE"] as Locale[],
  zh: ["zh-CN", "zh-TW"] as Locale[],
};

function localized(wording: Wording, { languages }: Words): LocalizationMap | undefined {
  const all = [...languages].flatMap(([language, texts]) =>
    (LOCALES[language] ?? [language as Locale]).map((locale) => [locale, wording(texts)] as const),
  );
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

function described(wording: Wording, words: Words) {
  const description_localizations = localized(wording, words);
  const description = wording(words.texts);
  return description_localizations ? { description, description_localizations } : { description };
}

function named(wording: Wording, words: Words) {
  const name_localizations = localized(wording, words);
  const name = wording(words.texts);
  return name_localizations ? { name, name_localizations } : { name };
}

/** Guilds (0) and other people's chats (2) are shared, the chat with the bot (1) is private. */
function contexts(command: Command): (0 | 1 | 2)[] {
  const shared = command.contexts.includes("shared");
  const inPrivate = command.contexts.includes("private");
  return [
    ...(shared ? ([0] as const) : []),
    ...(inPrivate ? ([1] as const) : []),
    ...(shared ? ([2] as const) : []),
  ];
}

/** What the core reads of free words; Discord would allow 6000. */
const LONGEST_TEXT = 300;

/** "18:30". */
const LONGEST_TIME = 5;

/** Discord refuses a required option behind an optional one. */
function requiredFirst(params: readonly Param[]): readonly Param[] {
  return params.toSorted((a, b) => Number(b.required) - Number(a.required));
}

function option(param: Param, words: Words): APIApplicationCommandBasicOption {
  const base = { name: param.name, ...described(param.about, words), required: param.required };
  switch (param.kind) {
    case "topic":
    case "topic-or-area":
    case "area":
    case "path":
    case "zone":
      return { ...base, type: 3, autocomplete: true };
    case "time":
      return { ...base, type: 3, max_length: LONGEST_TIME };
    case "integer":
      return { ...base, type: 4, min_value: param.min, max_value: param.max };
    case "text":
      return { ...base, type: 3, max_length: param.most ?? LONGEST_TEXT };
    case "choice":
      return choiceOption(base, param.choices);
    default:
      throw new Error(`no option for ${JSON.stringify(param satisfies never)}`);
  }
}

type Base = { name: string; description: string; required: boolean };

function choiceOption(base: Base, choices: readonly string[]): APIApplicationCommandBasicOption {
  if (choices.length > CHOICES) return { ...base, type: 3, autocomplete: true };
  return { ...base, type: 3, choices: choices.map((value) => ({ name: value, value })) };
}

/**
 * Whether Discord already has exactly the wanted commands, in any order. Fields that Discord adds by itself
 * (ids, versions, defaults) don't count.
 */
export function sameCommands(
  existing: readonly APIApplicationCommand[],
  wanted: readonly CommandBody[],
): boolean {
  return fingerprint(existing) === fingerprint(wanted);
}

/** How a list of commands would change: what is new, what is changed, and what is gone, each as a person calls it. */
export type Difference = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** What a bulk PUT of the wanted commands would change. */
export function differenceOf(
  existing: readonly APIApplicationCommand[],
  wanted: readonly CommandBody[],
): Difference {
  const [before, after] = [printsOf(existing), printsOf(wanted)];
  const names = [...after.keys()];
  return {
    added: names.filter((name) => !before.has(name)),
    changed: names.filter((name) => before.has(name) && before.get(name) !== after.get(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)),
  };
}

function printsOf(commands: readonly (APIApplicationCommand | CommandBody)[]): ReadonlyMap<string, string> {
  return new Map(commands.map((one) => [calledBy(one), fingerprint([one])]));
}

/** "/explain", or a menu's entry with whose menu it is in. */
function calledBy({ type, name }: APIApplicationCommand | CommandBody): string {
  if (type === 2) return `"${name}" in a person's menu`;
  return type === 3 ? `"${name}" in a message's menu` : `/${name}`;
}

function fingerprint(commands: readonly (APIApplicationCommand | CommandBody)[]): string {
  const told = commands.map((command) => [
    command.type ?? 1,
    command.name,
    sorted(command.name_localizations),
    "description" in command ? command.description : "",
    "description_localizations" in command ? sorted(command.description_localizations) : [],
    "options" in command ? (command.options ?? []).map((one) => optionFields(one)) : [],
    command.integration_types?.toSorted() ?? null,
    command.contexts?.toSorted() ?? null,
    command.default_member_permissions ?? null,
  ]);
  return JSON.stringify(told.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)));
}

const sorted = (localizations: object | null | undefined): readonly (readonly [string, unknown])[] =>
  Object.entries(localizations ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));

type AnyOption = APIApplicationCommandOption;

function optionFields(one: AnyOption) {
  return [
    one.type,
    one.name,
    one.description,
    sorted(one.description_localizations),
    one.required ?? false,
    "autocomplete" in one && one.autocomplete === true,
    "choices" in one ? (one.choices ?? []).map(({ name, value }) => [name, value]) : [],
    "min_value" in one ? (one.min_value ?? null) : null,
    "max_value" in one ? (one.max_value ?? null) : null,
  ];
}
