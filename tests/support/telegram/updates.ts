/** The queue of updates: served to long polling or posted to a webhook, again until they are confirmed. */
import type { APIMethodParams, TelegramUpdate } from "@gramio/types";
import { createDeliveries, type WebhookSettings } from "./deliveries.ts";
import { Refusal } from "./refusal.ts";

export type Updates = ReturnType<typeof createUpdates>;

type Waiter = { readonly answer: () => void; readonly refuse: (refusal: Refusal) => void };

const CONFLICT =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_SET =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const FIRST_ID = 700_000_001;

/** `second` is how many milliseconds a second of long polling lasts; `told` hears of every post to a webhook. */
export function createUpdates(second: number, told: () => void) {
  let queue: TelegramUpdate[] = [];
  const sent: TelegramUpdate[] = [];
  let allowed: readonly string[] = [];
  let waiter: Waiter | undefined;
  let next = FIRST_ID;
  const drop = (update: TelegramUpdate): void => {
    queue = queue.filter((entry) => entry !== update);
  };
  const deliveries = createDeliveries({ list: () => queue, drop }, second, told);

  /** A new poll ends the one before; the older one is told of the conflict. */
  const fetch = (params: NonNullable<APIMethodParams<"getUpdates">>, gone: AbortSignal): Promise<unknown> => {
    if (deliveries.settings().url !== "") throw new Refusal(409, WEBHOOK_SET);
    waiter?.refuse(new Refusal(409, CONFLICT));
    const { offset = 0, limit = 100, timeout = 0 } = params;
    if (params.allowed_updates) allowed = params.allowed_updates;
    queue = offset < 0 ? queue.slice(offset) : queue.filter(({ update_id }) => update_id >= offset);
    const batch = (): TelegramUpdate[] => queue.slice(0, limit);
    if (queue.length > 0 || timeout === 0) return Promise.resolve(batch());
    return new Promise((resolve, reject) => {
      const end = (act: () => void): void => {
        if (waiter === mine) waiter = undefined;
        clearTimeout(timer);
        act();
      };
      const mine: Waiter = {
        answer: () => end(() => resolve(batch())),
        refuse: (refusal) => end(() => reject(refusal)),
      };
      const timer = setTimeout(mine.answer, timeout * second);
      gone.addEventListener("abort", mine.answer);
      waiter = mine;
    });
  };

  return {
    fetch,
    pending: () => queue.length,
    /** Queues an update unless the bot did not ask for its kind; gives its id. */
    push: (content: Omit<TelegramUpdate, "update_id">): number => {
      const id = next;
      next += 1;
      const wanted = allowed.length === 0 || Object.keys(content).every((kind) => allowed.includes(kind));
      const update: TelegramUpdate = { update_id: id, ...content };
      sent.push(update);
      if (wanted) queue.push(update);
      if (wanted) waiter?.answer();
      deliveries.pump();
      return id;
    },
    /** Delivers the newest updates once more, as after a bot that crashed before it confirmed them, or so many times. */
    redeliver: (count: number, times = 1) => {
      const again = sent.slice(-count);
      const others = queue.filter((update) => !again.includes(update));
      queue = [...Array.from({ length: times }, () => again).flat(), ...others];
      waiter?.answer();
      deliveries.pump();
    },
    setWebhook: (settings: WebhookSettings) => {
      if (settings.allowed_updates) allowed = settings.allowed_updates;
      deliveries.set(settings);
    },
    webhookInfo: deliveries.info,
    /** Every post to a webhook that has ended, in that order. */
    posted: deliveries.posted,
    /** Another program fetches with the same token. */
    rival: () => waiter?.refuse(new Refusal(409, CONFLICT)),
  };
}
