/** The one way out to Discord's REST API: typed calls whose outcome is data. No call throws. */
import {
  type APIApplicationCommand,
  type APIMessage,
  DiscordAPIError,
  type RawFile,
  REST,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from "discord.js";
import type { CommandBody } from "./commands.ts";
import type { MessageBody } from "./render.ts";
import type { Ticket } from "./target.ts";

/**
 * What became of a call. Discord `refused` it (code 0 where it gave none); it was `unreached` and the call
 * certainly not made; or the answer was `lost`, and the call may have been carried out.
 */
export type Outcome<T = unknown> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly code: number; readonly reason: string }
  | { readonly kind: "unreached"; readonly reason: string }
  | { readonly kind: "lost"; readonly reason: string };

export type Api = {
  /** The first response to an interaction. */
  respond(
    ticket: Ticket,
    body: RESTPostAPIInteractionCallbackJSONBody,
    files?: readonly RawFile[],
  ): Promise<Outcome>;
  original(ticket: Ticket): Promise<Outcome<APIMessage>>;
  editOriginal(ticket: Ticket, body: MessageBody): Promise<Outcome<APIMessage>>;
  deleteOriginal(ticket: Ticket): Promise<Outcome>;
  followUp(ticket: Ticket, body: MessageBody): Promise<Outcome<APIMessage>>;
  /** Changes a message that was given to an interaction. */
  editMessage(ticket: Ticket, message: string, body: MessageBody): Promise<Outcome<APIMessage>>;
  post(channel: string, body: MessageBody): Promise<Outcome<APIMessage>>;
  /** Changes a message of the bot in a channel it may see. */
  editPosted(channel: string, message: string, body: MessageBody): Promise<Outcome<APIMessage>>;
  /** The application that the token belongs to. */
  application(): Promise<Outcome<{ readonly id: string; readonly name: string }>>;
  commands(application: string): Promise<Outcome<APIApplicationCommand[]>>;
  overwriteCommands(application: string, body: CommandBody[]): Promise<Outcome>;
};

export type ApiDeps = {
  readonly token: string;
  readonly apiRoot: string | undefined;
  /** How long a call may take, in milliseconds. */
  readonly timeout: number;
  /** Called when Discord no longer takes the bot's token. */
  readonly onUnauthorized: () => void;
  readonly onRateLimit: (route: string, milliseconds: number) => void;
};

/**
 * A client of its own, apart from the gateway's: replies can be sent while the gateway is down. It waits out
 * 429 but repeats nothing else, as the library would a follow-up that may have arrived.
 */
export function createApi(deps: ApiDeps): Api {
  const root = deps.apiRoot === undefined ? {} : { api: deps.apiRoot };
  const rest = new REST({ ...root, timeout: deps.timeout, retries: 0 }).setToken(deps.token);
  rest.on("rateLimited", ({ route, timeToReset }) => deps.onRateLimit(route, timeToReset));

  /** Interactions carry their own token: a 401 says nothing of the bot's, which the library would throw away. */
  const open = <T>(call: Promise<unknown>): Promise<Outcome<T>> => settled<T>(call);
  const closed = async <T>(call: Promise<unknown>): Promise<Outcome<T>> => {
    const outcome = await settled<T>(call);
    if (outcome.kind === "refused" && outcome.status === 401) deps.onUnauthorized();
    return outcome;
  };
  const original = ({ application, token }: Ticket) => Routes.webhookMessage(application, token);
  return {
    respond: (ticket, body, files = []) => {
      const route = Routes.interactionCallback(ticket.interaction, ticket.token);
      return open(rest.post(route, { auth: false, body, files: [...files] }));
    },
    original: (ticket) => open(rest.get(original(ticket), { auth: false })),
    editOriginal: (ticket, body) => open(rest.patch(original(ticket), { auth: false, ...request(body) })),
    deleteOriginal: (ticket) => open(rest.delete(original(ticket), { auth: false })),
    followUp: ({ application, token }, body) =>
      open(rest.post(Routes.webhook(application, token), { auth: false, ...request(body) })),
    editMessage: ({ application, token }, message, body) =>
      open(rest.patch(Routes.webhookMessage(application, token, message), { auth: false, ...request(body) })),
    editPosted: (channel, message, body) =>
      closed(rest.patch(Routes.channelMessage(channel, message), request(body))),
    post: (channel, body) => closed(rest.post(Routes.channelMessages(channel), request(body))),
    application: () => closed(rest.get(Routes.currentApplication())),
    commands: (application) => closed(rest.get(Routes.applicationCommands(application))),
    overwriteCommands: (application, body) =>
      closed(rest.put(Routes.applicationCommands(application), { body })),
  };
}

/** Files are parts of a form beside the body. */
function request({ files = [], ...body }: MessageBody): {
  readonly body: unknown;
  readonly files: RawFile[];
} {
  return { body, files };
}

async function settled<T>(call: Promise<unknown>): Promise<Outcome<T>> {
  try {
    return { kind: "done", value: (await call) as T };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Errors of a connection that was never made. */
const UNREACHED = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** The library's errors carry addresses with tokens in them; only their words are kept. */
function outcomeOf(error: unknown): Exclude<Outcome, { kind: "done" }> {
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === "number" ? error.code : 0;
    return {
      kind: "refused",
      status: error.status,
      code,
      reason: `${error.status} ${code} ${error.message}`,
    };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: UNREACHED.includes(codeOf(error)) ? "unreached" : "lost", reason };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
