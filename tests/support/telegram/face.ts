/** The Telegram face on the fake server, with a handler that a test writes by hand and time that it drives. */
import { expect, onTestFinished } from "vitest";
import type { Webhook } from "../../../src/adapters/telegram/door.ts";
import type { Timings } from "../../../src/adapters/telegram/limits.ts";
import { startTelegram } from "../../../src/adapters/telegram/start.ts";
import type { Command } from "../../../src/core/command.ts";
import type { Answered, CommunityDeps, Face, FaceDeps, PollDeps } from "../../../src/core/face.ts";
import type { Polled, SeenPoll } from "../../../src/core/ports.ts";
import type { Reply } from "../../../src/core/reply.ts";
import type { Request } from "../../../src/core/request.ts";
import { en } from "../../../src/core/texts/en.ts";
import { type QuietLog, quietLog } from "../quiet-log.ts";
import type { FakeTelegram } from "./server.ts";
import { type DrivenTime, drivenTime } from "./time.ts";

export type StartedFace = {
  readonly face: Face;
  readonly time: DrivenTime;
  readonly log: QuietLog;
  /** What the handler was asked, in that order. */
  readonly requests: readonly Request[];
  /** The polls that the face can look up, by id, and those it told of. */
  readonly polls: Map<string, Polled>;
  readonly seen: readonly SeenPoll[];
};

export type FaceOptions = {
  readonly handle?: (request: Request) => Promise<Answered> | Answered;
  readonly commands?: readonly Command[];
  readonly token?: string;
  readonly time?: DrivenTime;
  readonly timings?: Partial<Timings>;
  readonly cards?: FaceDeps["cards"];
  readonly webhook?: Webhook;
  readonly languages?: FaceDeps["languages"];
  readonly ballots?: PollDeps;
  readonly communities?: CommunityDeps;
};

/**
 * Starts the face; it is stopped when the test ends, and its log must show neither token nor secret. Chance always takes the
 * shortest pause: half of a backoff's.
 */
export async function startFace(server: FakeTelegram, options: FaceOptions = {}): Promise<StartedFace> {
  const {
    handle = () => says(),
    commands = [command("explain")],
    token = server.token,
    timings = {},
    cards = () => [],
    webhook,
  } = options;
  const time = options.time ?? drivenTime();
  const log = quietLog();
  const requests: Request[] = [];
  const polls = new Map<string, Polled>();
  const seen: SeenPoll[] = [];
  const face = await startTelegram({
    ...{ token, commands, log, timings, apiRoot: server.root, clock: time.clock, wait: time.wait },
    ...(webhook ? { webhook } : {}),
    ...(options.communities ?? { moved: async () => {}, left: async () => {} }),
    random: () => 0,
    texts: en,
    ...(options.languages ? { languages: options.languages } : {}),
    suggest: () => [],
    cards,
    ...(options.ballots ?? {
      polled: async (poll) => polls.get(poll),
      pollSeen: async (poll) => void seen.push(poll),
    }),
    handle: async (request) => {
      requests.push(request);
      return handle(request);
    },
  });
  onTestFinished(async () => {
    const stopped = face.stop();
    time.letGo();
    await stopped;
    const logged = JSON.stringify(log.entries);
    expect(logged).not.toContain(token.slice(token.indexOf(":") + 1));
    if (webhook) expect(logged).not.toContain(webhook.secret);
  });
  return { face, time, log, requests, polls, seen };
}

/** A command of this name, described by it. */
export function command(name: string): Command {
  const open = { audience: "everyone", access: "member", contexts: ["private", "shared"] } as const;
  return { ...open, name, about: () => `About ${name}`, params: [], examples: [], run: async () => [] };
}

/** A plain reply. */
export function reply(text: string, more: Partial<Reply> = {}): Reply {
  const blocks = [{ kind: "text", content: [{ kind: "text", text }] }] as const;
  return { blocks, controls: [], mode: "new", audience: "everyone", ...more };
}

/** Replies that the face sends itself. */
export function says(...replies: readonly Reply[]): Answered {
  return { replies, queued: false };
}
