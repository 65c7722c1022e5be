/** The data of a solo quiz as it is stored. `step.ts` is the machine that moves it. */

/**
 * An answer. `chosen` is a stable text form by kind: original indexes of options ("2", "0+3") or of steps
 * ("1>0>2"), the number, or the id of the concept a typed text was read as ("-": none). `SKIPPED` for all kinds.
 */
export type ItemAnswer = {
  readonly chosen: string;
  readonly right: boolean;
  readonly points: number;
  /** Hints taken before it. */
  readonly hints: number;
};

/** What is chosen by "I don't know". */
export const SKIPPED = "?";

/** One question of a session: which version was chosen, in which order its options are shown, and the answer. */
export type SessionItem = {
  readonly question: string;
  readonly version: number;
  /** Original option indexes in the order shown. */
  readonly order: readonly number[];
  /** Original indexes of what is ticked or placed so far, in the order in which that was done. */
  readonly draft?: readonly number[];
  /** Hints taken so far. */
  readonly hints?: number;
  /** Concepts that a typed answer may have meant, perhaps none: this was asked back, which is done once. */
  readonly near?: readonly string[];
  /** Asked once more, after it was missed in this session. */
  readonly retry?: true;
  readonly answer?: ItemAnswer;
};

/** `asked`: waits for an answer; `answered`: the verdict is shown, waits for Next; the rest are ends. */
export type SessionStatus = "asked" | "answered" | "finished" | "stopped" | "expired";

/** A solo quiz of one learner. `version` counts its stored states, from 1; `at` is the ordinal of the current item, from 0. */
export type Session = {
  readonly key: string;
  readonly learner: number;
  /** Where it is shown; what is typed there may answer it. */
  readonly place: string;
  /** Where its points count. */
  readonly community: string;
  readonly topic?: string;
  /** Of all questions, 1-3. */
  readonly difficulty?: number;
  readonly status: SessionStatus;
  readonly items: readonly SessionItem[];
  readonly at: number;
  readonly version: number;
  readonly startedAt: Date;
  /** The deadline after which it no longer stands in the way of another one. */
  readonly endsAt: Date;
};

/** An item as the store may hold it: the first versions kept the index of one option as the answer. */
export type StoredItem = Omit<SessionItem, "answer"> & {
  readonly answer?:
    | ItemAnswer
    | { readonly option: number; readonly right: boolean; readonly points: number };
};

/** The item of any version. */
export function readItem({ answer, ...item }: StoredItem): SessionItem {
  if (!answer) return item;
  if (!("option" in answer)) return { ...item, answer };
  const { option, right, points } = answer;
  return { ...item, answer: { chosen: String(option), right, points, hints: 0 } };
}

/** The questions whose last answer in the session was wrong, in the order they were asked. */
export function missedIn({ items }: Session): readonly string[] {
  const last = new Map(
    items.flatMap(({ question, answer }) => (answer ? [[question, answer] as const] : [])),
  );
  return [...last].flatMap(([question, { right }]) => (right ? [] : [question]));
}
