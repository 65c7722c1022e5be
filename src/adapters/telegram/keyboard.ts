/** Buttons under a message: rows by the length of the labels, actions as tokens, shares as links; pure. */
import type { TelegramInlineKeyboardButton, TelegramInlineKeyboardMarkup } from "@gramio/types";
import type { Control } from "../../core/reply.ts";
import { encode } from "../../core/token.ts";
import { deepLink, shareLink } from "./deep-link.ts";
import { ROW_BUTTONS, ROW_LETTERS } from "./limits.ts";

/** The keyboard of a reply's controls, in their order, of the bot with this user name: as many a row as leave each label readable. */
export function keyboardOf(controls: readonly Control[], username: string): TelegramInlineKeyboardMarkup {
  const rows: Control[][] = [];
  for (const control of controls) {
    const row = rows.at(-1);
    if (row && fitsInRow([...row, control])) row.push(control);
    else rows.push([control]);
  }
  return { inline_keyboard: rows.map((row) => row.map((control) => buttonOf(control, username))) };
}

function fitsInRow(row: readonly Control[]): boolean {
  const widest = Math.max(...row.map(({ label }) => label.length));
  return row.length <= ROW_BUTTONS && widest * row.length <= ROW_LETTERS;
}

function buttonOf(control: Control, username: string): TelegramInlineKeyboardButton {
  switch (control.kind) {
    case "button":
    case "prompt": {
      const button = { text: control.label, callback_data: encode(control.action) };
      return control.style === "plain" ? button : { ...button, style: control.style };
    }
    case "share":
      return { text: control.label, url: shareLink(deepLink(username, control.what), control.text) };
    default:
      throw new Error(`no button for ${JSON.stringify(control satisfies never)}`);
  }
}
