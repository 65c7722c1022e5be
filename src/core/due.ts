/** What happens without anybody pressing a button: deadlines that have passed, and messages that have arrived. */
import { dailyDue } from "./daily/ask.ts";
import { StoreError } from "./errors.ts";
import type { Due, Log, Store, Tx } from "./ports.ts";
import { step } from "./quiz/step.ts";
import type { Watch } from "./reply.ts";
import { type Fate, roomDue, roomShown } from "./rooms/due.ts";
import type { Scene } from "./rooms/scene.ts";

/**
 * Up to which moment everything that happened on a platform has been handled; undefined for one that does not run
 * here.
 */
export type HeardUpTo = (platform: string) => Date | undefined;

/** How many things were done, the places where something is to be said now, and when to look again at the latest. */
export type Done = {
  readonly count: number;
  readonly places: readonly string[];
  readonly next: Date | undefined;
};

const MOST_AT_ONCE = 500;
/** After so long a deadline passes even if its platform was not heard: nobody waits for ever. */
const PATIENCE = 10 * 60 * 1000;

/** What could not be done (a bug) is tried again after so long. */
const PUT_OFF = 10 * 60 * 1000;

type Deps = Scene & { readonly store: Store; readonly log: Log };

/**
 * Does what is due, each thing in a change of its own. A room waits until its platform has been heard up to the
 * deadline, so that what was pressed in time counts; ten minutes at the most. One thing that fails holds up no other:
 * it is logged and comes again later. Throws `StoreError` where the store can't work.
 */
export async function doDue(deps: Deps, now: Date, heardUpTo: HeardUpTo): Promise<Done> {
  const due = await deps.store.read((reader) => reader.due(now, MOST_AT_ONCE));
  const places = new Set<string>();
  let count = 0;
  for (const one of due) {
    const done = await doOrPutOff(deps, one, now, heardUpTo);
    if (done === undefined) continue;
    count += 1;
    if (done.place !== undefined) places.add(done.place);
  }
  const next = await deps.store.read((reader) => reader.nextDeadline());
  return { count, places: [...places], next };
}

type Did = { readonly place?: string };

async function doOrPutOff(deps: Deps, due: Due, now: Date, heardUpTo: HeardUpTo): Promise<Did | undefined> {
  try {
    return await deps.store.transact((tx) => doOne(deps, tx, due, now, heardUpTo));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    deps.log.error("what was due could not be done, trying again later", { ...due, error });
    await deps.store.transact((tx) => tx.putOff(due, new Date(now.getTime() + PUT_OFF)));
    return undefined;
  }
}

async function doOne(
  scene: Scene,
  tx: Tx,
  { kind, subject }: Due,
  now: Date,
  heardUpTo: HeardUpTo,
): Promise<Did | undefined> {
  switch (kind) {
    case "session":
      return expire(tx, subject);
    case "room": {
      const room = await tx.room(subject);
      if (!room || !isHeard(room, now, heardUpTo)) return undefined;
      const place = await roomDue(scene, tx, subject, now);
      return place === undefined ? undefined : { place };
    }
    case "daily": {
      const place = await dailyDue(scene, tx, subject, now);
      return place === undefined ? undefined : { place };
    }
    default:
      throw new Error(`nothing to do for ${JSON.stringify(kind satisfies never)}`);
  }
}

async function expire(tx: Tx, key: string): Promise<Did> {
  const session = await tx.session(key);
  if (session) await tx.save(step(session, { kind: "expire" }).session);
  return {};
}

type Timed = { readonly deadline: Date; readonly place: { readonly platform: string } };

function isHeard({ deadline, place }: Timed, now: Date, heardUpTo: HeardUpTo): boolean {
  const heard = heardUpTo(place.platform);
  return (heard !== undefined && heard >= deadline) || now.getTime() - deadline.getTime() >= PATIENCE;
}

/** Tells what a message shows what became of it. */
export async function tellWatcher(scene: Scene, tx: Tx, watch: Watch, fate: Fate): Promise<void> {
  switch (watch.kind) {
    case "room":
      return roomShown(scene, tx, watch, fate);
    case "daily":
      if (fate.message !== undefined) await tx.saveDailyMessage(watch.key, fate.message);
      return;
    default:
      throw new Error(`nobody watches ${JSON.stringify(watch satisfies never)}`);
  }
}
