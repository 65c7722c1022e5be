/** Sends the replies of one lane, in order, each at most once unless it certainly failed. */
import { StoreError } from "../core/errors.ts";
import type { Clock, Log, Messenger, Receipt, Tx } from "../core/ports.ts";
import type { Watch } from "../core/reply.ts";
import type { Fate } from "../core/rooms/due.ts";
import {
  findHead,
  findLaneOf,
  findSending,
  isSuperseded,
  type Lane,
  type Letter,
  markSending,
  settle,
} from "./outbox-rows.ts";
import { isPolled, keepPoll, succeed, towardsNewest } from "./polls.ts";
import { backoff, type Outcome, outcomeOf } from "./receipts.ts";
import { type Pause, retryBusy } from "./retry.ts";
import { change, createTx } from "./store.ts";
import type { Db } from "./tables.ts";

/** What sending needs. `messenger` is undefined for a platform whose face doesn't run here: its rows wait. */
export type Sender = Pause & {
  readonly db: Db;
  readonly messenger: (platform: string) => Messenger | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Told what became of a reply that is watched, in the transaction that writes it down. */
  readonly settled: (tx: Tx, watch: Watch, fate: Fate) => Promise<void>;
};

/** Times that a store which can't work just now is asked again, about two minutes in all. */
const STORE_ATTEMPTS = 8;

/** Sends what waits in the lane until nothing is left or `signal` is aborted. Throws what is a bug. */
export async function sendLane(sender: Sender, begun: Lane, signal: AbortSignal): Promise<void> {
  let lane = begun;
  let rested: number | undefined;
  while (!signal.aborted) {
    const head = await insist(sender, signal, () => take(sender, lane, rested));
    if (!head) return;
    if (head.kind === "later") {
      await sender.wait(head.wait, signal);
      rested = head.id;
      continue;
    }
    rested = undefined;
    const receipt = await deliver(head.messenger, head.letter);
    await insist(sender, signal, () => keepReceipt(sender, head.letter, receipt));
    // Its place may have got another id meanwhile: then what is left waits under that one.
    if (receipt.kind === "failed") {
      const find = () => retryBusy(() => findLaneOf(sender.db, head.letter.id), sender);
      lane = (await insist(sender, signal, find)) ?? lane;
    }
  }
}

/**
 * Settles the rows of senders that were stopped in the middle: those in no lane that `isRunning` here, and not
 * those of a face that runs in another process.
 */
export async function recover(sender: Sender, isRunning: (lane: string) => boolean): Promise<void> {
  const receipt: Receipt = { kind: "unknown", reason: "stopped while sending" };
  const settled = await change(sender.db, sender, async (db) => {
    const letters = await findSending(db);
    const left = letters.filter(({ lane, place }) => !isRunning(lane) && sender.messenger(place.platform));
    const outcomes = left.map((letter) => ({ letter, outcome: judge(sender, letter, receipt) }));
    for (const { letter, outcome } of outcomes) await conclude(sender, db, letter, receipt, outcome);
    return outcomes;
  });
  for (const { letter, outcome } of settled) report(sender.log, letter, receipt, outcome);
}

async function keepReceipt(sender: Sender, letter: Letter, receipt: Receipt): Promise<void> {
  const outcome = judge(sender, letter, receipt);
  await change(sender.db, sender, (db) => conclude(sender, db, letter, receipt, outcome));
  report(sender.log, letter, receipt, outcome);
}

function judge({ messenger, random }: Sender, letter: Letter, receipt: Receipt): Outcome {
  const { place, reply, target } = letter;
  const isNew = messenger(place.platform)?.sendsAnew?.(place, reply, target) ?? false;
  return outcomeOf(receipt, { ...letter, isNew }, random);
}

/** Writes down what became of a send, and tells whoever watches it. */
async function conclude(
  sender: Sender,
  db: Db,
  letter: Letter,
  receipt: Receipt,
  outcome: Outcome,
): Promise<void> {
  const at = sender.clock();
  await settle(db, letter, receipt, outcome, at);
  if (receipt.kind === "sent") await keepSent(db, letter, receipt);
  if (!letter.reply.watch || outcome.state === "pending") return;
  const noted = receipt.kind === "sent" && receipt.message !== undefined ? { message: receipt.message } : {};
  await sender.settled(createTx(db), letter.reply.watch, { kind: outcome.state, at, ...noted });
}

async function keepSent(
  db: Db,
  letter: Letter,
  { poll, message }: Extract<Receipt, { kind: "sent" }>,
): Promise<void> {
  if (poll !== undefined) await keepPoll(db, letter, poll, message);
  if (message !== undefined && letter.reply.mode === "replace") await succeed(db, letter, message);
}

type Head =
  | { readonly kind: "now"; readonly letter: Letter; readonly messenger: Messenger }
  | { readonly kind: "later"; readonly id: number; readonly wait: number };

/** Takes the next row; `rested` is one whose wait is over, whatever the clock says. */
function take(sender: Sender, lane: Lane, rested: number | undefined): Promise<Head | undefined> {
  return change(sender.db, sender, async (db) => {
    const letter = await findWorthy(sender, db, lane);
    const messenger = letter && sender.messenger(letter.place.platform);
    if (!messenger) return undefined;
    const wait = letter.notBefore - sender.clock().getTime();
    if (wait > 0 && letter.id !== rested) return { kind: "later", id: letter.id, wait };
    return { kind: "now", letter: await markSending(db, letter), messenger };
  });
}

/** The next row that changes what people see; those before it, made vain by others, count as sent. */
async function findWorthy(sender: Sender, db: Db, lane: Lane): Promise<Letter | undefined> {
  for (;;) {
    const letter = await findHead(db, lane);
    const isVain = letter && ((await isSuperseded(db, letter)) || (await isPolled(db, letter)));
    if (!isVain) return letter && towardsNewest(db, letter);
    await conclude(sender, db, letter, { kind: "sent" }, { state: "sent" });
  }
}

// A messenger that throws broke its promise; whether the reply had left by then, nobody knows.
async function deliver(messenger: Messenger, { place, reply, target }: Letter): Promise<Receipt> {
  try {
    return await messenger.deliver(place, reply, target);
  } catch (error) {
    return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs `work` until the store works again; undefined when it still doesn't after the last attempt. */
async function insist<T>(
  sender: Sender,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  for (let attempt = 1; attempt <= STORE_ATTEMPTS; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      sender.log.error("the outbox can't reach the store", { reason: error.reason, attempt, err: error });
    }
    await sender.wait(backoff(attempt, sender.random), signal);
  }
  return undefined;
}

function report(log: Log, letter: Letter, receipt: Receipt, outcome: Outcome): void {
  if (receipt.kind === "sent") return;
  const { event, place, attempts } = letter;
  const fields = { event, place: place.id, attempts, reason: receipt.reason };
  if (outcome.state === "pending") log.info("a reply is sent again later", { ...fields, wait: outcome.wait });
  else if (outcome.state === "unknown") log.warn("a reply may not have arrived", fields);
  else log.warn("a reply could not be sent", fields);
}
