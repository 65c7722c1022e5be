/** A strict Bot API server on 127.0.0.1: refuses what the real one refuses, and remembers every call. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TelegramUser } from "@gramio/types";
import { readBody, type Upload } from "../multipart.ts";
import { createBell } from "./bell.ts";
import { createFaults, type Fault } from "./faults.ts";
import { act, METHODS } from "./methods.ts";
import { payloadOf } from "./payload.ts";
import { createPerson, type Person, type Room } from "./people.ts";
import type { Rates } from "./rates.ts";
import { Refusal } from "./refusal.ts";
import { prepareTypes } from "./type-schema.ts";
import { createUpdates } from "./updates.ts";
import { type Invalid, validate } from "./validate.ts";
import { createWorld } from "./world.ts";

/** A call as it came in; `code` is the answer's: undefined while there is none, 0 when there never was. */
export type CallRecord = {
  readonly method: string;
  readonly payload: Record<string, unknown>;
  code: number | undefined;
};

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;

const TOKEN = "4242:AAE-secret_of_the_fake";
const BOT: TelegramUser = { id: 4242, is_bot: true, first_name: "Layerwise", username: "LayerwiseBot" };

/** Starts the server. `second` is how many milliseconds a second of long polling lasts; `rates` are enforced where given. */
export async function startFakeTelegram({ second = 1_000, rates }: { second?: number; rates?: Rates } = {}) {
  prepareTypes(METHODS);
  const bell = createBell();
  const world = createWorld(BOT);
  const updates = createUpdates(second, bell.ring);
  const faults = createFaults();
  const calls: CallRecord[] = [];
  const invalid: Invalid[] = [];

  const carryOut = async (
    method: string,
    payload: Record<string, unknown>,
    files: readonly Upload[],
    gone: AbortSignal,
  ) => {
    const found = METHODS.includes(method) ? validate(method, payload, files) : undefined;
    if (found) invalid.push(found.invalid);
    if (found) throw found.refusal;
    const flag = (fault: string): unknown => invalid.push({ method, payload, faults: [fault] });
    return act({ world, updates, files, gone, flag }, method, payload);
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, token, method = ""] = /^\/bot([^/]*)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const { payload, files } = payloadOf(await readBody(request));
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const fault = faults.next(method);
    const call: CallRecord = { method, payload, code: undefined };
    calls.push(call);
    const note = (code: number | undefined): void => {
      call.code = code;
      bell.ring();
    };
    note(undefined);
    if (fault?.kind === "hang") return note(0);
    if (fault?.kind === "drop" && fault.when === "before") return cut(request, () => note(0));
    if (fault?.kind === "garble") return garble(response, () => note(0));
    try {
      if (token !== TOKEN) throw new Refusal(401, "Unauthorized");
      if (fault?.kind === "refuse") throw fault.refusal;
      const hasty = rates?.check(method, payload);
      if (hasty) throw hasty;
      const result = await carryOut(method, payload, files, gone.signal);
      if (fault?.kind === "drop") return cut(request, () => note(0));
      note(200);
      send(response, 200, { ok: true, result });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, String(error));
      note(refusal.code);
      refuse(response, refusal);
    }
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const callsOf = (method: string): CallRecord[] => calls.filter((call) => call.method === method);
  const listing = (): string => calls.map(({ method, code }) => `${method} ${code}`).join("\n");
  const deps = { world, updates, bell };

  return {
    root: `http://127.0.0.1:${port}`,
    token: TOKEN,
    bot: BOT,
    world,
    updates,
    calls,
    callsOf,
    /** Payloads that Telegram would refuse or show wrongly, and presses that were answered twice. */
    invalid,
    /** Waits until a method has been called so many times (counting from the start); its answer may be to come. */
    called: (method: string, times = 1): Promise<CallRecord> =>
      bell.until(() => callsOf(method)[times - 1], `call ${times} of ${method}`, listing),
    /** Waits until calls of a method have been answered with these codes (0: cut off). */
    answered: (method: string, ...codes: readonly number[]): Promise<true> => {
      const got = (): string => String(callsOf(method).map(({ code }) => code ?? "waiting"));
      return bell.until(() => got().startsWith(String(codes)) || undefined, `${method} ${codes}`, listing);
    },
    /** Waits until an update has been posted to the webhook with these answers (0: none). */
    posted: (update: number, ...codes: readonly number[]): Promise<true> => {
      const got = (): string =>
        String(updates.posted.filter(({ id }) => id === update).map(({ code }) => code));
      return bell.until(() => got().startsWith(String(codes)) || undefined, `posts ${codes}`, got);
    },
    /** Waits until something is found, looking after every call and its answer. */
    until: <T>(what: string, find: () => T | undefined): Promise<T> => bell.until(find, what, listing),
    /** The next calls of a method meet these faults. */
    fails: (method: string, ...ordered: readonly Fault[]): void => faults.order(method, ordered),
    /** No call meets a fault any more. */
    recovers: faults.clear,
    /** A new person, in a private chat with the bot. */
    user: (first_name: string, more: Partial<TelegramUser> = {}): Person => {
      const user: TelegramUser = {
        id: 1_000 + world.count(),
        is_bot: false,
        first_name,
        language_code: "en",
        ...more,
      };
      return createPerson(deps, user, { place: world.open({ id: user.id, type: "private", first_name }) });
    },
    /** A new group. */
    group: (title: string, isForum = false): Room => {
      const forum = isForum ? { is_forum: true as const } : {};
      return { place: world.open({ id: -1_001_000 - world.count(), type: "supergroup", title, ...forum }) };
    },
    /** A new topic of a group. */
    topic: ({ place }: Room): Room => {
      const topic = world.count();
      place.topics.add(topic);
      return { place, topic };
    },
    close: async (): Promise<void> => {
      updates.setWebhook({ url: "" });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Codes from 500 on come from a proxy in front of the Bot API and carry a page instead of JSON. */
function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  if (code >= 500) return void response.writeHead(code, message).end(`<html>${message}</html>`);
  send(response, code, {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters ? { parameters } : {}),
  });
}

function garble(response: ServerResponse, note: () => void): void {
  response.writeHead(400).end("<html>Sorry</html>");
  note();
}

function cut(request: IncomingMessage, note: () => void): void {
  request.socket.destroy();
  note();
}
