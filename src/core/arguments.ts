/** From what was typed behind a command to its named arguments. */
import type { Args, Command, Param } from "./command.ts";
import { UserError } from "./errors.ts";
import { findByName } from "./knowledge/find.ts";
import { fold } from "./knowledge/fold.ts";
import type { Library } from "./knowledge/library.ts";
import { splitSides } from "./knowledge/sides.ts";
import type { RawArguments } from "./request.ts";
import type { Texts } from "./texts/en.ts";

/** Longest argument that is read, in characters; no name, alias or question is as long. */
const LONGEST_ARGUMENT = 300;

/**
 * Reads and checks arguments. Throws `UserError` when a required one is missing or one is out of bounds.
 * Characters that no one types (controls, direction marks) are dropped.
 */
export function readArguments(command: Command, raw: RawArguments, library: Library, texts: Texts): Args {
  const given = typeof raw === "string" ? split(command.params, clean(raw), library) : cleanAll(raw);
  const args: Record<string, string> = {};
  for (const param of command.params) {
    const value = spelledOut(param, given[param.name]?.slice(0, longestOf(param)), library);
    if (value) args[param.name] = checked(param, value, texts);
    else if (param.required) throw missing(command, param, texts);
  }
  return args;
}

const longestOf = (param: Param): number =>
  (param.kind === "text" ? param.most : undefined) ?? LONGEST_ARGUMENT;

/** A topic's id where the six letters are given that stand for it; names of six letters stay what they are. */
function spelledOut(param: Param, value: string | undefined, library: Library): string | undefined {
  const isTopic = param.kind === "topic" || param.kind === "topic-or-area";
  if (!isTopic || value === undefined || library.byTerm.has(fold(value))) return value;
  return library.idOf(value) ?? value;
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function cleanAll(raw: Readonly<Record<string, string>>): Args {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, clean(value)]));
}

/**
 * Two topics are parted as sides. Other parameters are taken off the end in any order, those declared before the
 * topic off the beginning; the rest is the topic.
 */
function split(params: readonly Param[], text: string, library: Library): Args {
  if (text === "") return {};
  const topics = params.filter(({ kind }) => kind !== "integer" && kind !== "choice" && kind !== "time");
  if (topics.length > 1) return named(topics, splitSides(library, text));
  const [topic] = topics;
  if (topic && findByName(library, text)?.kind === "exact") return { [topic.name]: text };
  const words = text.split(" ");
  const args: Record<string, string> = {};
  const others = params.filter((entry) => entry !== topic);
  for (const param of others.filter((entry) => topic && params.indexOf(entry) < params.indexOf(topic))) {
    if (fits(param, words[0] ?? "")) args[param.name] = words.shift() ?? "";
  }
  for (const _ of others) {
    const param = others.findLast((entry) => !args[entry.name] && fits(entry, words.at(-1) ?? ""));
    if (param) args[param.name] = words.pop() ?? "";
  }
  if (topic && words.length > 0) args[topic.name] = unquoted(words.join(" "));
  if (!topic && words.length > 0)
    Object.assign(
      args,
      named(
        params.filter((param) => !args[param.name]),
        words,
      ),
    );
  return args;
}

function named(params: readonly Param[], values: readonly string[]): Args {
  return Object.fromEntries(
    params.flatMap((param, index) => (values[index] ? [[param.name, values[index]]] : [])),
  );
}

function fits(param: Param, word: string): boolean {
  if (param.kind === "integer") return /^\d{1,6}$/.test(word);
  if (param.kind === "time") return /^\d{1,2}(:\d{1,2})?$/.test(word);
  return param.kind === "choice" && param.choices.includes(word.toLowerCase());
}

/** Hours and minutes; full hours may stand alone. */
const TIME = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/;

const unquoted = (text: string): string => text.replace(/^(["'“])(.*)(["'”])$/, "$2");

function checked(param: Param, value: string, texts: Texts): string {
  if (param.kind === "integer") {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= param.min && number <= param.max) return String(number);
    throw new UserError(
      texts.arguments.notWhole(param.name, value),
      texts.arguments.between(param.min, param.max),
    );
  }
  if (param.kind === "time") {
    const [, hours = "", minutes = "00"] = TIME.exec(value) ?? [];
    if (hours !== "") return `${hours.padStart(2, "0")}:${minutes}`;
    throw new UserError(texts.daily.badTime(value), texts.daily.badTimeHint);
  }
  if (param.kind === "choice") {
    const choice = param.choices.find((entry) => entry === value.toLowerCase());
    if (choice) return choice;
    throw new UserError(texts.arguments.noChoice(param.name, value), texts.arguments.choices(param.choices));
  }
  return unquoted(value);
}

function missing(command: Command, param: Param, texts: Texts): UserError {
  const [example = `/${command.name}`] = command.examples;
  return new UserError(texts.arguments.missing(command.name, param.name), texts.arguments.tryThis(example));
}
