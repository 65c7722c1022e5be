/** What the core hands to a face: a neutral reply as plain data, without any markup. It is stored as JSON. */
import type { Action } from "./action.ts";

/** A run of text. `concept` links to another concept: a face that can open it makes it a link. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "bold"; readonly children: readonly Inline[] }
  | { readonly kind: "italic"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: "concept"; readonly id: string; readonly children: readonly Inline[] };

/** Where a statement comes from. */
export type Source = { readonly title: string; readonly url?: string | undefined };

/** A dated, sourced statement. `asOf` is YYYY-MM or YYYY-MM-DD, set where the figure moves. */
export type FactLine = {
  readonly content: readonly Inline[];
  readonly asOf?: string | undefined;
  readonly source: Source;
};

/** A line of a table: what is compared, and one cell a column. */
export type TableRow = { readonly label: string; readonly cells: readonly string[] };

/** How many chose an option, of all who answered; `right` marks the right one. */
export type SpreadRow = {
  readonly letter: string;
  readonly text: string;
  readonly count: number;
  readonly right: boolean;
};

/** A line of a leaderboard; `you` marks the learner who asked. */
export type BoardRow = {
  readonly rank: number;
  readonly name: string;
  readonly points: number;
  readonly you: boolean;
};

/** An option of a question. `ruledOut`: a hint has shown that it is wrong. */
export type ShownOption = { readonly text: string; readonly ruledOut: boolean };
/** A step to be put in order; `place` is where it was put so far, from 1. */
type ShownStep = { readonly text: string; readonly place?: number };

/** How a question is answered, by its kind. Options and steps are lettered from A as they stand. */
export type QuestionForm =
  | { readonly kind: "single" | "truefalse"; readonly options: readonly ShownOption[] }
  | { readonly kind: "multi"; readonly options: readonly (ShownOption & { readonly ticked: boolean })[] }
  | { readonly kind: "order"; readonly steps: readonly ShownStep[] }
  | { readonly kind: "number"; readonly unit: string }
  | { readonly kind: "typed" };

/** A file for the asker, with all its text. It is personal and large: a reply that is stored can't have one. */
export type FileBlock = {
  readonly kind: "file";
  readonly name: string;
  readonly mime: string;
  readonly text: string;
};

/** A piece of a reply. Every switch over it ends in `satisfies never`. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly content: readonly Inline[] }
  /** Small print: a correction, a hint, what to do next. */
  | { readonly kind: "note"; readonly content: readonly Inline[] }
  /** A picture in words, set apart. */
  | { readonly kind: "quote"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "facts"; readonly title: string; readonly items: readonly FactLine[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly kind: "sources"; readonly title: string; readonly items: readonly Source[] }
  /** `done` of `total`, both whole numbers, total over 0. */
  | { readonly kind: "progress"; readonly label: string; readonly done: number; readonly total: number }
  | { readonly kind: "board"; readonly rows: readonly BoardRow[] }
  /** What everybody answered, option by option. */
  | { readonly kind: "spread"; readonly rows: readonly SpreadRow[] }
  /** A question as it is asked. */
  | {
      readonly kind: "question";
      readonly title: string;
      readonly prompt: string;
      readonly form: QuestionForm;
    }
  /** What an answer was worth. Faces show it by word and shape, never by colour alone. */
  | { readonly kind: "verdict"; readonly right: boolean; readonly text: string }
  | FileBlock;

/** What every control has. The label is plain text of at most 80 characters (Discord), better under 38 (a phone). */
type Pressable = {
  readonly label: string;
  readonly action: Action;
  readonly style: "primary" | "plain" | "danger";
};

/** What a message shows: a room at its question (the lobby is -1), or a question of the day. */
export type Watch =
  | { readonly kind: "room"; readonly key: string; readonly ordinal: number }
  | { readonly kind: "daily"; readonly key: string };

/**
 * What can be handed on to other people, as plain ids: a concept, a comparison of two or three sides, or a quiz on a
 * concept, an area or a path, or on everything.
 */
export type Shared =
  | { readonly kind: "explain"; readonly concept: string }
  | { readonly kind: "compare"; readonly sides: readonly string[] }
  | { readonly kind: "quiz"; readonly topic?: string | undefined };

/** What a press tells the bot. */
export type Pressed =
  | (Pressable & { readonly kind: "button" })
  /**
   * Asks for a text, for places where plain text does not reach the bot. The press comes with the text as its only
   * value, or without one, and then the answer is a reply that `expects`. `ask` is plain text of at most 45
   * characters (a label of Discord's modals).
   */
  | (Pressable & { readonly kind: "prompt"; readonly ask: string });

/**
 * Something to press. `share` opens the platform's own way to send a link with `text` (plain, at most 200
 * characters) to somebody else; the bot hears nothing of it. A face whose platform has no such way shows nothing for
 * it (see `isPressed`). Every switch over it ends in `satisfies never`.
 */
export type Control =
  | Pressed
  | { readonly kind: "share"; readonly label: string; readonly text: string; readonly what: Shared };

/** Whether a control tells the bot when it is pressed: all that a face without a way to share shows. */
export function isPressed(control: Control): control is Pressed {
  switch (control.kind) {
    case "button":
    case "prompt":
      return true;
    case "share":
      return false;
    default:
      throw new Error(`no such control ${JSON.stringify(control satisfies never)}`);
  }
}

/** What choosing an option of a ballot means: the action of its button, with the value that goes along with it. */
export type Vote = { readonly action: Action; readonly value: string };

/**
 * How the question of a reply can be asked as a quiz poll of the platform, which shows by itself what was right. Places
 * are those of the options in its form, from 0. A face without such polls, or one that can't fit the question into
 * one, shows the reply as it is.
 */
export type Ballot = {
  /** By place. Where `several` may be chosen, all mean the same and their values are sent together. */
  readonly votes: readonly Vote[];
  readonly several: boolean;
  /** The places of the right options, in order. */
  readonly right: readonly number[];
  /** Plain text of at most 200 characters. */
  readonly explanation: string;
  /** For how long it is open, and what was right is hidden; without it until it is answered. */
  readonly seconds?: number;
  /** What can be pressed beside it. */
  readonly controls: readonly Control[];
  /** It was wished to be shown once more, also where a poll asks it already. */
  readonly anew?: true;
};

/**
 * One reply. `replace` changes the message that was pressed, where there is one; `flash` is worth a moment only: a
 * face that can flash the toast shows that alone, others a message. `asker` keeps it from others where the platform
 * can. `subject` is the concept's or question's id, `a~b` for a comparison. `toast` is the
 * gist in at most 200 characters of plain text (Telegram's callback answer), for faces that can flash one.
 * `expects` says that what is typed next answers it, so that a face with a keyboard takes no number for a button.
 * `target` is a face's note of the message it replaces, where that is not the one that was pressed. `watch` names the
 * room or daily question that is told what became of the message.
 */
export type Reply = {
  readonly subject?: string;
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  readonly mode: "new" | "replace" | "flash";
  readonly audience: "everyone" | "asker";
  readonly toast?: string;
  readonly expects?: "number" | "text";
  readonly target?: string;
  readonly watch?: Watch;
  readonly ballot?: Ballot;
};
