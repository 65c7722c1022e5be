/** Small makers of inline data and blocks, so that views read as what they show. */

import type { Action } from "../action.ts";
import type { Block, Inline, Pressed } from "../reply.ts";

/** Plain text as inline data. */
export const plain = (text: string): readonly Inline[] => [{ kind: "text", text }];
/** A bold lead followed by inline data. */
export const led = (lead: string, content: readonly Inline[]): readonly Inline[] => [
  { kind: "bold", children: plain(lead) },
  { kind: "text", text: " " },
  ...content,
];
/** A block of plain text. */
export const text = (words: string): Block => ({ kind: "text", content: plain(words) });
/** A block of small print. */
export const note = (words: string): Block => ({ kind: "note", content: plain(words) });
/** A heading. */
export const heading = (words: string): Block => ({ kind: "heading", text: words });
/** A button; plain unless a style is given. */
export const button = (label: string, action: Action, style: Pressed["style"] = "plain"): Pressed => ({
  kind: "button",
  label,
  action,
  style,
});
/** The letter of an option by its place, A first. */
export const letter = (place: number): string => String.fromCharCode(65 + place);
