/** The one outgoing client: every call to Telegram passes here, typed by the newest Bot API, paced and repeated where that is safe. */
import type { APIMethodParams, APIMethodReturn, APIMethods, TelegramInputFile } from "@gramio/types";
import type { Telegram } from "telegraf";
import type { CommunityDeps, FaceDeps } from "../../core/face.ts";
import { backoff } from "./backoff.ts";
import { limitTo } from "./deadline.ts";
import { ApiFault, type Details, faultOf } from "./fault.ts";
import { CALL_TRIES, type Timings } from "./limits.ts";
import { communityOf } from "./place.ts";
import { createThrottle, type Throttle } from "./throttle.ts";

type Method = keyof APIMethods;
type CallOptions = { readonly signal?: AbortSignal; readonly timeout?: number };

export type Api = {
  /** Calls a method. Throws only `ApiFault`. */
  call<M extends Method>(
    method: M,
    params: APIMethodParams<M>,
    options?: CallOptions,
  ): Promise<APIMethodReturn<M>>;
};

export type ApiDeps = Pick<FaceDeps, "clock" | "random" | "wait"> &
  Pick<CommunityDeps, "moved"> & {
    readonly timings: Timings;
    readonly token: string;
    /** telegraf's own client; another one after every new start. */
    readonly telegram: () => Telegram;
    /** Aborts what is under way and refuses the rest. */
    readonly closed: AbortSignal;
  };

/** Methods that change what people see in a chat: Telegram counts these per chat. */
const PACED: readonly Method[] = [
  "sendMessage",
  "sendDocument",
  "sendPoll",
  "stopPoll",
  "editMessageText",
  "editMessageReplyMarkup",
  "deleteMessage",
];

/** Methods that may arrive twice without harm. getUpdates is repeated by the polling itself. */
const REPEATABLE: readonly Method[] = [
  "getMe",
  "deleteWebhook",
  "setWebhook",
  "getWebhookInfo",
  "getMyCommands",
  "setMyCommands",
  "editMessageText",
  "editMessageReplyMarkup",
  "stopPoll",
  "deleteMessage",
  "answerInlineQuery",
];

/** The client. Its calls are throttled per chat and over all; a 429 holds its chat as long as Telegram says. */
export function createApi(deps: ApiDeps): Api {
  const throttle = createThrottle(deps, deps.closed);
  return {
    call: async (method, params, options = {}) => {
      const chat = PACED.includes(method) ? chatOf(params) : undefined;
      const once = (): Promise<APIMethodReturn<typeof method>> => request(deps, method, params, options);
      const paced =
        chat === undefined ? once : () => throttle.turn(chat, () => obeying(deps, throttle, chat, once));
      return REPEATABLE.includes(method) ? repeated(deps, paced, options.signal ?? deps.closed) : paced();
    },
  };
}

/** A refusal for haste holds the chat before its next call gets its turn; a chat that is another by now is noted. */
async function obeying<T>(
  { moved }: ApiDeps,
  throttle: Throttle,
  chat: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { retryAfter, movedTo }: Details = error instanceof ApiFault ? error.details : {};
    if (retryAfter !== undefined) throttle.hold(chat, retryAfter);
    // Where the store can't note it just now, the next try does.
    if (movedTo !== undefined)
      await moved(communityOf(Number(chat)), communityOf(movedTo)).catch(() => undefined);
    throw error;
  }
}

async function request<M extends Method>(
  deps: ApiDeps,
  method: M,
  params: APIMethodParams<M>,
  options: CallOptions,
): Promise<APIMethodReturn<M>> {
  if (deps.closed.aborted) throw new ApiFault("unreached", `${method}: the Telegram face is stopped`);
  const others = options.signal ? [deps.closed, options.signal] : [deps.closed];
  const limit = limitTo(options.timeout ?? deps.timings.request, deps.wait, others);
  try {
    return await raw(deps.telegram(), method, params, limit.signal);
  } catch (error) {
    throw faultOf(method, error, deps.token, limit.passed());
  } finally {
    limit.clear();
  }
}

/**
 * A file in the form that telegraf uploads. Of the fields beside it only plain ones arrive (telegraf issue 1970), so
 * that a call with a file has neither a keyboard nor entities.
 */
export function upload(filename: string, text: string): TelegramInputFile {
  return { source: Buffer.from(text), filename } as unknown as TelegramInputFile;
}

/** telegraf's types end at Bot API 7.1, so its call is taken as what it is: a method's name and plain data. */
type RawCall<M extends Method> = (
  this: Telegram,
  method: string,
  params: unknown,
  options: { readonly signal: AbortSignal },
) => Promise<APIMethodReturn<M>>;

function raw<M extends Method>(
  telegram: Telegram,
  method: M,
  params: APIMethodParams<M>,
  signal: AbortSignal,
): Promise<APIMethodReturn<M>> {
  const call = telegram.callApi as unknown as RawCall<M>;
  return call.call(telegram, method, params ?? {}, { signal });
}

async function repeated<T>(deps: ApiDeps, call: () => Promise<T>, stopped: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const passing = error instanceof ApiFault && (error.kind === "unreached" || error.kind === "uncertain");
      if (!passing || attempt >= CALL_TRIES || stopped.aborted) throw error;
      const { backoffFirst, backoffMost } = deps.timings;
      await deps.wait(backoff(attempt, backoffFirst, backoffMost, deps.random), stopped);
    }
  }
}

function chatOf(params: unknown): string | undefined {
  const hasChat = typeof params === "object" && params !== null && "chat_id" in params;
  return hasChat ? String(params.chat_id) : undefined;
}
