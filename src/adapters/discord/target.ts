/** The face's note of the interaction that a reply answers. The core stores it with the reply, unread. */

/** What calls about an interaction need. The token is a secret for as long as it is valid. */
export type Ticket = {
  readonly interaction: string;
  readonly application: string;
  readonly token: string;
};

/** An interaction to answer. */
export type Target = Ticket & {
  readonly kind: "command" | "press";
  /** Whether a command's answer is declared to be for the asker alone, which a put-off answer has to know beforehand. */
  readonly hidden: boolean;
  /** Who sees the message that was pressed; `none` where there is no such message. */
  readonly pressed: "none" | "everyone" | "asker";
};

/** The target as text. */
export function writeTarget(target: Target): string {
  return JSON.stringify(target);
}

/** The target that `writeTarget` wrote, or undefined when the text is none. */
export function readTarget(text: string): Target | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isTarget(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTarget(value: unknown): value is Target {
  if (typeof value !== "object" || value === null) return false;
  const fields: Partial<Record<keyof Target, unknown>> = value;
  return (
    typeof fields.interaction === "string" &&
    /^\d{1,20}$/.test(fields.interaction) &&
    typeof fields.application === "string" &&
    typeof fields.token === "string" &&
    (fields.kind === "command" || fields.kind === "press") &&
    typeof fields.hidden === "boolean" &&
    typeof fields.pressed === "string"
  );
}

/** A message of ours that can be changed: by its interaction's token while that holds, then through its channel. */
export type MessageNote = { readonly message: string; readonly ticket?: Ticket };

/** The note as text. Its message is an id, or `@original` for the first response to an interaction. */
export function writeNote(note: MessageNote): string {
  return JSON.stringify(note);
}

/** The note that `writeNote` wrote, or undefined when the text is none. */
export function readNote(text: string): MessageNote | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isNote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isNote(value: unknown): value is MessageNote {
  return (
    typeof value === "object" && value !== null && "message" in value && typeof value.message === "string"
  );
}
