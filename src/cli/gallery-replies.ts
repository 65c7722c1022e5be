/** Every kind of reply by name, made by a real conversation with the real content: shown, rendered and tested. */

import { encode } from "../core/action.ts";
import { createApp } from "../core/app.ts";
import { commands } from "../core/commands/index.ts";
import type { Reply } from "../core/reply.ts";
import type { Actor, Input, Place } from "../core/request.ts";
import { en } from "../core/texts/en.ts";
import { openStorage } from "../storage/open.ts";
import { loadContent } from "./content.ts";

/** A reply and how it is come by. */
export type GalleryReply = { readonly name: string; readonly reply: Reply };

const NOW = new Date("2026-11-20T10:00:00Z");
const ACTOR: Actor = {
  id: "gallery:ann",
  platform: "gallery",
  name: "Ann *_~`|<@everyone>",
  locale: "en",
  role: "member",
};
const PLACE: Place = { id: "gallery:room", platform: "gallery", community: "gallery:room", kind: "private" };

/** What is typed or pressed, by the name of its reply. A label in brackets presses a button of the reply before. */
const SCRIPT: readonly (readonly [name: string, line: string])[] = [
  ["start", "/start"],
  ["help", "/help"],
  ["privacy", "/privacy"],
  ["explain", "/explain rollups"],
  ["explain-deeper", "[Deeper]"],
  ["explain-corrected", "/explain zk rolups"],
  ["ask", "/ask why do I have to wait a week to withdraw from an optimistic rollup"],
  ["unknown-with-ideas", "/explain rollup chains of zk"],
  ["unknown", "/explain tomato soup *_[]()<>@everyone"],
  ["compare", "/compare optimistic zk"],
  ["compare-without-traits", "/compare htlc vs ptlc"],
  ["compare-labelled", "/compare blobs vs calldata"],
  ["compare-three", "/compare optimistic rollup, zk rollup, sidechain"],
  ["compare-one-side", "/compare rollups"],
  ["topics", "/topics"],
  ["topics-area", "/topics networks"],
  ["topics-second-page", "[More]"],
  ["learn", "/learn"],
  ["learn-step", "/learn why-rollups"],
  ["learn-next-step", "[Next step]"],
  ["quiz-question", "/quiz sidechain 3"],
  ["quiz-open", "/quiz rollup 2"],
  ["quiz-resumed", "[Go on]"],
  ["quiz-answer-1", "[right]"],
  ["quiz-second-question", "[Next]"],
  ["quiz-answer-2", "[wrong]"],
  ["quiz-result", "[See the result]"],
  ["progress", "/progress"],
  ["leaderboard", "/leaderboard"],
  ["leaderboard-everyone", "[Everyone]"],
  ["quiz-stopped-question", "/quiz 2"],
  ["quiz-stopped", "[Stop]"],
  ["quiz-length", "/quiz rollups 99"],
  ["unknown-command", "/dance"],
];

/** Runs the script on a database in memory, with a clock that stands still and chance that is the same each time. */
export async function galleryReplies(root: string): Promise<readonly GalleryReply[]> {
  const content = loadContent(root);
  const clock = (): Date => NOW;
  const random = repeatable();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const storage = await openStorage("sqlite::memory:", { clock, log, random, wait: async () => {} });
  const app = createApp({ ...content, commands, store: storage.store, clock, random, log, texts: en });
  const shown: GalleryReply[] = [];
  for (const [name, line] of SCRIPT) {
    const input = inputOf(line, shown.at(-1)?.reply, (question, option) => {
      const known = content.bank.byId.get(question);
      return known !== undefined && "options" in known && known.options[option]?.correct === true;
    });
    const event = `gallery:${name}`;
    const answered = await app.handle({ event, order: event, at: NOW, actor: ACTOR, place: PLACE, input });
    shown.push(...answered.replies.map((reply) => ({ name, reply })));
  }
  await storage.close();
  return shown;
}

/** The same numbers in every run (Park and Miller's minimal standard generator). */
function repeatable(): () => number {
  let state = 2026;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

type IsRight = (question: string, option: number) => boolean;

function inputOf(line: string, before: Reply | undefined, isRight: IsRight): Input {
  if (line.startsWith("/")) {
    const [name = "", ...args] = line.slice(1).split(" ");
    return { kind: "command", name, args: args.join(" ") };
  }
  const wanted = line.slice(1, -1);
  const pressed = before?.controls.find(({ label, action }) =>
    action.kind === "answer" && (wanted === "right" || wanted === "wrong")
      ? isRight(before.subject ?? "", action.option) === (wanted === "right")
      : label === wanted,
  );
  if (!pressed) throw new Error(`no button ${line} in the gallery's script`);
  return { kind: "press", token: encode(pressed.action) };
}
