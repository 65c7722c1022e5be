/** A process of its own that runs a whole app on a database file: people answer in it as a test has ordered. */

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildContent, readContent } from "../../src/content/load.ts";
import type { Action } from "../../src/core/action.ts";
import { createApp } from "../../src/core/app.ts";
import { commands } from "../../src/core/commands/index.ts";
import type { Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import type { Input, Request } from "../../src/core/request.ts";
import { en } from "../../src/core/texts/en.ts";
import { encode } from "../../src/core/token.ts";
import { openStorage } from "../../src/storage/open.ts";
import { takeOrders } from "./obey.ts";
import { quietLog } from "./quiet-log.ts";
import { seededRandom } from "./random.ts";
import { START } from "./storage-data.ts";

/** Everybody plays all of their quizzes to the end, on each of these platforms at once. */
export type Play = {
  readonly file: string;
  readonly platforms: readonly string[];
  /** The keys of each person's quizzes; all have the same number of questions. */
  readonly quizzes: Readonly<Record<string, readonly string[]>>;
  readonly length: number;
};

/** One person on one platform. */
type Seat = { readonly person: string; readonly platform: string };
type Ask = (seat: Seat, input: Input) => Promise<Reply>;

const { library, bank } = buildContent(readContent(join(import.meta.dirname, "..", "..")));
const parts = { clock: () => START, log: quietLog(), random: seededRandom(process.pid) };

async function play({ file, platforms, quizzes, length }: Play): Promise<void> {
  const storage = await openStorage(`sqlite:${file}`, {
    ...parts,
    wait: (milliseconds) => sleep(milliseconds),
  });
  const app = createApp({ library, bank, commands, store: storage.store, texts: en, ...parts });
  const outbox = storage.createOutbox(
    (platform) => (platforms.includes(platform) ? { deliver: async () => ({ kind: "sent" }) } : undefined),
    app.settled,
  );
  let events = 0;
  const ask: Ask = async (seat, input) => {
    events += 1;
    const request = requestOf(seat, events, input);
    const { replies, queued } = await app.handle(request);
    if (queued) outbox.wake(request.place.id);
    return heard(replies);
  };
  const seats = Object.keys(quizzes).flatMap((person) => platforms.map((platform) => ({ person, platform })));
  await Promise.all(seats.map((seat) => playAll(ask, seat, quizzes[seat.person] ?? [], length)));
  await outbox.idle();
  await storage.close();
}

function requestOf({ person, platform }: Seat, number: number, input: Input): Request {
  const home = `${platform}:with-${person}`;
  const order = String(number).padStart(9, "0");
  return {
    event: `${platform}:${order}`,
    order,
    at: START,
    actor: { id: `${platform}:${person}`, platform, name: person, locale: "en", role: "member" },
    place: { id: home, platform, community: home, kind: "private" },
    input,
  };
}

/** The first reply. Throws where one tells of a fault: a busy store, or a bug. */
function heard(replies: readonly Reply[]): Reply {
  const said = JSON.stringify(replies);
  const [reply] = replies;
  const failed = [en.failure.busy, en.failure.full, en.failure.broken, "Something went wrong"];
  if (!reply || failed.some((words) => said.includes(words))) throw new Error(`a person was told: ${said}`);
  return reply;
}

async function playAll(ask: Ask, seat: Seat, sessions: readonly string[], length: number): Promise<void> {
  for (const session of sessions) {
    let move: Action | undefined = { kind: "resume", session };
    while (move) {
      const reply: Reply = await ask(seat, { kind: "press", token: encode(move) });
      move = nextMove(reply, length);
    }
    await ask(seat, { kind: "command", name: "progress", args: "" });
    await ask(seat, { kind: "command", name: "leaderboard", args: "everyone" });
  }
}

/** What is done with a reply, the same on every platform: one in three is missed, and right when it comes again. */
function nextMove({ subject, controls }: Reply, length: number): Action | undefined {
  const actions = controls.filter(isPressed).map(({ action }) => action);
  const question = bank.byId.get(subject ?? "");
  const options = question && "options" in question ? question.options : [];
  return actions.find((action) => {
    if (action.kind !== "answer") return action.kind === "next";
    const right = action.ordinal >= length || action.ordinal % 3 !== 1;
    return (options[action.option]?.correct ?? false) === right;
  });
}

takeOrders(play);
