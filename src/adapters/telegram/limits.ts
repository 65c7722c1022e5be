/** What Telegram allows, each limit with its source, and how long the face waits for what. */

/** UTF-16 units of a message's text after entity parsing (Bot API, sendMessage: 1-4096 characters). */
export const TEXT_UNITS = 4096;

/** Entities of a message; the server keeps the first hundred (not in the Bot API's text; known from practice). */
export const ENTITIES = 100;

/** UTF-16 units of a callback answer (Bot API, answerCallbackQuery: 0-200 characters). */
export const ANSWER_UNITS = 200;

/**
 * A quiz poll (Bot API, sendPoll): UTF-16 units of its question, an option, the explanation (with so many line feeds)
 * and the description, how many options, and for how many seconds it may be open.
 */
export const POLL = {
  question: 300,
  option: 100,
  explanation: 200,
  lineFeeds: 2,
  description: 1024,
  options: { least: 2, most: 12 },
  seconds: { least: 5, most: 2_628_000 },
} as const;

/** Letters of a deep link's payload, of `[A-Za-z0-9_-]` (core.telegram.org/bots/features, deep linking). */
export const START_LETTERS = 64;

/** Results of an inline query (Bot API, answerInlineQuery). Their ids have 1-64 bytes, as many as a payload has letters. */
export const INLINE_RESULTS = 50;

/** Seconds for which Telegram gives the same answer to everybody who asks the same (Bot API's own default). */
export const INLINE_CACHE_SECONDS = 300;

/** Buttons in a row of an inline keyboard (not in the Bot API's text; known from practice). */
export const ROW_BUTTONS = 8;

/** Letters that a row of buttons shows on a narrow phone, shared by its buttons (our own estimate). */
export const ROW_LETTERS = 30;

/** Letters of a person's name that are kept; Telegram allows 64 for each of first and last name. */
export const NAME_LETTERS = 64;

/** At most `count` calls in any `per` milliseconds. */
export type Window = { readonly count: number; readonly per: number };

/** Calls to one chat: about one a second, short bursts allowed (Bots FAQ, "My bot is hitting limits"). */
export const CHAT_WINDOWS: readonly Window[] = [{ count: 3, per: 3_000 }];

/** Calls to one group: besides the above at most 20 a minute (Bots FAQ). */
export const GROUP_WINDOWS: readonly Window[] = [...CHAT_WINDOWS, { count: 20, per: 60_000 }];

/** Calls to all chats together: about 30 a second (Bots FAQ). */
export const BOT_WINDOWS: readonly Window[] = [{ count: 30, per: 1_000 }];

/** Bytes of a posted update; a message's text and entities need far less (our own bound). */
export const UPDATE_BYTES = 1_000_000;

/** Requests that Telegram makes to a webhook side by side (Bot API, setWebhook: 1-100). */
export const WEBHOOK_CONNECTIONS = 40;

/** The kinds of update that are asked for; leaving the list out would keep an older setting (Bot API, getUpdates). */
export const UPDATE_KINDS = [
  "message",
  "callback_query",
  "my_chat_member",
  "inline_query",
  "poll",
  "poll_answer",
] as const;

/** How long the face waits, in milliseconds unless the name says otherwise. */
export type Timings = {
  /** How long Telegram holds a getUpdates without updates. */
  readonly longPollSeconds: number;
  /** How much later than that a getUpdates counts as lost: half-open connections never answer. */
  readonly pollGrace: number;
  /** How long any other call may take. */
  readonly request: number;
  /** How long a batch's handlers are awaited before the next one is fetched, and with that confirmed. */
  readonly batch: number;
  /** The pause before Telegram is asked again about the webhook; the short one while updates wait there. */
  readonly webhookCheck: number;
  readonly webhookCatchUp: number;
  /** When a press is answered without words because its handler is not done (Telegram gives up after about 15 s). */
  readonly press: number;
  /** When the chat is told that an answer is on its way, because its handler is not done. */
  readonly typing: number;
  /** The pause between two looks for a poll whose sending is still being written down. */
  readonly pollLookUp: number;
  /** The first and the longest pause between tries; it doubles in between. */
  readonly backoffFirst: number;
  readonly backoffMost: number;
  /** The first pause after another program polled with the same token. */
  readonly conflict: number;
  /** At a stop: for handlers, for confirming what they did, and for sends; less than two seconds together. */
  readonly stopHandlers: number;
  readonly stopConfirm: number;
  readonly stopSends: number;
};

export const TIMINGS: Timings = {
  longPollSeconds: 30,
  pollGrace: 10_000,
  request: 20_000,
  batch: 5_000,
  webhookCheck: 60_000,
  webhookCatchUp: 3_000,
  press: 1_000,
  typing: 500,
  pollLookUp: 250,
  backoffFirst: 1_000,
  backoffMost: 60_000,
  conflict: 5_000,
  stopHandlers: 1_000,
  stopConfirm: 400,
  stopSends: 400,
};

/** Tries of a call that may be repeated, and of a reply that certainly did not arrive. */
export const CALL_TRIES = 3;
export const SEND_TRIES = 5;
/** Looks for a poll that somebody has voted in, less than a batch is awaited for, and tries to hand the vote on: it can't be given twice. */
export const LOOK_UPS = 16;
export const VOTE_TRIES = 6;
