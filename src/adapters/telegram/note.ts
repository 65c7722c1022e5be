/** The face's own notes of its messages: a number for one of text, "p" before it for a quiz poll. */

/** A message as a note names it. A poll's words can't be changed, only its buttons. */
export type Noted = { readonly message: number; readonly isPoll: boolean };

/** The note of a message. */
export const noteOf = ({ message, isPoll }: Noted): string => `${isPoll ? "p" : ""}${message}`;

/** The message of a note; undefined for what is none of ours. */
export function notedIn(note: string | undefined): Noted | undefined {
  const match = /^(p?)(\d+)$/.exec(note ?? "");
  return match ? { message: Number(match[2]), isPoll: match[1] === "p" } : undefined;
}
