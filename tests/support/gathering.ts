/** People in a place that others share, on a platform written by hand: what is said there, by whom, and when. */

import { type App, createApp } from "../../src/core/app.ts";
import { commands } from "../../src/core/commands/index.ts";
import type { Receipt } from "../../src/core/ports.ts";
import type { Bank } from "../../src/core/quiz/bank.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Pressed, Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import type { Input, Place, Request, Role } from "../../src/core/request.ts";
import { en } from "../../src/core/texts/en.ts";
import { encode } from "../../src/core/token.ts";
import { openStorage, type Storage } from "../../src/storage/open.ts";
import { type FixedClock, fixedClock } from "./clock.ts";
import { content, wordsOf } from "./conversation.ts";
import { type QuietLog, quietLog } from "./quiet-log.ts";
import { seededRandom } from "./random.ts";

/** A message as it stands now; `edits` counts its changes. */
export type Shown = { readonly id: string; readonly reply: Reply; readonly edits: number };

/** What a send meets; `killed` ends the program, before or after the message arrived, and starts it again. */
export type Fault =
  | Exclude<Receipt, { kind: "sent" }>
  | "arrives without an answer"
  | "killed before"
  | "killed after";

export type Guest = {
  readonly name: string;
  /** Types something; gives what only this guest is told. */
  says(text: string): Promise<string>;
  /** Presses the newest button of that label in the place; gives what only this guest is told. */
  press(label: string): Promise<string>;
  /** Presses a button of a message that may have been changed since. */
  presses(control: Pressed, message: string): Promise<string>;
};

export type Gathering = {
  /** The program as it runs now: another one after a restart. */
  app(): App;
  storage(): Storage;
  readonly clock: FixedClock;
  readonly log: QuietLog;
  readonly requests: Request[];
  guest(name: string, place?: string, role?: Role): Guest;
  /** The messages of a place, oldest first. */
  messages(place?: string): readonly Shown[];
  /** The words of a place's newest message. */
  newest(place?: string): string;
  /** Lets time pass: what is due by then happens, also what comes of it. */
  pass(seconds: number): Promise<void>;
  /** The send of this number, counted from now and from 0, meets the fault, and so do so many after it. */
  fails(fault: Fault, send?: number, times?: number): void;
  /** The program ends as if it were killed between two changes, and starts again on the same file; with other questions. */
  restart(questions?: readonly Question[]): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  readonly seed?: number;
  readonly database?: string;
  readonly questions?: readonly Question[];
  /** Presses carry the time at which they were made; without it only that of receipt. */
  readonly dated?: boolean;
  readonly start?: string;
};

const ROOM = "room";
const SECOND = 1000;

/** Starts a gathering on the real content. */
export async function gathering(options: Options = {}): Promise<Gathering> {
  const clock = fixedClock(options.start ?? "2026-11-20T10:00:00Z");
  const [log, random] = [quietLog(), seededRandom(options.seed ?? 7)];
  // The store's own waits are short, and a few of them must not move anybody's deadline.
  const wait = async (milliseconds: number): Promise<void> => {
    if (milliseconds >= SECOND / 2) clock.advance(milliseconds);
  };
  let bank = options.questions ? bankOf(options.questions) : content.bank;
  const { library } = content;
  const board = createBoard(() => restart());
  const open = async () => {
    const storage = await openStorage(options.database ?? "sqlite::memory:", { clock, log, wait, random });
    const app = createApp({ library, bank, commands, store: storage.store, clock, random, log, texts: en });
    const outbox = storage.createOutbox(() => ({ deliver: board.deliver }), app.settled);
    return { storage, app, outbox };
  };
  let live = await open();
  const restart = async (): Promise<void> => {
    await live.storage.close();
    live = await open();
    live.outbox.drain();
  };
  const idle = async (): Promise<void> => {
    for (let outbox = live.outbox; ; outbox = live.outbox) {
      await outbox.idle();
      if (outbox === live.outbox) return;
    }
  };
  const requests: Request[] = [];

  const ask = async (request: Request): Promise<string> => {
    requests.push(request);
    const told = board.told.length;
    const { replies, queued } = await live.app.handle(request);
    if (queued) live.outbox.wake(request.place.id);
    else for (const reply of replies) await board.deliver(request.place, reply, request.target);
    await idle();
    return wordsOf(board.told.slice(told)).replaceAll(/\s+/g, " ");
  };
  const guest = (name: string, room = ROOM, role: Role = "member"): Guest => {
    const place = placeOf(room);
    const make = (input: Input, target?: string): Request => {
      const order = String(requests.length + 1).padStart(9, "0");
      const actor = { id: `test:${name}`, platform: "test", name, locale: "en", role };
      const dated = options.dated === false ? ({ undated: true } as const) : {};
      const at = target === undefined ? {} : { target };
      return { event: `test:${order}`, order, at: clock(), actor, place, input, ...at, ...dated };
    };
    return {
      name,
      says: (text) => ask(make(inputOf(text))),
      press: (label) => {
        const { control, message } = board.find(place.id, label);
        return ask(make({ kind: "press", token: encode(control.action) }, message));
      },
      presses: (control, message) => ask(make({ kind: "press", token: encode(control.action) }, message)),
    };
  };
  const dueNow = async (): Promise<Date | undefined> => {
    const { places } = await live.app.due(clock(), clock);
    for (const place of places) live.outbox.wake(place);
    await idle();
    // What was sent may have set a deadline since.
    return live.storage.store.read((reader) => reader.nextDeadline());
  };
  const pass = async (seconds: number): Promise<void> => {
    const end = clock().getTime() + seconds * SECOND;
    for (let next = await dueNow(); next && next.getTime() <= end; next = await dueNow()) {
      clock.set(new Date(Math.max(next.getTime(), clock().getTime())));
    }
    clock.set(new Date(Math.max(end, clock().getTime())));
    await dueNow();
  };
  return {
    ...{ clock, log, requests, guest, pass },
    app: () => live.app,
    storage: () => live.storage,
    restart: async (questions) => {
      if (questions) bank = bankOf(questions);
      await restart();
      await idle();
    },
    messages: (room = ROOM) => board.shown(placeOf(room).id),
    newest: (room = ROOM) =>
      wordsOf(
        board
          .shown(placeOf(room).id)
          .slice(-1)
          .map(({ reply }) => reply),
      ),
    fails: board.fails,
    close: () => live.storage.close(),
  };
}

function bankOf(all: readonly Question[]): Bank {
  return { all, byId: new Map(all.map((question) => [question.id, question])) };
}

function placeOf(room: string): Place {
  const id = `test:${room}`;
  return { id, platform: "test", community: id, kind: room.startsWith("with-") ? "private" : "shared" };
}

function inputOf(text: string): Input {
  const command = /^\/(\w+)\s*(.*)$/su.exec(text);
  return command
    ? { kind: "command", name: command[1] ?? "", args: command[2] ?? "" }
    : { kind: "text", text };
}

/** The platform: messages by place, with ids that serve as notes, and what single people were told. */
function createBoard(kill: () => Promise<void>) {
  const messages: { place: string; id: string; reply: Reply; edits: number }[] = [];
  const told: Reply[] = [];
  const faults = new Map<number, Fault>();
  let sends = 0;
  const put = (place: Place, reply: Reply, target?: string): string => {
    const known = reply.mode === "replace" ? messages.find(({ id }) => id === target) : undefined;
    if (known) {
      known.reply = reply;
      known.edits += 1;
      return known.id;
    }
    const id = `m${messages.length + 1}`;
    messages.push({ place: place.id, id, reply, edits: 0 });
    return id;
  };
  const deliver = async (place: Place, reply: Reply, target?: string): Promise<Receipt> => {
    if (reply.mode === "flash" || (reply.audience === "asker" && place.kind === "shared")) {
      told.push(reply);
      return { kind: "sent" };
    }
    const fault = faults.get(sends);
    sends += 1;
    if (typeof fault === "object") return fault;
    const arrives = fault !== "killed before";
    const message = arrives ? put(place, reply, target) : "";
    if (fault === "arrives without an answer") return { kind: "unknown", reason: "no answer" };
    if (fault !== undefined) await kill();
    return { kind: "sent", message };
  };
  return {
    told,
    deliver,
    fails: (fault: Fault, send = 0, times = 1): void => {
      for (let more = 0; more < times; more += 1) faults.set(sends + send + more, fault);
    },
    shown: (place: string): readonly Shown[] => messages.filter((message) => message.place === place),
    find: (place: string, label: string): { readonly control: Pressed; readonly message: string } => {
      const here = messages.filter((message) => message.place === place).toReversed();
      for (const { id, reply } of here) {
        const control = reply.controls
          .filter(isPressed)
          .find((one) => one.label === label || one.label.startsWith(`${label}. `));
        if (control) return { control, message: id };
      }
      const labels = here.flatMap(({ reply }) => reply.controls.map((one) => one.label));
      throw new Error(`no button "${label}" among ${labels.join(", ")}`);
    },
  };
}
