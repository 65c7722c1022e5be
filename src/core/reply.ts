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

/** A line of a leaderboard; `you` marks the learner who asked. */
export type BoardRow = {
  readonly rank: number;
  readonly name: string;
  readonly points: number;
  readonly you: boolean;
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
  /** A question as it is asked: options in the order shown, lettered from A. */
  | {
      readonly kind: "question";
      readonly title: string;
      readonly prompt: string;
      readonly options: readonly string[];
    }
  /** What an answer was worth. Faces show it by word and shape, never by colour alone. */
  | { readonly kind: "verdict"; readonly right: boolean; readonly text: string };

/** Something to press. The label is plain text of at most 80 characters (Discord), better under 38 (a phone). */
export type Control = {
  readonly kind: "button";
  readonly label: string;
  readonly action: Action;
  readonly style: "primary" | "plain" | "danger";
};

/**
 * One reply. `replace` changes the message that was pressed, where there is one; `asker` keeps it from others
 * where the platform can. `subject` is the concept's or question's id, `a~b` for a comparison. `toast` is the
 * gist in at most 200 characters of plain text (Telegram's callback answer), for faces that can flash one.
 */
export type Reply = {
  readonly subject?: string;
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  readonly mode: "new" | "replace";
  readonly audience: "everyone" | "asker";
  readonly toast?: string;
};
