/** Dialogs that read as talk: `ann.says("/quiz").sees("Question 1").press("B").sees("Not quite")`. */

import { join } from "node:path";
import { expect } from "vitest";
import { render } from "../../src/adapters/terminal/render.ts";
import { PLAIN } from "../../src/adapters/terminal/style.ts";
import { buildContent, readContent } from "../../src/content/load.ts";
import { type App, createApp } from "../../src/core/app.ts";
import { commands } from "../../src/core/commands/index.ts";
import type { Library } from "../../src/core/knowledge/library.ts";
import { type Bank, questionBehind } from "../../src/core/quiz/bank.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Pressed, Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import type { Input, Place, Request } from "../../src/core/request.ts";
import { en } from "../../src/core/texts/en.ts";
import { encode } from "../../src/core/token.ts";
import { openStorage, type Storage, storageOver } from "../../src/storage/open.ts";
import type { Db } from "../../src/storage/tables.ts";
import { type FixedClock, fixedClock } from "./clock.ts";
import { type QuietLog, quietLog } from "./quiet-log.ts";
import { seededRandom } from "./random.ts";

/** The repository. */
export const ROOT = join(import.meta.dirname, "..", "..");
/** The real content, read once for all tests of a file. */
export const content = buildContent(readContent(ROOT));

/** The id behind six letters of a button, as the app finds it. */
export const idOf = (short: string): string | undefined =>
  content.library.idOf(short) ?? questionBehind(content.bank, short);

/** A conversation: an app on a database in memory, with a clock that stands still. */
export type Conversation = {
  readonly app: App;
  readonly storage: Storage;
  readonly clock: FixedClock;
  readonly log: QuietLog;
  /** A learner in a private place, or in a shared one that is named; the account is named as the learner unless told. */
  learner(name: string, room?: string, account?: string): Talker;
  /** Every reply's request, newest last: to deliver one again. */
  readonly requests: Request[];
  /** Every reply, newest last. */
  readonly said: Reply[];
  /** The same after a start with other content. */
  under(other: Content): Conversation;
};

/** What an app knows and asks. */
export type Content = { readonly library: Library; readonly bank: Bank };

/** One side of a dialog. Steps are queued and run when it is awaited. */
export type Talker = PromiseLike<void> & {
  says(text: string): Talker;
  press(label: string): Talker;
  /** Presses a button that asks for a text, with the text, as where a window opens for it. */
  fills(label: string, ...texts: readonly string[]): Talker;
  /** Replies to a message of the bot. */
  replies(text: string): Talker;
  /** Presses a button by its token, however it was come by. */
  forges(token: string): Talker;
  sees(...parts: readonly (string | RegExp)[]): Talker;
  seesNot(...parts: readonly (string | RegExp)[]): Talker;
  /** Looks at the last replies as data. */
  check(look: (replies: readonly Reply[]) => void | Promise<void>): Talker;
};

/** Conversations so far: a second one on the same database has events of its own. */
let started = 0;

const noWait = async (): Promise<void> => {};

/** Starts a conversation on the real content. */
export async function conversation(
  options: { seed?: number; database?: string; db?: Db; questions?: readonly Question[] } = {},
): Promise<Conversation> {
  const [clock, log, random] = [
    fixedClock("2026-11-20T10:00:00Z"),
    quietLog(),
    seededRandom(options.seed ?? 7),
  ];
  const parts = { clock, log, wait: noWait, random };
  const storage = options.db
    ? storageOver(options.db, parts)
    : await openStorage(options.database ?? "sqlite::memory:", parts);
  const requests: Request[] = [];
  const said: Reply[] = [];
  started += 1;
  const run = started;
  const under = (known: Content): Conversation => {
    const app = createApp({ ...known, commands, store: storage.store, clock, random, log, texts: en });
    const ask = async (
      name: string,
      account: string,
      place: Place,
      input: Input,
    ): Promise<readonly Reply[]> => {
      const order = String(requests.length + 1).padStart(9, "0");
      const actor = { id: `test:${account}`, platform: "test", name, locale: "en", role: "member" } as const;
      const request: Request = { event: `test:${run}:${order}`, order, at: clock(), actor, place, input };
      requests.push(request);
      const { replies } = await app.handle(request);
      said.push(...replies);
      return replies;
    };
    const learner = (name: string, room?: string, account = name): Talker =>
      talker((input) => ask(name, account, placeOf(account, room), input));
    return { app, storage, clock, log, learner, requests, said, under };
  };
  const bank = options.questions ? bankOf(options.questions) : content.bank;
  return under({ library: content.library, bank });
}

function bankOf(all: readonly Question[]): Bank {
  return { all, byId: new Map(all.map((question) => [question.id, question])) };
}

/** The words of replies as the terminal would show them, without line breaks inside paragraphs. */
export function wordsOf(replies: readonly Reply[]): string {
  return replies
    .map((reply) => render(reply, en.face, PLAIN))
    .join("\n\n")
    .replace(/(\S)\n *(?=\S)/g, "$1 ")
    .replace(/ +/g, " ");
}

/** The control with this label, or the option with this letter. */
function controlNamed(replies: readonly Reply[], label: string): Pressed {
  const controls = replies.flatMap((reply) => reply.controls).filter(isPressed);
  const found = controls.find((control) => {
    const words = control.label.replace(/^[☐☑] /, "");
    return [control.label, words].some(
      (text) => text === label || text.startsWith(`${label}. `) || text.startsWith(`${label} `),
    );
  });
  if (!found)
    throw new Error(`no button "${label}" among ${controls.map((control) => control.label).join(", ")}`);
  return found;
}

function placeOf(name: string, room: string | undefined): Place {
  const id = room === undefined ? `test:with-${name}` : `test:${room}`;
  return { id, platform: "test", community: id, kind: room === undefined ? "private" : "shared" };
}

function talker(ask: (input: Input) => Promise<readonly Reply[]>): Talker {
  const steps: (() => Promise<void> | void)[] = [];
  let replies: readonly Reply[] = [];
  const step = (work: () => Promise<void> | void): Talker => {
    steps.push(work);
    return self;
  };
  const hear = async (input: Input): Promise<void> => {
    replies = await ask(input);
  };
  const self: Talker = {
    says: (text) => step(() => hear(inputOf(text))),
    press: (label) => step(() => hear({ kind: "press", token: encode(controlNamed(replies, label).action) })),
    fills: (label, ...texts) =>
      step(() => {
        const token = encode(controlNamed(replies, label).action);
        return hear({ kind: "press", token, values: texts });
      }),
    replies: (text) => step(() => hear({ kind: "text", text, replyTo: "1" })),
    forges: (token) => step(() => hear({ kind: "press", token })),
    sees: (...parts) => step(() => expectParts(replies, parts, true)),
    seesNot: (...parts) => step(() => expectParts(replies, parts, false)),
    check: (look) => step(() => look(replies)),
    // biome-ignore lint/suspicious/noThenProperty: awaiting a dialog is what runs it
    then: (resolve, reject) => runAll(steps).then(resolve, reject),
  };
  return self;
}

async function runAll(steps: (() => Promise<void> | void)[]): Promise<void> {
  for (const work of steps.splice(0)) await work();
}

function inputOf(text: string): Input {
  const command = /^\/(\w+)\s*(.*)$/su.exec(text);
  return command
    ? { kind: "command", name: command[1] ?? "", args: command[2] ?? "" }
    : { kind: "text", text };
}

function expectParts(replies: readonly Reply[], parts: readonly (string | RegExp)[], there: boolean): void {
  const words = wordsOf(replies);
  for (const part of parts) {
    const found = typeof part === "string" ? words.includes(part.replace(/ +/g, " ")) : part.test(words);
    if (found !== there)
      expect.fail(`${there ? "expected" : "did not expect"} ${String(part)} in:\n${words}`);
  }
}
