/** The connection over which interactions come in: one discord.js client at a time, which reconnects by itself. */
import { type APIInteraction, Client, Events, GatewayDispatchEvents, Options } from "discord.js";
import type { FaceDeps } from "../../core/face.ts";
import { aborted } from "./aborted.ts";
import { backoff } from "./backoff.ts";
import { closedForGood, WRONG_TOKEN } from "./failures.ts";
import type { Timings } from "./limits.ts";

export type GatewayDeps = Pick<FaceDeps, "log" | "wait"> & {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly timings: Timings;
  readonly onReady: (application: string, name: string) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** Told when a shard can be heard, and when it can't any more. */
  readonly onHearing: (shard: number, heard: boolean) => void;
  /** Called with a sentence when there is no use in trying again. */
  readonly onFailure: (sentence: string) => void;
  /** An error in words that hold no secret. */
  readonly describe: (error: unknown) => string;
};

/**
 * Connects, again and again until it works, and stays connected until `ended`. Resolves when the connection is
 * closed. Network faults, outages and lost sessions only end a try; a refused token ends it all.
 */
export async function runGateway(deps: GatewayDeps, ended: AbortSignal): Promise<void> {
  for (let attempt = 1; !ended.aborted; attempt += 1) {
    const client = createClient(deps, ended);
    await stayConnected(client, deps.token, ended).catch((error) => {
      if (isTokenInvalid(error)) deps.onFailure(WRONG_TOKEN);
      else deps.log.warn("discord: can't connect", { reason: deps.describe(error), attempt });
    });
    await deps.wait(backoff(attempt, deps.timings), ended);
  }
}

/** A login is never broken off: a client that is destroyed in the middle of it would connect all the same. */
async function stayConnected(client: Client, token: string, ended: AbortSignal): Promise<void> {
  try {
    await client.login(token);
    await aborted(ended);
  } finally {
    await client.destroy();
  }
}

/**
 * A client that asks for no events but interactions, which need no intent, and keeps as little as it can. It
 * has as many shards as Discord recommends.
 */
function createClient(deps: GatewayDeps, ended: AbortSignal): Client {
  const root = deps.apiRoot === undefined ? {} : { api: deps.apiRoot };
  const client = new Client({
    intents: [],
    shards: "auto",
    waitGuildTimeout: 1_000,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 1, GuildMemberManager: 1 }),
    rest: { ...root, timeout: deps.timings.request },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) =>
    takeOver(data, deps.onInteraction),
  );
  listen(client, deps, ended);
  return client;
}

/**
 * Takes an interaction as it came. discord.js would make objects of its own out of it afterwards, and a field it
 * doesn't expect would end the process; of a type 0 it makes nothing.
 */
function takeOver(data: APIInteraction, onInteraction: GatewayDeps["onInteraction"]): void {
  const interaction = { ...data };
  Object.assign(data, { type: 0, channel: undefined });
  onInteraction(interaction);
}

/** Without a listener for its errors a client ends the process. */
function listen(
  client: Client,
  { log, describe, onReady, onFailure, onHearing }: GatewayDeps,
  ended: AbortSignal,
): void {
  client.on(Events.Error, (error) => log.error("discord: client error", { reason: describe(error) }));
  client.on(Events.ShardError, (error, shard) =>
    log.warn("discord: connection error", { shard, reason: describe(error) }),
  );
  client.on(Events.ShardReady, (shard) => onHearing(shard, true));
  client.on(Events.ShardReconnecting, (shard) => {
    onHearing(shard, false);
    if (!ended.aborted) log.info("discord: reconnecting", { shard });
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    onHearing(shard, true);
    log.info("discord: resumed", { shard, replayed });
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    onHearing(shard, false);
    onFailure(closedForGood(code));
  });
  client.on(Events.ClientReady, ({ application, user }) => onReady(application.id, user.username));
}

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "TokenInvalid";
}
