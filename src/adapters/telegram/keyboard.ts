/** Buttons under a message: rows by the length of the labels, actions as tokens; pure. */
import type { TelegramInlineKeyboardButton, TelegramInlineKeyboardMarkup } from "@gramio/types";
import type { Control } from "../../core/reply.ts";
import { encode } from "../../core/token.ts";
import { ROW_BUTTONS, ROW_LETTERS } from "./limits.ts";

/** The keyboard of a reply's controls, in their order: as many a row as leave each label readable. */
export function keyboardOf(controls: readonly Control[]): TelegramInlineKeyboardMarkup {
  const rows: Control[][] = [];
  for (const control of controls) {
    const row = rows.at(-1);
    if (row && fitsInRow([...row, control])) row.push(control);
    else rows.push([control]);
  }
  return { inline_keyboard: rows.map((row) => row.map(buttonOf)) };
}

function fitsInRow(row: readonly Control[]): boolean {
  const widest = Math.max(...row.map(({ label }) => label.length));
  return row.length <= ROW_BUTTONS && widest * row.length <= ROW_LETTERS;
}

function buttonOf(control: Control): TelegramInlineKeyboardButton {
  switch (control.kind) {
    case "button":
    case "prompt": {
      const button = { text: control.label, callback_data: encode(control.action) };
      return control.style === "plain" ? button : { ...button, style: control.style };
    }
    default:
      throw new Error(`no button for ${JSON.stringify(control satisfies never)}`);
  }
}
