/** From a typed line to a request. */

import type { Pressed, Reply } from "../../core/reply.ts";
import type { Actor, Input, Place } from "../../core/request.ts";
import { encode } from "../../core/token.ts";

/** The learner's own place at this terminal: what is private belongs to one alone. All of them share its boards. */
export function placeNamed(name: string): Place {
  return { id: `terminal:${name}`, platform: "terminal", community: "terminal:local", kind: "private" };
}

/** The learner at the keyboard; `name` is what `--as` said. */
export function actorNamed(name: string): Actor {
  return { id: `terminal:${name}`, platform: "terminal", name, locale: "en", role: "admin" };
}

/** The buttons shown last, and whether something is to be typed. */
export type Shown = Pick<Reply, "expects"> & { readonly controls: readonly Pressed[] };

/**
 * What a line means: a number or an option's letter presses one of the buttons shown last, a slash begins a
 * command, anything else is text. While something is to be typed, only a slash and a number press. Undefined for an
 * empty line.
 */
export function readLine(line: string, { controls, expects }: Shown): Input | undefined {
  const text = line.trim();
  if (text === "") return undefined;
  const typed = expects !== undefined && !text.startsWith("/");
  const pressed = typed ? undefined : pressedControl(text, controls);
  if (pressed) return { kind: "press", token: encode(pressed.action) };
  const command = /^\/(\w+)\s*(.*)$/su.exec(text);
  if (command) return { kind: "command", name: (command[1] ?? "").toLowerCase(), args: command[2] ?? "" };
  return { kind: "text", text };
}

function pressedControl(text: string, shown: readonly Pressed[]): Pressed | undefined {
  const number = /^\/?(\d{1,2})$/.exec(text)?.[1];
  if (number !== undefined) return shown[Number(number) - 1];
  if (!/^[a-h]$/i.test(text)) return undefined;
  const letter = text.toUpperCase();
  return shown.find(({ label }) => new RegExp(`^(?:[☐☑] )?${letter}(?:\\.? |$)`).test(label));
}
