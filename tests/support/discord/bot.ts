/** The real Discord face on a fake Discord, with a handler written by the test. */
import type { HttpDoor } from "../../../src/adapters/discord/door.ts";
import { startDiscord } from "../../../src/adapters/discord/start.ts";
import { type Command, defineCommand } from "../../../src/core/command.ts";
import type { Answered, Face, FaceDeps } from "../../../src/core/face.ts";
import type { Reply } from "../../../src/core/reply.ts";
import type { Request } from "../../../src/core/request.ts";
import { en } from "../../../src/core/texts/en.ts";
import { type QuietLog, quietLog } from "../quiet-log.ts";
import { type FakeDiscord, startFakeDiscord } from "./server.ts";
import { manualTimers, type Timers } from "./timers.ts";

/** What a test decides. `answers` is the handler; it may take its time. */
export type Script = {
  /** Where interactions are posted to, instead of the gateway. */
  readonly door?: HttpDoor;
  readonly answers?: (request: Request) => readonly Reply[] | Promise<readonly Reply[]>;
  /** Whether the replies are left to the outbox. */
  readonly queued?: boolean;
  readonly suggest?: FaceDeps["suggest"];
  readonly commands?: readonly Command[];
  readonly token?: string;
  readonly heartbeat?: number;
};

export type Bot = {
  readonly face: Face;
  readonly log: QuietLog;
  readonly timers: Timers;
  /** Everything that was handled. */
  readonly requests: readonly Request[];
  /** Resolves once this has been logged. */
  logs(message: string): Promise<unknown>;
  /** Resolves with the request of that number, from 0, once it has come. */
  request(number: number): Promise<Request>;
};

const shared = {
  run: async () => [],
  examples: [],
  access: "member",
  contexts: ["private", "shared"],
} as const;

/** A few commands that differ in all that Discord is told. */
export const COMMANDS: readonly Command[] = [
  defineCommand({
    ...shared,
    name: "explain",
    about: () => "Explain a concept",
    params: [
      {
        name: "depth",
        about: () => "How deep",
        required: false,
        kind: "choice",
        choices: ["simple", "deep"],
      },
      { name: "topic", about: () => "A concept", required: true, kind: "topic" },
    ],
    audience: "everyone",
  }),
  defineCommand({
    ...shared,
    name: "quiz",
    about: () => "Take a quiz",
    params: [{ name: "length", about: () => "How many", required: false, kind: "integer", min: 1, max: 20 }],
    audience: "asker",
  }),
  defineCommand({
    ...shared,
    name: "setup",
    about: () => "Set up a server",
    params: [],
    audience: "asker",
    access: "admin",
    contexts: ["shared"],
  }),
];

/** Starts the face; resolves at once, as the face does. */
export async function startBot(server: FakeDiscord, script: Script = {}): Promise<Bot> {
  const { answers = () => [], queued = false, suggest = () => [], commands = COMMANDS } = script;
  const { changed } = server.world;
  const log = quietLog();
  const timers = manualTimers(server.clock, changed);
  const requests: Request[] = [];
  const handle = async (request: Request): Promise<Answered> => {
    requests.push(request);
    changed();
    return { replies: await answers(request), queued };
  };
  const { apiRoot, clock, token } = server;
  const told = {
    info: telling(log.info, changed),
    warn: telling(log.warn, changed),
    error: telling(log.error, changed),
  };
  const deps = {
    handle,
    suggest,
    cards: () => [],
    commands,
    texts: en,
    clock,
    log: told,
    wait: timers.wait,
    random: () => 0.5,
  };
  const door = script.door ? { door: script.door } : {};
  const face = await startDiscord({ ...deps, ...door, apiRoot, token: script.token ?? token });
  const request = (number: number) => server.until(`request ${number}`, () => requests[number]);
  const logs = (message: string) =>
    server.until(message, () => log.entries.some((entry) => entry.message === message));
  return { face, log, timers, requests, request, logs };
}

/** Writes, and wakes those who wait for what is written. */
function telling<T extends unknown[]>(
  write: (...entry: T) => void,
  changed: () => void,
): (...entry: T) => void {
  return (...entry) => {
    write(...entry);
    changed();
  };
}

export type Talk = { readonly server: FakeDiscord; readonly bot: Bot };

/** A fake Discord with the face on it, ready; both end after `talk`. */
export function onDiscord(script: Script, talk: (started: Talk) => Promise<void>): Promise<void> {
  return onPrepared(
    () => {},
    script,
    async (started) => {
      await started.server.settled();
      await talk(started);
    },
  );
}

/**
 * A fake Discord that is set up before the face is started on it. In the end nothing may have been sent that
 * Discord would refuse, and no secret may have been logged.
 */
export async function onPrepared(
  prepare: (server: FakeDiscord) => void,
  script: Script,
  talk: (started: Talk) => Promise<void>,
): Promise<void> {
  const server = await startFakeDiscord(
    script.heartbeat === undefined ? {} : { heartbeat: script.heartbeat },
  );
  prepare(server);
  const bot = await startBot(server, script);
  try {
    await talk({ server, bot });
    const [invalid] = server.invalid;
    if (invalid) throw new Error(`${invalid.path}: ${invalid.problems.join("; ")}`);
    const written = JSON.stringify(bot.log.entries);
    const tokens = [server.token, ...[...server.world.interactions.values()].map(({ token }) => token)];
    if (tokens.some((token) => written.includes(token))) throw new Error(`a token is in the log: ${written}`);
  } finally {
    await bot.face.stop();
    await server.close();
  }
}
