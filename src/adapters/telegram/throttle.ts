/** Keeps outgoing calls within Telegram's rates: each call waits for its turn in its chat, then among all. */
import type { FaceDeps } from "../../core/face.ts";
import { createLanes } from "./lanes.ts";
import { BOT_WINDOWS, CHAT_WINDOWS, GROUP_WINDOWS, type Window } from "./limits.ts";

export type Throttle = {
  /** Runs the call in its chat's turn. The calls of a chat run one after the other, in the order they came. */
  turn<T>(chat: string, call: () => Promise<T>): Promise<T>;
  /** Lets nothing out to this chat for so many milliseconds, because Telegram said so (429). */
  hold(chat: string, milliseconds: number): void;
};

/** When the last calls were made (milliseconds of the clock), and until when nothing may be sent. */
type Pace = { readonly windows: readonly Window[]; times: readonly number[]; heldUntil: number };

const KEPT_PACES = 1_000;

/** A throttle over the given time. `closed` ends all waiting. */
export function createThrottle(deps: Pick<FaceDeps, "clock" | "wait">, closed: AbortSignal): Throttle {
  const lanes = createLanes();
  const paces = new Map<string, Pace>();
  const all = paceWithin(BOT_WINDOWS);
  const paceOf = (chat: string): Pace => {
    const pace = paces.get(chat) ?? paceWithin(chat.startsWith("-") ? GROUP_WINDOWS : CHAT_WINDOWS);
    if (paces.size >= KEPT_PACES) forget(paces, deps.clock().getTime());
    paces.set(chat, pace);
    return pace;
  };
  const step = async (pace: Pace): Promise<void> => {
    const now = deps.clock().getTime();
    const turn = nextTurn(pace, now);
    const kept = Math.max(...pace.windows.map(({ count }) => count));
    pace.times = [...pace.times, turn].slice(-kept);
    if (turn > now) await deps.wait(turn - now, closed);
  };
  return {
    turn: (chat, call) =>
      lanes.run(chat, async () => {
        await step(paceOf(chat));
        await step(all);
        return call();
      }),
    hold: (chat, milliseconds) => {
      const pace = paceOf(chat);
      pace.heldUntil = Math.max(pace.heldUntil, deps.clock().getTime() + milliseconds);
    },
  };
}

function paceWithin(windows: readonly Window[]): Pace {
  return { windows, times: [], heldUntil: 0 };
}

function nextTurn({ windows, times, heldUntil }: Pace, now: number): number {
  const turns = windows.map(({ count, per }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) + per);
  return Math.max(now, heldUntil, ...turns);
}

function forget(paces: Map<string, Pace>, now: number): void {
  for (const [chat, pace] of paces) {
    const longest = Math.max(...pace.windows.map(({ per }) => per));
    if (Math.max(pace.heldUntil, (pace.times.at(-1) ?? 0) + longest) < now) paces.delete(chat);
  }
}
