/** Takes updates in, however they came: in order for each person in each chat, side by side for all others. */
import type { TelegramUpdate } from "@gramio/types";
import { createLanes } from "./lanes.ts";

/** What brings updates: by polling or by a webhook. */
export type Receiver = {
  /**
   * Brings updates until the stop. Passing faults are waited out; what needs a new start is thrown.
   * `onHeard` is told whenever Telegram has answered well. May be called again after it has thrown.
   */
  run(onHeard: () => void): Promise<void>;
  /** Up to which moment everything that happened was handed on and handled. */
  heardUpTo(): Date;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
  /** Lets Telegram know, at the end, what has been handled and what has not. */
  confirm(): Promise<void>;
};

export type IntakeDeps = {
  /** Handles one update; whether it is committed, or has failed. Never rejects. */
  readonly take: (update: TelegramUpdate) => Promise<boolean>;
};

export type Intake = {
  /**
   * Handles an update in its turn; whether it is committed. One that comes twice is handled twice. It happened after
   * `after` (milliseconds), up to which everything had been handed on when it came.
   */
  take(update: TelegramUpdate, after: number): Promise<boolean>;
  /** The first update, by its id, that is not finished. */
  first(): number | undefined;
  /** The moment, in milliseconds, after which the oldest update that is under way happened; infinite when none is. */
  after(): number;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
};

/** Milliseconds an update may take from a person's phone to us. */
export const ON_THE_WAY = 1_000;

/** An intake with nothing under way. */
export function createIntake(deps: IntakeDeps): Intake {
  const lanes = createLanes();
  const unfinished = new Set<{ readonly id: number; readonly after: number }>();
  const take: Intake["take"] = (update, after) => {
    const entry = { id: update.update_id, after };
    unfinished.add(entry);
    const work = lanes.run(laneOf(update), () => deps.take(update));
    return work.finally(() => unfinished.delete(entry));
  };
  return {
    take,
    first: () => (unfinished.size > 0 ? Math.min(...Array.from(unfinished, ({ id }) => id)) : undefined),
    after: () => Math.min(...Array.from(unfinished, (entry) => entry.after)),
    idle: lanes.idle,
  };
}

/**
 * What somebody types for any chat has nothing to do with what they say in one. A vote names no chat; most are given
 * in private.
 */
function laneOf(update: TelegramUpdate): string {
  const { message, callback_query: query, inline_query: typed, poll, poll_answer: vote } = update;
  if (typed) return `inline ${typed.from.id}`;
  if (poll) return `poll ${poll.id}`;
  if (vote) return `${vote.user?.id} ${vote.user?.id}`;
  const chat = message?.chat.id ?? query?.message?.chat.id;
  const person = message?.from?.id ?? query?.from.id;
  return `${chat ?? person} ${person}`;
}
