/** The core behind one function: a request goes in, replies come out. Its only catch for handler faults is here. */
import type { Action } from "./action.ts";
import { readArguments } from "./arguments.ts";
import { cards } from "./cards.ts";
import type { Call, Command } from "./command.ts";
import { type Done, doDue, type HeardUpTo, tellWatcher } from "./due.ts";
import { StoreError, UserError } from "./errors.ts";
import type { Answered, Card, Suggestion } from "./face.ts";
import type { Library } from "./knowledge/library.ts";
import type { Clock, Log, Polled, Random, SeenPoll, Store, Tx } from "./ports.ts";
import { type Bank, questionBehind } from "./quiz/bank.ts";
import type { Reply, Watch } from "./reply.ts";
import type { Actor, Input, Place, Request, Role } from "./request.ts";
import type { Fate } from "./rooms/due.ts";
import { suggest } from "./suggest.ts";
import type { Texts } from "./texts/en.ts";
import { LANGUAGES, type Languages, textsIn } from "./texts/languages.ts";
import { decode } from "./token.ts";
import { remarkView, unknownCommandView } from "./views/unknown.ts";

/** What an app is made of. */
export type AppDeps = {
  readonly library: Library;
  readonly bank: Bank;
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** English: what is said to all in a place, and to people of other languages. */
  readonly texts: Texts;
  readonly languages?: Languages;
  /** Asks the platform what a person may do in a place; left out, nobody is known to be an admin. */
  readonly askRole?: (place: Place, actor: Actor) => Promise<Role>;
};

/** `handle` never rejects. */
export type App = {
  handle(request: Request): Promise<Answered>;
  suggest(command: string, param: string, typed: string): readonly Suggestion[];
  cards(typed: string): readonly Card[];
  /** A quiz poll by the platform's id of it. Throws `StoreError`. */
  polled(poll: string): Promise<Polled | undefined>;
  /** Takes a poll that was seen for one whose sending was in doubt, where only one shows the same. Throws `StoreError`. */
  pollSeen(poll: SeenPoll): Promise<void>;
  /** A community has got another id. Throws `StoreError`. */
  moved(from: string, to: string): Promise<void>;
  /** The bot was removed from a community. Throws `StoreError`. */
  left(community: string): Promise<void>;
  /** Does what is due by itself. See `doDue`. */
  due(now: Date, heardUpTo: HeardUpTo): Promise<Done>;
  /** Told what became of a message that is watched, in the transaction that writes it down. */
  settled(tx: Tx, watch: Watch, fate: Fate): Promise<void>;
  readonly commands: readonly Command[];
};

/** Puts the core together. It starts nothing by itself. */
export function createApp(deps: AppDeps): App {
  return {
    handle: (request) => handle(deps, request),
    suggest: (command, param, typed) => suggest(deps, command, param, typed),
    cards: (typed) => cards(deps, typed),
    polled: (poll) => deps.store.read((reader) => reader.poll(poll)),
    pollSeen: (poll) => pollSeen(deps.store, poll),
    moved: (from, to) => deps.store.transact((tx) => tx.moveCommunity(from, to)),
    left: (community) => deps.store.transact((tx) => tx.sleep(community)),
    due: (now, heardUpTo) => doDue(deps, now, heardUpTo),
    settled: (tx, watch, fate) => tellWatcher(deps, tx, watch, fate),
    commands: deps.commands,
  };
}

async function handle(deps: AppDeps, request: Request): Promise<Answered> {
  let queued = false;
  const texts = textsIn(deps.languages ?? LANGUAGES, request.actor.locale, deps.texts);
  const call: Call = {
    ...deps,
    texts,
    request,
    args: {},
    read: (work) => deps.store.read(work),
    change: async (work) => {
      const replies = await changeOnce(deps.store, request, work);
      queued = true;
      return replies;
    },
    forget: () => deps.store.forget(request.actor.id),
    role: async () => {
      const { actor, place } = request;
      if (place.kind === "private") return "admin";
      if (actor.role !== "unknown") return actor.role;
      return (await deps.askRole?.(place, actor)) ?? "unknown";
    },
    learner: (reader) => reader.learnerOf(request.actor.id),
  };
  try {
    return { replies: await route(call, request.input), queued };
  } catch (error) {
    const again = error instanceof StoreError ? ({ again: true } as const) : {};
    return { replies: [excuse({ ...deps, texts }, request, error)], queued: false, ...again };
  }
}

/** One transaction for the event: what it changes, that it was handled, and what is said about it. */
function changeOnce(
  store: Store,
  request: Request,
  work: Parameters<Call["change"]>[0],
): Promise<readonly Reply[]> {
  return store.transact(async (tx) => {
    const said = await tx.repliesTo(request.event);
    if (said) return said;
    const learner = await tx.learner(request.actor, request.place, request.at);
    const replies = await work(tx, learner);
    await tx.record(request, replies);
    return replies;
  });
}

/** Nearly every poll is known: the lane of changes is taken for the others alone. */
async function pollSeen(store: Store, poll: SeenPoll): Promise<void> {
  const known = await store.read((reader) => reader.poll(poll.id));
  if (!known) await store.transact((tx) => tx.adoptPoll(poll));
}

async function route(call: Call, input: Input): Promise<readonly Reply[]> {
  switch (input.kind) {
    case "command":
      return runCommand(call, input.name, input.args);
    case "press":
    case "vote":
      return press(call, input.token);
    case "text":
      return hear(call, input);
    default:
      throw new Error(`no route for ${JSON.stringify(input satisfies never)}`);
  }
}

async function runCommand(
  call: Call,
  name: string,
  raw: Extract<Input, { kind: "command" }>["args"],
): Promise<readonly Reply[]> {
  const command = call.commands.find((entry) => entry.name === name);
  if (!command) return [unknownCommandView(call.texts, name)];
  return command.run({ ...call, args: readArguments(command, raw, call.library, call.texts) });
}

/** Plain words: what was waited for, else in a private place what they mean. */
async function hear(
  call: Call,
  { text, replyTo }: Extract<Input, { kind: "text" }>,
): Promise<readonly Reply[]> {
  const isPrivate = call.request.place.kind === "private";
  if (!isPrivate && replyTo === undefined) return [];
  const known = await call.read((reader) => reader.repliesTo(call.request.event));
  if (known) return call.change(async () => known);
  for (const command of call.commands) {
    const replies = await command.hears?.(call, text);
    if (replies) return replies;
  }
  return isPrivate ? understand(call, text) : [];
}

/** A greeting, a command without its slash, or something to look up. */
async function understand(call: Call, text: string): Promise<readonly Reply[]> {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  const name = first.toLowerCase();
  if (call.texts.greetings.includes(text.trim().toLowerCase())) return runCommand(call, "start", "");
  if (call.commands.some((command) => command.name === name)) return runCommand(call, name, rest.join(" "));
  return runCommand(call, /\s(?:vs\.?|versus)\s/i.test(text) ? "compare" : "explain", text);
}

async function press(call: Call, token: string): Promise<readonly Reply[]> {
  const idOf = (short: string) => call.library.idOf(short) ?? questionBehind(call.bank, short);
  const action = decode(token, idOf);
  if (!action) throw new UserError(call.texts.unknown.button, call.texts.unknown.buttonHint);
  if (action.kind === "open") return runCommand(call, action.command, "");
  return dispatch(call, action);
}

/** The command that declared the press. A kind of action that no command takes is a bug, which a test rules out. */
function dispatch<A extends Action>(call: Call, action: A): Promise<readonly Reply[]> {
  for (const command of call.commands) {
    const handler = command.presses?.[action.kind] as
      | ((call: Call, action: A) => Promise<readonly Reply[]>)
      | undefined;
    if (handler) return handler(call, action);
  }
  throw new Error(`no command takes the press ${action.kind}`);
}

function excuse({ texts, log, random }: AppDeps, request: Request, error: unknown): Reply {
  if (error instanceof UserError) return remarkView(error.message, error.hint);
  const { failure } = texts;
  if (error instanceof StoreError) {
    log.error("store refused", { reason: error.reason, event: request.event, error: error.cause });
    return remarkView(failure[error.reason], failure[`${error.reason}Hint`]);
  }
  const reference = Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, "0");
  log.error("handler failed", { reference, event: request.event, error });
  return remarkView(failure.bug(reference), failure.bugHint);
}
