/** Votes in quiz polls. They name nothing but the poll, nobody waits for an answer, and they can't be given twice. */
import type { TelegramPoll, TelegramUpdate } from "@gramio/types";
import type { FaceDeps, PollDeps } from "../../core/face.ts";
import type { Polled } from "../../core/ports.ts";
import type { Request } from "../../core/request.ts";
import { backoff } from "./backoff.ts";
import { LOOK_UPS, type Timings, VOTE_TRIES } from "./limits.ts";
import type { Sender } from "./messenger.ts";
import { type Receiving, receiveVote } from "./receive.ts";

export type VoteDeps = Pick<FaceDeps, "handle" | "log" | "wait" | "random"> &
  PollDeps & {
    readonly sender: Sender;
    readonly timings: Timings;
    readonly stopping: AbortSignal;
  };

/** Telegram tells of every change of a poll; by that one is known whose sending nobody could confirm. */
export function notePoll({ pollSeen }: VoteDeps, { id, question, options }: TelegramPoll): Promise<void> {
  return pollSeen({ id, question, options: options.map(({ text }) => text) });
}

/** Handles a vote; resolves once the core has committed it. Throws where the store can't work for long. */
export async function handleVote(
  deps: VoteDeps,
  receiving: Receiving,
  update: TelegramUpdate,
): Promise<void> {
  const poll = update.poll_answer?.poll_id ?? "";
  const polled = await lookUp(deps, poll);
  if (!polled) return deps.log.warn("telegram: a vote in a poll that is not known", { poll });
  const request = receiveVote(update, polled, receiving);
  if (request) await handOn(deps, request);
}

/** A vote may be faster than the note of its poll. */
async function lookUp(
  { polled, wait, timings, stopping }: VoteDeps,
  poll: string,
): Promise<Polled | undefined> {
  for (let look = 1; ; look += 1) {
    const known = await polled(poll);
    if (known || look >= LOOK_UPS || stopping.aborted) return known;
    await wait(timings.pollLookUp, stopping);
  }
}

/** What is said about a vote goes to its own chat alone: among others nobody has asked for it. */
async function handOn(deps: VoteDeps, request: Request): Promise<void> {
  const { backoffFirst, backoffMost } = deps.timings;
  for (let attempt = 1; ; attempt += 1) {
    const { replies, queued, again } = await deps.handle(request);
    if (again && attempt < VOTE_TRIES && !deps.stopping.aborted) {
      await deps.wait(backoff(attempt, backoffFirst, backoffMost, deps.random), deps.stopping);
      continue;
    }
    const isHeard = !queued && request.place.kind === "private";
    for (const reply of isHeard ? replies : []) void deps.sender.say(request.place, reply);
    if (again) throw new Error("the store could not take a vote");
    return;
  }
}
