/** Updates as a webhook gets them: posted side by side to the address that was set, again until they are taken. */
import type { APIMethodParams, APIMethodReturn, TelegramUpdate } from "@gramio/types";

export type WebhookSettings = NonNullable<APIMethodParams<"setWebhook">>;

/** What waits for delivery. */
export type Waiting = {
  readonly list: () => readonly TelegramUpdate[];
  readonly drop: (update: TelegramUpdate) => void;
};

/** How a post was answered; 0 when it was not. */
type Posted = { readonly id: number; readonly code: number };

/** Milliseconds of a "second" of the server's after which a post that failed is made again, as a share of it. */
const REST = 0.05;
const CONNECTIONS = 40;
/** Only to this machine; another address is known, but nothing is posted there. */
const LOCAL = /^http:\/\/127\.0\.0\.1:/;

/** Deliveries to nobody, until a webhook is set. `told` hears of every post's end. */
export function createDeliveries(waiting: Waiting, second: number, told: () => void) {
  const underWay = new Set<TelegramUpdate>();
  const posted: Posted[] = [];
  let settings: WebhookSettings = { url: "" };
  let failure: Pick<APIMethodReturn<"getWebhookInfo">, "last_error_date" | "last_error_message"> = {};

  const deliver = async (update: TelegramUpdate): Promise<void> => {
    underWay.add(update);
    const code = await post(settings, update);
    const isTaken = code >= 200 && code < 300;
    if (isTaken) waiting.drop(update);
    else failure = failureOf(code, failure.last_error_date);
    posted.push({ id: update.update_id, code });
    told();
    const again = (): void => {
      underWay.delete(update);
      pump();
    };
    if (isTaken) again();
    else setTimeout(again, second * REST);
  };
  const pump = (): void => {
    if (!LOCAL.test(settings.url)) return;
    const room = (settings.max_connections ?? CONNECTIONS) - underWay.size;
    const next = waiting.list().filter((update) => !underWay.has(update));
    for (const update of next.slice(0, Math.max(0, room))) void deliver(update);
  };
  return {
    pump,
    posted,
    settings: () => settings,
    set: (wanted: WebhookSettings): void => {
      settings = wanted;
      failure = {};
      pump();
    },
    info: (): APIMethodReturn<"getWebhookInfo"> => ({
      url: settings.url,
      has_custom_certificate: false,
      pending_update_count: waiting.list().length,
      ...failure,
      max_connections: settings.max_connections ?? CONNECTIONS,
      allowed_updates: settings.allowed_updates ?? [],
    }),
  };
}

/** The code of the answer, or 0 when there was none. */
async function post({ url, secret_token: secret }: WebhookSettings, update: TelegramUpdate): Promise<number> {
  const shown = secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret };
  const headers = { "content-type": "application/json", ...shown };
  try {
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(update) });
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

/** The date only has to grow; the words are those of the real server. */
function failureOf(code: number, before = 1_772_442_000) {
  const words = code === 0 ? "Connection refused" : `Wrong response from the webhook: ${code}`;
  return { last_error_date: before + 1, last_error_message: words };
}
