/** Every face's rendering, as what is sent and as text a person can read: for the gallery and the content check. */
import { render as renderDiscord } from "../adapters/discord/render.ts";
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
    readable: (reply) => renderTelegram(reply, RENDERING).map(telegramText),
    shares: true,
  },
  {
    name: "discord",
    messages: (reply) => renderDiscord(reply, en),
    readable: (reply) => renderDiscord(reply, en).map(discordText),
    shares: false,
  },
];

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
  const rows = reply_markup?.inline_keyboard ?? [];
  return [marked, ...rows.map((row) => row.map((entry) => `[${entry.text}]`).join(" "))].join("\n");
}

/** Markdown of the text displays, rules between them, then the rows of buttons. */
function discordText({ components }: DiscordMessage): string {
  const lines = components
    .flatMap((container) => container.components)
    .map((component) => {
      if (component.type === 10) return component.content;
      if (component.type === 1)
        return component.components.map((entry) => ("label" in entry ? `[${entry.label}]` : "")).join(" ");
      return component.type === 13 ? component.file.url.replace("attachment://", "📎 ") : "――――";
    });
  return lines.join("\n");
}
