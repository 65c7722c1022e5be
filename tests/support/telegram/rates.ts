/** Telegram's rates, enforced: who sends too fast is told to wait, and it is noted when that is not obeyed. */
import type { Random } from "../../../src/core/ports.ts";
import { Refusal } from "./refusal.ts";

export type Rates = {
  /** What stands against a call that comes in now; undefined lets it pass. */
  check(method: string, payload: Record<string, unknown>): Refusal | undefined;
  /** Calls to a chat that was told to wait, before the wait was over. */
  readonly disobeyed: () => number;
  /** Refusals so far, by code. */
  readonly refused: () => Readonly<Record<number, number>>;
};

/** At most so many calls in so many milliseconds. */
type Window = { readonly count: number; readonly per: number };

/** About one a second to a chat, 20 a minute to a group, 30 a second over all (Bots FAQ), less what the way may squeeze. */
const CHAT: readonly Window[] = [{ count: 3, per: 2_800 }];
const GROUP: readonly Window[] = [...CHAT, { count: 20, per: 59_000 }];
const ALL: readonly Window[] = [{ count: 30, per: 900 }];
const COUNTED = /^(send|edit|stop|delete)/;
/** How often a call meets a 429 out of turn, or a proxy's 502 that has not passed it on. */
const ODDS = { tooMany: 0.02, badGateway: 0.01 };

/** Rates that hold from now on; chance decides about faults that nobody has earned. */
export function createRates(random: Random): Rates {
  const times = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  const refused: Record<number, number> = {};
  let disobeyed = 0;

  const refuse = (refusal: Refusal): Refusal => {
    refused[refusal.code] = (refused[refusal.code] ?? 0) + 1;
    return refusal;
  };
  const hold = (chat: string, seconds: number, now: number): Refusal => {
    heldUntil.set(chat, now + seconds * 1_000);
    const words = `Too Many Requests: retry after ${seconds}`;
    return refuse(new Refusal(429, words, { retry_after: seconds }));
  };
  const isOver = (chat: string, windows: readonly Window[], now: number): boolean => {
    const known = times.get(chat) ?? [];
    return windows.some(({ count, per }) => known.filter((at) => at > now - per).length >= count);
  };
  const note = (chat: string, now: number): void => {
    times.set(chat, [...(times.get(chat) ?? []).filter((at) => at > now - 60_000), now]);
  };
  return {
    check: (method, payload) => {
      const now = performance.now();
      if (random() < ODDS.badGateway) return refuse(new Refusal(502, "Bad Gateway"));
      if (!COUNTED.test(method)) return undefined;
      const chat = String(payload.chat_id);
      // Half a percent of a second is what clocks and timers differ by.
      if ((heldUntil.get(chat) ?? 0) - 5 > now) {
        disobeyed += 1;
        return hold(chat, 1, now);
      }
      const windows = chat.startsWith("-") ? GROUP : CHAT;
      if (isOver(chat, windows, now) || isOver("all", ALL, now)) return hold(chat, 2, now);
      if (random() < ODDS.tooMany) return hold(chat, 1 + Math.floor(random() * 3), now);
      note(chat, now);
      note("all", now);
      return undefined;
    },
    disobeyed: () => disobeyed,
    refused: () => refused,
  };
}
