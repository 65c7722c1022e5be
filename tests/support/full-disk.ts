/** A database whose disk is full just when a test wants it to be. */
import BetterSqlite3 from "better-sqlite3";
import { Kysely } from "kysely";
import { onTestFinished } from "vitest";
import { connect } from "../../src/storage/connect.ts";
import { createDialect } from "../../src/storage/dialect.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { MIGRATIONS } from "../../src/storage/migrations/index.ts";
import type { Db, Tables } from "../../src/storage/tables.ts";

export type FullDisk = {
  readonly db: Db;
  /** From now on the statement of that number, from 1, finds the disk full; says afterwards whether there was one. */
  readonly fillAt: (statement: number) => () => boolean;
};

/** A migrated database in a file; it is closed when the test ends. */
export async function fullDisk(file: string): Promise<FullDisk> {
  const database = connect({ kind: "file", file });
  let left = Number.POSITIVE_INFINITY;
  const count = (): void => {
    left -= 1;
    if (left === 0) throw new BetterSqlite3.SqliteError("database or disk is full", "SQLITE_FULL");
  };
  const db = new Kysely<Tables>({ dialect: createDialect(counting(database, count)) });
  onTestFinished(() => db.destroy());
  await migrate(db, MIGRATIONS);
  const fillAt = (statement: number): (() => boolean) => {
    left = statement;
    return () => {
      const happened = left <= 0;
      left = Number.POSITIVE_INFINITY;
      return happened;
    };
  };
  return { db, fillAt };
}

/** The connection, with `before` called before each statement is run. */
function counting(database: BetterSqlite3.Database, before: () => void): BetterSqlite3.Database {
  const prepare = (sql: string): BetterSqlite3.Statement => {
    const statement = database.prepare(sql);
    const { all, run } = statement;
    // Undoing what was begun needs no room.
    const count = sql === "rollback" ? (): void => {} : before;
    statement.all = (...values) => {
      count();
      return all.apply(statement, values);
    };
    statement.run = (...values) => {
      count();
      return run.apply(statement, values);
    };
    return statement;
  };
  return new Proxy(database, {
    get: (target, name) => {
      if (name === "prepare") return prepare;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
