/** A word to the one who pressed, worth a moment only. */
import type { Reply } from "../reply.ts";
import { note, text } from "./inline.ts";

/** Shown as a line that goes away where the face has one, else as a small message to the asker. */
export function flashView(message: string, hint?: string): Reply {
  return {
    mode: "flash",
    audience: "asker",
    toast: hint === undefined ? message : `${message} ${hint}`,
    blocks: [text(message), ...(hint === undefined ? [] : [note(hint)])],
    controls: [],
  };
}
