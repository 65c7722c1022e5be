/** Discord as a face: interactions come in over the gateway, replies go out over REST. */
import type { Face, FaceDeps } from "../../core/face.ts";
import { createApi } from "./api.ts";
import { createDesk } from "./desk.ts";
import type { HttpDoor } from "./door.ts";
import { createExchanges } from "./exchange.ts";
import { WRONG_TOKEN } from "./failures.ts";
import { runGateway } from "./gateway.ts";
import { createHearing } from "./hearing.ts";
import { inviteLink } from "./invite.ts";
import { TIMINGS, type Timings } from "./limits.ts";
import { createSender } from "./messenger.ts";
import { registerCommands } from "./register.ts";

/** What the Discord face needs beside what every face is given. `apiRoot` has no version, as in `https://discord.com/api`. */
export type DiscordDeps = FaceDeps & {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  /** Where Discord posts interactions to; without it they come over the gateway. */
  readonly door?: HttpDoor;
  readonly timings?: Timings;
};

/**
 * Starts the face and comes back at once: it connects by itself, also when Discord can't be reached now, and
 * replies can be delivered before that.
 */
export async function startDiscord(deps: DiscordDeps): Promise<Face> {
  const { apiRoot, log, wait, timings = TIMINGS } = deps;
  const token = deps.token.trim().replace(/^Bot\s+/i, "");
  const ended = new AbortController();
  const failed = Promise.withResolvers<string>();
  const describe = (error: unknown): string => withoutToken(String(error), token);
  const giveUp = (sentence: string): void => {
    failed.resolve(sentence);
    ended.abort();
  };
  const api = createApi({
    token,
    apiRoot,
    timeout: timings.request,
    onUnauthorized: () => giveUp(WRONG_TOKEN),
    onRateLimit: (route, milliseconds) => log.warn("discord: slowed down", { route, milliseconds }),
  });
  const exchanges = createExchanges(deps.clock);
  const sender = createSender({ ...deps, api, exchanges, retry: timings.retry });
  const desk = createDesk({ ...deps, api, exchanges, sender, timings });
  const onReady = (application: string, name: string): void => {
    log.info("discord: ready", { name, invite: inviteLink(application) });
    registerCommands({ ...deps, api, timings }, application, ended.signal).catch((error) =>
      log.error("discord: registering commands failed", { reason: describe(error) }),
    );
  };
  const hearing = createHearing(deps.clock);
  const seams = {
    onReady,
    onHearing: hearing.onHearing,
    onInteraction: desk.take,
    onFailure: giveUp,
    describe,
  };
  const connected = { token, apiRoot, log, wait, timings, ...seams };
  const { door } = deps;
  // The server is loaded only where Discord posts.
  const gateway = door
    ? import("./door.ts").then(({ runDoor }) => runDoor({ ...connected, api, door }, ended.signal))
    : runGateway(connected, ended.signal);
  return {
    platform: "discord",
    messenger: { deliver: sender.deliver },
    heardUpTo: hearing.upTo,
    // Interactions in servers say what their member may do; elsewhere nobody has a rank.
    roleOf: async (_place, actor) => actor.role,
    failed: failed.promise,
    stop: async () => {
      await within(timings.stop, desk.close(), wait);
      ended.abort();
      await within(timings.close, gateway, wait);
    },
  };
}

function withoutToken(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, "<token>");
}

/** Resolves when the work is done, or after so many milliseconds. */
async function within(milliseconds: number, work: Promise<unknown>, wait: FaceDeps["wait"]): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, wait(milliseconds, done.signal)]);
  done.abort();
}
