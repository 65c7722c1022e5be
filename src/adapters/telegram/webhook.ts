/** Brings updates by a webhook: Telegram posts them to our door, and is asked now and then whether all have come. */
import type { TelegramUpdate, TelegramWebhookInfo } from "@gramio/types";
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { openDoor, type Webhook } from "./door.ts";
import { ApiFault } from "./fault.ts";
import { createIntake, type IntakeDeps, ON_THE_WAY, type Receiver } from "./intake.ts";
import { type Timings, UPDATE_KINDS, WEBHOOK_CONNECTIONS } from "./limits.ts";

export type WebhookDeps = IntakeDeps &
  Pick<FaceDeps, "clock" | "log" | "wait"> & {
    readonly api: Api;
    readonly timings: Timings;
    readonly webhook: Webhook;
    readonly stopping: AbortSignal;
  };

/**
 * A webhook whose door, once open, stays open from run to run. It is not taken away at the end: Telegram keeps what
 * happens until the next start.
 */
export function createWebhook(deps: WebhookDeps): Receiver {
  const { webhook, stopping } = deps;
  const intake = createIntake(deps);
  const hearing: Hearing = { caughtUp: false, heard: 0, failures: 0 };
  let door: Awaited<ReturnType<typeof openDoor>> | undefined;

  const comeUpTo = (): number => (hearing.caughtUp ? deps.clock().getTime() - ON_THE_WAY : hearing.heard);
  const take = async (update: TelegramUpdate): Promise<boolean> => {
    const committed = await intake.take(update, comeUpTo());
    if (committed) return true;
    hearing.failures += 1;
    hearing.caughtUp = false;
    return false;
  };
  const run = async (onHeard: () => void): Promise<void> => {
    try {
      door ??= await openDoor({ webhook, stopping, take });
      await set(deps);
      await watch(deps, hearing, onHeard);
    } finally {
      hearing.caughtUp = false;
    }
  };
  const confirm = async (): Promise<void> => {
    const closed = door?.close();
    // What is still under way will not be finished; without an answer Telegram sends it again.
    if (intake.first() !== undefined) door?.server.closeAllConnections();
    await closed;
  };
  const heardUpTo = (): Date => new Date(Math.min(comeUpTo(), intake.after()));
  return { run, heardUpTo, idle: intake.idle, confirm };
}

/**
 * Whether nothing waited at Telegram when it was last asked and nothing has failed since, and up to when
 * (milliseconds) everything has come for certain.
 */
type Hearing = { caughtUp: boolean; heard: number; failures: number };

async function set({ api, webhook, stopping: signal, log }: WebhookDeps): Promise<void> {
  const settings = {
    url: webhook.url,
    secret_token: webhook.secret,
    allowed_updates: [...UPDATE_KINDS],
    max_connections: WEBHOOK_CONNECTIONS,
  };
  await api.call("setWebhook", settings, { signal });
  log.info("telegram: the webhook is set", { host: webhook.host, port: webhook.port });
}

/** Asks for what waits at Telegram, often until nothing does. Throws when the webhook is no longer ours. */
async function watch(deps: WebhookDeps, hearing: Hearing, onHeard: () => void): Promise<void> {
  const { api, clock, timings, webhook, stopping: signal } = deps;
  let known: number | undefined;
  while (!signal.aborted) {
    const asked = clock().getTime();
    const { failures } = hearing;
    const info = await api.call("getWebhookInfo", undefined, { signal });
    if (!isSameAddress(info.url, webhook.url)) throw new ApiFault("refused", TAKEN_OVER, { code: 409 });
    onHeard();
    if (known !== undefined) report(deps, info, known);
    known = info.last_error_date ?? 0;
    hearing.caughtUp = info.pending_update_count === 0 && hearing.failures === failures;
    if (hearing.caughtUp) hearing.heard = asked - ON_THE_WAY;
    await deps.wait(hearing.caughtUp ? timings.webhookCheck : timings.webhookCatchUp, signal);
  }
}

const TAKEN_OVER = "getWebhookInfo: the webhook is not the one that was set";

/** A failure to reach us that is newer than the one known before. */
function report({ log }: WebhookDeps, info: TelegramWebhookInfo, known: number): void {
  const { pending_update_count: waiting, last_error_date: date = 0, last_error_message: reason } = info;
  if (waiting > 0 && date > known)
    log.warn("telegram: updates could not be delivered here", { waiting, reason });
}

function isSameAddress(given: string | undefined, own: string): boolean {
  return URL.canParse(given ?? "") && new URL(given ?? "").href === new URL(own).href;
}
