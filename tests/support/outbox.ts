/** An outbox on a platform that is written by hand: it notes what is sent and answers as it is told. */
import type { Receipt } from "../../src/core/ports.ts";
import type { Reply } from "../../src/core/reply.ts";
import type { Place, Request } from "../../src/core/request.ts";
import { createOutbox } from "../../src/storage/outbox.ts";
import type { Wait } from "../../src/storage/retry.ts";
import { createStore } from "../../src/storage/store.ts";
import type { Db } from "../../src/storage/tables.ts";
import { fixedClock } from "./clock.ts";
import { quietLog } from "./quiet-log.ts";
import { seededRandom } from "./random.ts";
import { noPause } from "./storage.ts";

type Failed = Extract<Receipt, { kind: "failed" }>;
type Answer = Receipt | Error | Promise<Receipt>;

export const SENT: Receipt = { kind: "sent", message: "m1" };
export const LOST: Receipt = { kind: "unknown", reason: "timeout" };
export const failed = (more: Partial<Failed> = {}): Receipt => ({
  kind: "failed",
  reason: "too many requests",
  final: false,
  ...more,
});

/** What the platform does: `first` in turn, then what `answer` says of a text, else "sent". */
type Behaviour = {
  readonly first?: readonly Answer[];
  readonly answer?: (text: string) => Answer;
  readonly wait?: Wait;
};

/** The store's own pauses are shorter, in milliseconds. */
const SHORTEST = 100;

/** An outbox for the platform "north", and its store; waits between sends are noted and over at once unless told otherwise. */
export function startOutbox(db: Db, { first = [], answer, wait = noPause.wait }: Behaviour = {}) {
  const lines: string[] = [];
  const waits: number[] = [];
  const log = quietLog();
  const faces = new Set(["north"]);
  const store = createStore(db, noPause);
  const queue = [...first];
  const deliver = async (place: Place, reply: Reply, target?: string): Promise<Receipt> => {
    const text = textOf(reply);
    lines.push(`${place.id.split(":")[1]}: ${text}${target === undefined ? "" : ` @${target}`}`);
    const receipt = queue.shift() ?? answer?.(text) ?? SENT;
    if (receipt instanceof Error) throw receipt;
    return receipt;
  };
  const outbox = createOutbox({
    db,
    log,
    clock: fixedClock(),
    random: seededRandom(),
    settled: async () => {},
    messenger: (platform) => (faces.has(platform) ? { deliver } : undefined),
    wait: (milliseconds, signal) => {
      if (milliseconds >= SHORTEST) waits.push(milliseconds);
      return wait(milliseconds, signal);
    },
  });
  const commit = (event: Request, replies: readonly Reply[]): Promise<void> =>
    store.transact((tx) => tx.record(event, replies));
  const states = async (): Promise<readonly string[]> => {
    const rows = await db.selectFrom("outbox").select("state").orderBy("id").execute();
    return rows.map((row) => row.state);
  };
  return { outbox, store, log, waits, faces, commit, states, sent: (): readonly string[] => lines };
}

/** A wait that only an abort ends. */
export const untilAborted: Wait = (_, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener("abort", () => resolve());
  });

/** Looks again and again, giving way to other work, until `happened` says yes. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setImmediate(resolve));
}

function textOf(reply: Reply): string {
  const [block] = reply.blocks;
  const [inline] = block?.kind === "text" ? block.content : [];
  return inline?.kind === "text" ? inline.text : "";
}
