/** Every face's rendering, as what is sent and as text a person can read: for the gallery and the content check. */
import type { TelegramInlineKeyboardMarkup } from "@gramio/types";
import { render as renderDiscord } from "../adapters/discord/render.ts";
import { pollOf, type QuizPoll } from "../adapters/telegram/ballot.ts";
import { keyboardOf } from "../adapters/telegram/keyboard.ts";
import { render as renderTelegram } from "../adapters/telegram/render.ts";
import { render as renderTerminal } from "../adapters/terminal/render.ts";
import { PLAIN } from "../adapters/terminal/style.ts";
import type { Reply } from "../core/reply.ts";
import { en } from "../core/texts/en.ts";

/** A face by name. `messages` is what is sent; `readable` the same for a person to read, one string a message. */
export type ShownFace = {
  readonly name: string;
  readonly messages: (reply: Reply) => readonly unknown[];
  readonly readable: (reply: Reply) => readonly string[];
  /** Whether people can share from it. */
  readonly shares: boolean;
};

/** A made-up bot name, for links into a private chat. */
const RENDERING = { texts: en, username: "layerwise_bot" };

const terminal = (reply: Reply): readonly string[] => [renderTerminal(reply, en.face, PLAIN)];

export const FACES: readonly ShownFace[] = [
  { name: "terminal", messages: terminal, readable: terminal, shares: false },
  {
    name: "telegram",
    messages: (reply) => renderTelegram(reply, RENDERING),
    readable: telegramReadable,
    shares: true,
  },
  {
    name: "discord",
    messages: (reply) => renderDiscord(reply, en),
    readable: (reply) => renderDiscord(reply, en).map(discordText),
    shares: false,
  },
];

/** A quiz poll where the question fits one, in the private chat or among all. */
function telegramReadable(reply: Reply): readonly string[] {
  const kind = reply.audience === "everyone" ? "shared" : "private";
  const poll = pollOf(reply, { id: "", platform: "telegram", community: "", kind }, RENDERING);
  if (poll) return [pollText(poll)];
  if (reply.blocks.length > 0) return renderTelegram(reply, RENDERING).map(telegramText);
  return [["(under the poll)", ...rowsOf(keyboardOf(reply.controls, RENDERING.username))].join("\n")];
}

/** Description, question and options of a poll, the right ones marked, and what is shown after a vote. */
function pollText({ description, question, options, explanation, ...poll }: QuizPoll): string {
  const right = poll.correct_option_ids ?? [];
  const sign = poll.allows_multiple_answers ? "☐" : "○";
  const closing = poll.open_period === undefined ? [] : [`(closes after ${poll.open_period} s)`];
  return [
    `${description}\n`,
    `Quiz poll: ${question}`,
    ...options.map(({ text }, place) => `${sign} ${text}${right.includes(place) ? " ✓" : ""}`),
    `💡 ${explanation}`,
    ...closing,
    ...rowsOf(poll.reply_markup),
  ].join("\n");
}

function rowsOf(markup: unknown): readonly string[] {
  const { inline_keyboard: rows = [] } = { ...(markup as Partial<TelegramInlineKeyboardMarkup>) };
  return rows.map((row) => row.map(({ text }) => `[${text}]`).join(" "));
}

type TelegramMessage = ReturnType<typeof renderTelegram>[number];
type DiscordMessage = ReturnType<typeof renderDiscord>[number];

/** Text with its entities as tags, then the rows of buttons. */
function telegramText({ text, entities, reply_markup }: TelegramMessage): string {
  const marks = entities.flatMap(({ type, offset, length }, depth) => [
    { at: offset, depth, mark: `<${type}>` },
    { at: offset + length, depth: -depth - 1, mark: `</${type}>` },
  ]);
  const inserted = marks.toSorted((a, b) => b.at - a.at || b.depth - a.depth);
  const marked = inserted.reduce((words, { at, mark }) => words.slice(0, at) + mark + words.slice(at), text);
  return [marked, ...rowsOf(reply_markup)].join("\n");
}

/** A button, or a select with what is in it. */
function discordControl(
  entry: Extract<
    DiscordMessage["components"][number]["components"][number],
    { readonly type: 1 }
  >["components"][number],
): string {
  if (entry.type !== 3) return "label" in entry ? `[${entry.label}]` : "";
  const options = entry.options.map((option) => `${option.default ? "☑" : "☐"} ${option.label}`);
  return `[${entry.placeholder} ▾ ${options.join(" | ")}]`;
}

/** Markdown of the text displays, rules between them, then the rows of buttons. */
function discordText({ components }: DiscordMessage): string {
  const lines = components
    .flatMap((container) => container.components)
    .map((component) => {
      if (component.type === 10) return component.content;
      if (component.type === 1) return component.components.map(discordControl).join(" ");
      return component.type === 13 ? component.file.url.replace("attachment://", "📎 ") : "――――";
    });
  return lines.join("\n");
}
