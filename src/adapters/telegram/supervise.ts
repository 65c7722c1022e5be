/** Keeps the bot going: connects, receives, and after whatever ends the receiving waits and starts afresh. */
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { backoff } from "./backoff.ts";
import type { Bot } from "./bot.ts";
import { menusOf, sameMenu } from "./commands.ts";
import { ApiFault } from "./fault.ts";
import type { Me } from "./handle.ts";
import type { Receiver } from "./intake.ts";
import type { Timings } from "./limits.ts";

export type SuperviseDeps = Pick<FaceDeps, "commands" | "texts" | "languages" | "log" | "random" | "wait"> & {
  readonly api: Api;
  readonly timings: Timings;
  readonly bot: Bot;
  readonly receiver: Receiver;
  /** Told who the bot is after every connect. */
  readonly onConnected: (me: Me) => void;
  readonly stopping: AbortSignal;
};

const WRONG_TOKEN =
  "Telegram does not accept the bot token. Ask @BotFather for the right one (/mybots, API Token), set it and start again.";
const SECOND_POLLER =
  "telegram: another program is fetching this bot's updates, so both get only a part of them. Stop the other one, or give this one a bot of its own. Trying again until then.";

/** Runs until the stop (undefined) or until it makes no sense to go on: then the sentence that says why. */
export async function supervise(deps: SuperviseDeps): Promise<string | undefined> {
  const streak = { faults: 0, conflicts: 0 };
  const onHeard = (): void => {
    streak.faults = 0;
    streak.conflicts = 0;
  };
  while (!deps.stopping.aborted) {
    try {
      await connect(deps);
      await deps.receiver.run(onHeard);
    } catch (error) {
      if (deps.stopping.aborted) return undefined;
      if (isWrongToken(error)) return WRONG_TOKEN;
      const pause = isConflict(error) ? conflict(deps, streak) : stumble(deps, streak, error);
      await deps.wait(pause, deps.stopping);
      deps.bot.renew();
    }
  }
  return undefined;
}

async function connect(deps: SuperviseDeps): Promise<void> {
  const { api, bot, stopping: signal } = deps;
  const me = await api.call("getMe", undefined, { signal });
  for (const { commands, ...where } of menusOf(deps.commands, deps.texts, deps.languages)) {
    const listed = await api.call("getMyCommands", where, { signal });
    if (!sameMenu(commands, listed)) await api.call("setMyCommands", { commands, ...where }, { signal });
  }
  bot.introduce(me);
  deps.onConnected({ id: me.id, username: me.username ?? "" });
  deps.log.info("telegram: connected", { bot: me.username });
}

type Streak = { faults: number; conflicts: number };

function conflict(deps: SuperviseDeps, streak: Streak): number {
  streak.conflicts += 1;
  if (streak.conflicts === 1) deps.log.warn(SECOND_POLLER);
  return backoff(streak.conflicts, deps.timings.conflict, deps.timings.backoffMost, deps.random);
}

function stumble(deps: SuperviseDeps, streak: Streak, error: unknown): number {
  streak.faults += 1;
  const { backoffFirst, backoffMost } = deps.timings;
  const own = error instanceof ApiFault ? error.details.retryAfter : undefined;
  const pause = own ?? backoff(streak.faults, backoffFirst, backoffMost, deps.random);
  const reason = error instanceof Error ? error.message : String(error);
  deps.log.warn("telegram: not connected, trying again", { reason, pause });
  return pause;
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiFault && error.details.code === 409;
}

/** A token of another form than Telegram's is answered with 404. */
function isWrongToken(error: unknown): boolean {
  if (!(error instanceof ApiFault)) return false;
  const { code } = error.details;
  return code === 401 || (code === 404 && error.message.startsWith("getMe"));
}
