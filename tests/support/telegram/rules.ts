/** Rules of Telegram that no schema has, written by hand, with the refusal that breaking them brings. */
import type {
  TelegramBotCommand,
  TelegramInlineKeyboardButton,
  TelegramInlineKeyboardMarkup,
  TelegramInlineQueryResultArticle,
  TelegramMessageEntity,
} from "@gramio/types";
import type { Upload } from "../multipart.ts";
import { entityFaults } from "./entity-rules.ts";
import { pollRules } from "./poll-rules.ts";
import { webhookRules } from "./webhook-rules.ts";

/** A broken rule: what the real server says (after "Bad Request: "), and what is wrong in our words. */
export type Broken = { readonly says: string; readonly because: string };

type Texted = { readonly text?: unknown; readonly entities?: unknown; readonly parse_mode?: unknown };

/** What a call breaks. The payload is taken as it came over the wire. */
export function brokenRules(method: string, payload: Record<string, unknown>): Broken[] {
  const loose = JSON.stringify(payload).match(/\\ud[89a-f]../gi)?.[0];
  const utf8 = loose
    ? [{ says: "strings must be encoded in UTF-8", because: `a lone surrogate ${loose}` }]
    : [];
  return [...utf8, ...rulesOf(method, payload)];
}

/** Files go with the methods that send them: one, with a name and something in it, of at most 50 MB. */
export function fileRules(method: string, files: readonly Upload[]): Broken[] {
  if (method !== "sendDocument")
    return files.map(({ field }) => ({ says: "unexpected file", because: `a file ${field}` }));
  const wrong = files.filter(({ field }) => field !== "document");
  const sizes = files.map(({ text }) => Buffer.byteLength(text));
  return [
    ...wrong.map(({ field }) => ({ says: "unexpected file", because: `a file ${field}` })),
    ...(sizes.includes(0) ? [{ says: "file must be non-empty", because: "an empty file" }] : []),
    ...(sizes.some((size) => size > 50_000_000)
      ? [{ says: "Request Entity Too Large", because: "over 50 MB" }]
      : []),
    ...(files.some(({ name }) => name === "" || name === "blob")
      ? [{ says: "file name expected", because: "a file without a name" }]
      : []),
  ];
}

function rulesOf(method: string, payload: Record<string, unknown>): Broken[] {
  switch (method) {
    case "sendMessage":
      return [
        ...textRules(payload),
        ...markupRules(payload.reply_markup),
        ...wishRules(payload.reply_markup),
      ];
    case "editMessageText":
      return [
        ...textRules(payload),
        ...markupRules(payload.reply_markup),
        ...editRules(payload.reply_markup),
      ];
    case "editMessageReplyMarkup":
      return [...markupRules(payload.reply_markup), ...editRules(payload.reply_markup)];
    case "sendPoll":
      return [...pollRules(payload), ...markupRules(payload.reply_markup)];
    case "stopPoll":
      return [...markupRules(payload.reply_markup), ...editRules(payload.reply_markup)];
    case "sendDocument":
      return captionRules(payload);
    case "answerCallbackQuery":
      return answerRules(payload.text);
    case "answerInlineQuery":
      return resultsRules(Array.isArray(payload.results) ? payload.results : []);
    case "setMyCommands":
      return commandRules(Array.isArray(payload.commands) ? payload.commands : []);
    case "setWebhook":
      return webhookRules(payload);
    default:
      return [];
  }
}

function textRules({ text, entities, parse_mode }: Texted): Broken[] {
  if (typeof text !== "string" || text.trim() === "")
    return [{ says: "message text is empty", because: "no text" }];
  const broken: Broken[] = [];
  if (text.length > 4096)
    broken.push({ says: "message is too long", because: `${text.length} UTF-16 units` });
  if (parse_mode !== undefined && entities !== undefined)
    broken.push({ says: "can't use entities with parse_mode", because: "both are set" });
  const list = Array.isArray(entities) ? (entities as TelegramMessageEntity[]) : [];
  const faults = entityFaults(text, list).map((because) => ({ says: "ENTITY_BOUNDS_INVALID", because }));
  return [...broken, ...faults];
}

/** A caption is no longer than 1024 signs; the methods for files are used without one here. */
function captionRules({ caption }: Record<string, unknown>): Broken[] {
  const units = typeof caption === "string" ? caption.length : 0;
  return units > 1024 ? [{ says: "message caption is too long", because: `${units} units` }] : [];
}

function markupRules(markup: unknown): Broken[] {
  if (typeof markup !== "object" || markup === null || !("inline_keyboard" in markup)) return [];
  const rows = (markup as TelegramInlineKeyboardMarkup).inline_keyboard;
  const size = rows.flat().length;
  const sizes = size > 100 ? [{ says: "reply markup is too long", because: `${size} buttons` }] : [];
  const rowFaults = rows
    .filter((row) => row.length === 0 || row.length > 8)
    .map((row) => ({ says: "BUTTON_ROW_INVALID", because: `a row of ${row.length} buttons` }));
  return [...sizes, ...rowFaults, ...rows.flat().flatMap(buttonRules)];
}

/** A wish for a reply is true or not there, and its placeholder has 1 to 64 letters (Bot API, ForceReply). */
function wishRules(markup: unknown): Broken[] {
  if (typeof markup !== "object" || markup === null || !("force_reply" in markup)) return [];
  const placeholder = "input_field_placeholder" in markup ? String(markup.input_field_placeholder) : "x";
  const broken: Broken[] = [];
  if (markup.force_reply !== true)
    broken.push({ says: "object expected as reply markup", because: "force_reply is not true" });
  if (placeholder === "" || placeholder.length > 64)
    broken.push({ says: "BUTTON_TEXT_INVALID", because: `a placeholder of ${placeholder.length} letters` });
  return broken;
}

/** Only a message with an inline keyboard, or without any markup, can be the outcome of an edit. */
function editRules(markup: unknown): Broken[] {
  const fits =
    markup === undefined || (typeof markup === "object" && markup !== null && "inline_keyboard" in markup);
  return fits ? [] : [{ says: "inline keyboard expected", because: "an edit with another markup" }];
}

function buttonRules(button: TelegramInlineKeyboardButton): Broken[] {
  const actions = Object.keys(button).filter(
    (key) => !["text", "style", "icon_custom_emoji_id"].includes(key),
  );
  const broken: Broken[] = [];
  if (button.text.trim() === "")
    broken.push({ says: "BUTTON_TEXT_EMPTY", because: "a button without label" });
  if (actions.length !== 1)
    broken.push({ says: "BUTTON_TYPE_INVALID", because: `${button.text} has ${actions.length} actions` });
  const bytes = Buffer.byteLength(button.callback_data ?? "x");
  if (bytes < 1 || bytes > 64)
    broken.push({ says: "BUTTON_DATA_INVALID", because: `${button.text} carries ${bytes} bytes` });
  return broken;
}

function answerRules(text: unknown): Broken[] {
  const units = typeof text === "string" ? text.length : 0;
  return units > 200 ? [{ says: "MESSAGE_TOO_LONG", because: `an answer of ${units} units` }] : [];
}

/** At most 50 results, each under an id of its own, each a message that could be sent (Bot API, answerInlineQuery). */
function resultsRules(results: readonly TelegramInlineQueryResultArticle[]): Broken[] {
  const ids = results.map(({ id }) => String(id));
  const broken: Broken[] = [];
  if (results.length > 50) broken.push({ says: "RESULTS_TOO_MUCH", because: `${results.length} results` });
  if (new Set(ids).size < ids.length)
    broken.push({ says: "RESULT_ID_DUPLICATE", because: "two results share an id" });
  const odd = ids.filter((id) => Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64);
  broken.push(...odd.map((id) => ({ says: "RESULT_ID_INVALID", because: `the id ${id}` })));
  return [...broken, ...results.flatMap(articleRules)];
}

function articleRules({
  title,
  input_message_content: content,
  reply_markup,
}: TelegramInlineQueryResultArticle): Broken[] {
  const { message_text: text, ...rest } = { message_text: undefined, ...content };
  const untitled = String(title ?? "").trim() === "";
  return [
    ...(untitled ? [{ says: "ARTICLE_TITLE_EMPTY", because: "a result without a title" }] : []),
    ...textRules({ ...rest, text }),
    ...markupRules(reply_markup),
  ];
}

function commandRules(commands: readonly TelegramBotCommand[]): Broken[] {
  const names = commands.map(({ command }) => command);
  const broken = names
    .filter((name) => !/^[a-z0-9_]{1,32}$/.test(name))
    .map((name) => ({ says: "BOT_COMMAND_INVALID", because: `the name ${name}` }));
  const twice = names.length !== new Set(names).size;
  return twice ? [...broken, { says: "BOT_COMMAND_INVALID", because: "a command is listed twice" }] : broken;
}
