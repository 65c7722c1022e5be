/** The data of a solo quiz as it is stored. `step.ts` is the machine that moves it. */

/** One question of a session: which version was chosen, in which order its options are shown, and the answer. */
export type SessionItem = {
  readonly question: string;
  readonly version: number;
  /** Original option indexes in the order shown. */
  readonly order: readonly number[];
  readonly answer?: { readonly option: number; readonly right: boolean; readonly points: number };
};

/** `asked`: waits for an answer; `answered`: the verdict is shown, waits for Next; the rest are ends. */
export type SessionStatus = "asked" | "answered" | "finished" | "stopped" | "expired";

/** A solo quiz of one learner. `version` counts its stored states, from 1; `at` is the ordinal of the current item, from 0. */
export type Session = {
  readonly key: string;
  readonly learner: number;
  readonly place: string;
  readonly community: string;
  readonly topic?: string;
  readonly status: SessionStatus;
  readonly items: readonly SessionItem[];
  readonly at: number;
  readonly version: number;
  readonly startedAt: Date;
  /** The deadline after which it no longer stands in the way of another one. */
  readonly endsAt: Date;
};
