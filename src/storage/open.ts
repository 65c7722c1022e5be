/** Opens the storage behind an address: connected, migrated, ready. */
import { Kysely } from "kysely";
import type { Clock, Log, Messenger, Store } from "../core/ports.ts";
import type { SetAside } from "../core/quiz/aside.ts";
import { type Closed, closeQuestion, findSetAside } from "./aside.ts";
import { rebuildAllCards } from "./cards.ts";
import { connect } from "./connect.ts";
import { createDialect } from "./dialect.ts";
import type { Sender } from "./lane.ts";
import { parseLocation } from "./location.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { pruneBatch } from "./prune.ts";
import { rebuildScores } from "./rebuild.ts";
import { countReports, type ReportCount } from "./reports.ts";
import { type Pause, retryBusy } from "./retry.ts";
import { change, createStore } from "./store.ts";
import type { Db, Tables } from "./tables.ts";

export type StorageDeps = Pause & { readonly clock: Clock; readonly log: Log };

/** An open database with everything that works on it. */
export type Storage = {
  readonly store: Store;
  /**
   * An outbox that sends through the faces running here; `messenger` is asked by platform, `settled` is told what
   * became of replies that are watched.
   */
  createOutbox(messenger: (platform: string) => Messenger | undefined, settled: Sender["settled"]): Outbox;
  /** Drops handled events after seven days and settled replies after two; says how many rows. */
  prune(now: Date): Promise<number>;
  /** Makes scores and ranks anew from the answer log; says how many lines of boards there are. */
  rebuild(): Promise<number>;
  /** Open reports on questions, counted. */
  reports(): Promise<readonly ReportCount[]>;
  /** The questions that are set aside, and why. */
  setAside(): Promise<readonly SetAside[]>;
  /** Closes what is open on a question, which is asked again then. */
  closeQuestion(question: string): Promise<Closed>;
  /** Closes the database; stop the outbox first. */
  close(): Promise<void>;
};

/**
 * Opens `sqlite:PATH` (folder and file are made) or `sqlite::memory:` and migrates it. Throws `UserError` for an
 * address that holds no database of ours, else `StoreError`.
 */
export async function openStorage(url: string, deps: StorageDeps): Promise<Storage> {
  return storageOver(await openDatabase(url, deps), deps);
}

/** What works on a migrated database. */
export function storageOver(db: Db, deps: StorageDeps): Storage {
  return {
    store: createStore(db, deps),
    createOutbox: (messenger, settled) => createOutbox({ ...deps, db, messenger, settled }),
    prune: (now) => prune(db, deps, now),
    rebuild: () =>
      change(db, deps, async (transaction) => {
        await rebuildAllCards(transaction);
        return rebuildScores(transaction);
      }),
    reports: () => retryBusy(() => countReports(db), deps),
    setAside: () => retryBusy(() => findSetAside(db), deps),
    closeQuestion: (question) => change(db, deps, (transaction) => closeQuestion(transaction, question)),
    close: () => db.destroy(),
  };
}

/** The migrated database behind an address, for `openStorage`. */
export async function openDatabase(url: string, pause: Pause): Promise<Db> {
  const location = parseLocation(url);
  const database = await retryBusy(async () => connect(location), pause);
  const db = new Kysely<Tables>({ dialect: createDialect(database) });
  try {
    await retryBusy(() => migrate(db, MIGRATIONS), pause);
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function prune(db: Db, pause: Pause, now: Date): Promise<number> {
  let dropped = 0;
  for (;;) {
    const batch = await change(db, pause, (transaction) => pruneBatch(transaction, now));
    if (batch === 0) return dropped;
    dropped += batch;
    // The database answers without giving way to other work: let some through between two batches.
    await pause.wait(0);
  }
}
