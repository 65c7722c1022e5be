/** What every kind of question can do. One file here is one kind; `of.ts` is the list of them. */
import type { Library } from "../../knowledge/library.ts";
import type { Random } from "../../ports.ts";
import type { Block, Pressed, QuestionForm } from "../../reply.ts";
import type { Texts } from "../../texts/en.ts";
import type { SessionItem } from "../session.ts";
import type { Note } from "../step.ts";

/** What a person did with an open question. Options are named by their original index. */
export type Given =
  | { readonly kind: "option"; readonly option: number }
  /** Puts an option at a place of the draft, from 1; 0 takes it out. Twice the same changes nothing more. */
  | { readonly kind: "pick"; readonly option: number; readonly at: number }
  /** Sends the draft, or what comes along. */
  | { readonly kind: "submit"; readonly options?: readonly number[] }
  | { readonly kind: "text"; readonly text: string };

/** Why something given does not count; it costs nothing, and the question stays as it is. */
export type Refusal = keyof Texts["kinds"]["refused"];

/** What it means: an answer in its stable text form, something to be noted before the answer, or neither. */
export type Reading =
  | { readonly kind: "answer"; readonly chosen: string }
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly why: Refusal };

/** The question in its session, as buttons name it. */
type Spot = { readonly session: string; readonly ordinal: number };

/** What sentences are made of. */
export type Wording = { readonly texts: Texts; readonly library: Library };

/** One question as its kind plays it. */
export type Kind = {
  /** Set where the answer is typed. */
  readonly expects?: "number" | "text";
  /** The order in which its parts are shown, as original indexes; empty without parts. */
  readonly arrange: (random: Random) => readonly number[];
  readonly read: (given: Given, item: SessionItem, library: Library) => Reading;
  readonly isRight: (chosen: string) => boolean;
  /** How it looks now, with what is ticked, placed or ruled out. */
  readonly form: (item: SessionItem) => QuestionForm;
  readonly controls: (wording: Wording, item: SessionItem, spot: Spot) => readonly Pressed[];
  /** The hints there are, the mildest first; each costs a third of the points. */
  readonly hints: (wording: Wording, item: SessionItem) => readonly string[];
  /** What is said beside the open question. */
  readonly remarks?: (wording: Wording, item: SessionItem) => readonly string[];
  /** Why what was chosen is wrong, and what is right. `item` has an answer. */
  readonly tell: (wording: Wording, item: SessionItem) => readonly Block[];
};
