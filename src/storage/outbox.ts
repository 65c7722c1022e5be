/** Sends committed replies: one sender a lane, started when something is waiting there. */
import { recover, type Sender, sendLane } from "./lane.ts";
import { findLanes, type Lane } from "./outbox-rows.ts";
import { retryBusy } from "./retry.ts";

/** Committed replies on their way out. */
export type Outbox = {
  /** Starts sending what waits for a place; to be called after a change was committed. */
  wake(place: string): void;
  /** Starts sending everything that waits, after a start or when a face has come up; looks after crashed sends. */
  drain(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes no new rows and waits for those under way, so many milliseconds at most. */
  stop(milliseconds: number): Promise<void>;
};

type Running = { again: boolean };

/** An outbox that does nothing until it is woken. */
export function createOutbox(sender: Sender): Outbox {
  const stopping = new AbortController();
  const running = new Map<string, Running>();
  const underWay = new Set<Promise<void>>();

  const track = (work: Promise<void>): void => {
    const guarded = work
      .catch((error) => sender.log.error("the outbox failed", { err: error }))
      .finally(() => underWay.delete(guarded));
    underWay.add(guarded);
  };

  const run = async (lane: Lane, state: Running): Promise<void> => {
    try {
      while (state.again && !stopping.signal.aborted) {
        state.again = false;
        await sendLane(sender, lane, stopping.signal);
      }
    } finally {
      running.delete(lane.lane);
    }
  };

  // A lane that runs may have looked for its next row just before this one was committed: it looks once more.
  const start = (lane: Lane): void => {
    const known = running.get(lane.lane);
    if (known) known.again = true;
    else {
      const state = { again: true };
      running.set(lane.lane, state);
      track(run(lane, state));
    }
  };

  const startLanes = async (place?: string): Promise<void> => {
    if (stopping.signal.aborted) return;
    const lanes = await retryBusy(() => findLanes(sender.db, place), sender);
    for (const lane of lanes) start(lane);
  };

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  return {
    wake: (place) => track(startLanes(place)),
    drain: () => track(recover(sender, (lane) => running.has(lane)).then(() => startLanes())),
    idle,
    stop: async (milliseconds) => {
      stopping.abort();
      const late = new AbortController();
      await Promise.race([idle(), sender.wait(milliseconds, late.signal)]);
      late.abort();
    },
  };
}
