/** The terminal as a face: a chat with completion, a script, or a line of JSON for each line of input. */
import { createInterface, type Interface } from "node:readline";
import type { Face, FaceDeps } from "../../core/face.ts";
import type { Messenger } from "../../core/ports.ts";
import { isPressed, type Reply } from "../../core/reply.ts";
import type { Input } from "../../core/request.ts";
import { completer } from "./complete.ts";
import { actorNamed, placeNamed, readLine, type Shown } from "./receive.ts";
import { render } from "./render.ts";
import { type Save, saved } from "./saved.ts";
import { COLOURED, PLAIN } from "./style.ts";

const PROMPT = "> ";
const GOODBYE = /^\/?(quit|exit|bye)$/i;

/** What the terminal needs beside what every face is given. */
export type TerminalDeps = FaceDeps & {
  readonly input: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { isTTY?: boolean };
  /** The name of the learner at the keyboard. */
  readonly name: string;
  /** One JSON object a line instead of text. */
  readonly json: boolean;
  /** Different for every run, so that its events are never taken for those of another run. */
  readonly run: string;
  /** Resolves when the outbox has nothing left to send. */
  readonly settled: () => Promise<void>;
  readonly save: Save;
};

/** Starts reading. `failed` never settles; `ended` resolves at the end of input or on /quit. */
export function startTerminal(deps: TerminalDeps): Face & { readonly ended: Promise<void> } {
  const replies: Reply[] = [];
  const messenger: Messenger = {
    deliver: async (_place, reply) => {
      replies.push(reply);
      return { kind: "sent" };
    },
  };
  const interactive = deps.input.isTTY === true && !deps.json;
  const lines = createInterface({
    input: deps.input,
    ...(interactive ? { output: deps.output, completer: completer(deps) } : {}),
    terminal: interactive,
    prompt: PROMPT,
  });
  const shown: Shown = { controls: [] };
  const talk = { deps, replies, lines, interactive, shown, count: 0 };
  return {
    platform: "terminal",
    messenger,
    heardUpTo: () => deps.clock(),
    roleOf: async (_place, actor) => actor.role,
    failed: new Promise(() => {}),
    stop: async () => lines.close(),
    ended: converse(talk),
  };
}

type Talk = {
  readonly deps: TerminalDeps;
  /** What has been delivered since the last line was answered. */
  readonly replies: Reply[];
  readonly lines: Interface;
  readonly interactive: boolean;
  shown: Shown;
  count: number;
};

async function converse(talk: Talk): Promise<void> {
  const { deps, lines, interactive } = talk;
  // Lines that come in while the greeting is made are kept only once somebody asks for them.
  const typed = lines[Symbol.asyncIterator]();
  if (!deps.json) await answer(talk, "/start", { kind: "command", name: "start", args: "" });
  if (interactive) lines.prompt();
  for await (const line of typed) {
    if (GOODBYE.test(line.trim())) break;
    const input = readLine(line, talk.shown);
    if (input) await answer(talk, line, input);
    if (interactive) lines.prompt();
  }
  lines.close();
}

async function answer(talk: Talk, line: string, input: Input): Promise<void> {
  const { deps, replies } = talk;
  talk.count += 1;
  const id = `terminal:${deps.run}:${talk.count}`;
  const request = {
    event: id,
    order: id,
    at: deps.clock(),
    actor: actorNamed(deps.name),
    place: placeNamed(deps.name),
    input,
  };
  const answered = await deps.handle(request);
  if (answered.queued) await deps.settled();
  else replies.push(...answered.replies);
  const said = replies.splice(0);
  talk.shown = shownBy(said, talk.shown);
  deps.output.write(
    deps.json
      ? `${JSON.stringify({ input: line, replies: said })}\n`
      : text(talk, line, await saved(deps, said)),
  );
}

/** A remark without buttons leaves those before it in force. */
function shownBy(said: readonly Reply[], before: Shown): Shown {
  const controls = said.flatMap((reply) => reply.controls).filter(isPressed);
  if (controls.length === 0) return before;
  const expects = said.flatMap((reply) => reply.expects ?? [])[0];
  return expects === undefined ? { controls } : { controls, expects };
}

/** A script's output repeats what was typed, so that it reads as a conversation. */
function text({ deps, interactive }: Talk, line: string, said: readonly Reply[]): string {
  const style = deps.output.isTTY ? COLOURED : PLAIN;
  const bodies = said.map((reply) => render(reply, deps.texts.face, style)).join("\n\n");
  const echo = interactive || line === "/start" ? "" : `${PROMPT}${line.trim()}\n\n`;
  return `${echo}${bodies}\n\n`;
}
