/** A process of its own that works on a database file, as told by the test that forked it. */
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely } from "kysely";
import { connect } from "../../src/storage/connect.ts";
import { createDialect } from "../../src/storage/dialect.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { MIGRATIONS } from "../../src/storage/migrations/index.ts";
import { openDatabase } from "../../src/storage/open.ts";
import type { Pause } from "../../src/storage/retry.ts";
import { createStore } from "../../src/storage/store.ts";
import { report, takeOrders } from "./obey.ts";
import { seededRandom } from "./random.ts";
import { ann, answer, club, START, session } from "./storage-data.ts";

/** What a test asks of the child. */
export type Order =
  | { readonly kind: "hang in a migration"; readonly file: string }
  | { readonly kind: "open"; readonly file: string }
  | { readonly kind: "count"; readonly file: string; readonly times: number };

const pause: Pause = { wait: (milliseconds) => sleep(milliseconds), random: seededRandom(process.pid) };

function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "hang in a migration":
      return hang(order.file);
    case "open":
      return openDatabase(`sqlite:${order.file}`, pause).then((db) => db.destroy());
    case "count":
      return count(order.file, order.times);
    default:
      throw new Error(`no such order: ${JSON.stringify(order satisfies never)}`);
  }
}

/** Reports "done" in the middle of the last migration, and never gets further. */
async function hang(file: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: createDialect(connect({ kind: "file", file })) });
  const middle = async (half: Kysely<unknown>): Promise<void> => {
    await half.schema.createTable("half").addColumn("id", "integer").execute();
    report({ kind: "done" });
    await new Promise(() => {});
  };
  await migrate(db, { ...MIGRATIONS, "9999-half": { up: middle } });
}

/** Reads a session, then writes it back one version further with an answer of ten points. */
async function count(file: string, times: number): Promise<void> {
  const db = await openDatabase(`sqlite:${file}`, pause);
  const store = createStore(db, pause);
  for (let n = 0; n < times; n += 1) {
    await store.transact(async (tx) => {
      const learner = await tx.learner(ann, club, START);
      const version = ((await tx.session("s1"))?.version ?? 0) + 1;
      await tx.save(session({ learner, version }));
      await tx.answer(answer({ learner, ordinal: version }));
    });
  }
  await db.destroy();
}

takeOrders(obey);
