/** Every kind of reply by name, made by a real conversation with the real content: shown, rendered and tested. */

import type { Action } from "../core/action.ts";
import { createApp } from "../core/app.ts";
import { commands } from "../core/commands/index.ts";
import { isPressed, type Reply } from "../core/reply.ts";
import type { Actor, Input, Place } from "../core/request.ts";
import { en } from "../core/texts/en.ts";
import { encode } from "../core/token.ts";
import { openStorage } from "../storage/open.ts";
import { loadContent } from "./content.ts";
import { SCRIPTS, type Script } from "./gallery-script.ts";

/** A reply and how it is come by. */
export type GalleryReply = { readonly name: string; readonly reply: Reply };

const NOW = new Date("2026-11-20T10:00:00Z");
const ACTOR: Actor = {
  id: "gallery:ann",
  platform: "gallery",
  name: "Ann *_~`|<@everyone>",
  locale: "en",
  role: "admin",
};
const PLACE: Place = { id: "gallery:home", platform: "gallery", community: "gallery:home", kind: "private" };
const SHARED: Place = { ...PLACE, id: "gallery:room", community: "gallery:room", kind: "shared" };

/** Runs the scripts on databases in memory, with a clock that stands still and chance that is the same each time. */
export async function galleryReplies(root: string): Promise<readonly GalleryReply[]> {
  const content = loadContent(root);
  const shown: GalleryReply[] = [];
  for (const script of SCRIPTS) shown.push(...(await run(content, script)));
  return shown;
}

async function run(
  { library, bank }: ReturnType<typeof loadContent>,
  { kinds, lines, shared }: Script,
): Promise<readonly GalleryReply[]> {
  const clock = (): Date => NOW;
  const random = repeatable();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const storage = await openStorage("sqlite::memory:", { clock, log, random, wait: async () => {} });
  const asked = { ...bank, all: bank.all.filter(({ kind }) => kinds.includes(kind)) };
  const made = { library, bank: asked, commands, clock, random, log, texts: en };
  const app = createApp({ ...made, store: storage.store });
  const shown: GalleryReply[] = [];
  for (const [name, line] of lines) {
    const before = shown.map(({ reply }) => reply);
    const input = inputOf(line, before, (question, option) => {
      const known = bank.byId.get(question);
      return known !== undefined && "options" in known && known.options[option]?.correct === true;
    });
    const event = `gallery:${name}`;
    const place = shared ? SHARED : PLACE;
    const answered = await app.handle({ event, order: event, at: NOW, actor: ACTOR, place, input });
    shown.push(...answered.replies.map((reply, index) => ({ name: named(name, index), reply })));
  }
  await storage.close();
  return shown;
}

/** The second reply to one line, and those after it, are numbered. */
const named = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

/** The same numbers in every run (Park and Miller's minimal standard generator). */
function repeatable(): () => number {
  let state = 2026;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

type IsRight = (question: string, option: number) => boolean;

function inputOf(line: string, shown: readonly Reply[], isRight: IsRight): Input {
  if (line.startsWith("/")) {
    const [name = "", ...args] = line.slice(1).split(" ");
    return { kind: "command", name, args: args.join(" ") };
  }
  const wanted = /^\[(.+)\]$/.exec(line)?.[1];
  if (wanted === undefined) return { kind: "text", text: line };
  const before = shown.findLast(({ controls }) => controls.length > 0);
  const pressed = before?.controls
    .filter(isPressed)
    .find(({ label, action }) =>
      isAnswer(action) && (wanted === "right" || wanted === "wrong")
        ? isRight(before.subject ?? "", action.option) === (wanted === "right")
        : isLabel(label, wanted),
    );
  if (!pressed) throw new Error(`no button ${line} in the gallery's script`);
  return { kind: "press", token: encode(pressed.action) };
}

type Answer = Extract<Action, { readonly option: number }>;
const isAnswer = (action: Action): action is Answer =>
  action.kind === "answer" || action.kind === "guess" || action.kind === "day";

/** The whole label, or the letter of an option, ticked or not. */
function isLabel(label: string, wanted: string): boolean {
  return label === wanted || (wanted.length === 1 && new RegExp(`^(?:[☐☑] )?${wanted}\\b`).test(label));
}
