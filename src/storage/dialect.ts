/** Our SQLite dialect for Kysely: changes lock at once, reads don't lock, migrations run whole or not at all. */
import type BetterSqlite3 from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";

/** The store uses some fifty different statements; the limit only guards against a query that varies without end. */
const STATEMENTS_KEPT = 500;

/** Whether a transaction was begun by us and not ended by us. */
type Span = { open: boolean };

/** A dialect over one open connection, which it closes when Kysely is destroyed. */
export function createDialect(database: BetterSqlite3.Database): Dialect {
  return {
    createDriver: () => new ImmediateDriver(database, { open: false }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite rolls `create table` back like anything else; Kysely's own adapter says it doesn't, and a kill in the
  // middle of a migration then leaves a file that no later start can migrate.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database;
  readonly #span: Span;

  constructor(database: BetterSqlite3.Database, span: Span) {
    super({ database: connectionOf(database, span) });
    this.#database = database;
    this.#span = span;
  }

  // A plain `begin` takes the write lock only at the first write, and fails there with SQLITE_BUSY when another
  // process wrote after our first read. Reads want exactly that plain one: a snapshot without the lock.
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
    this.#span.open = true;
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#span.open = false;
  }

  // SQLite may have rolled back by itself (a full disk); a second rollback would hide the fault that mattered.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#span.open = false;
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** What Kysely needs of the connection, with prepared statements kept and half transactions refused. */
function connectionOf(database: BetterSqlite3.Database, span: Span): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    // What follows such a rollback would otherwise be committed on its own, statement by statement.
    if (span.open && !database.inTransaction) throw new Error("the transaction was rolled back by SQLite");
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement: SqliteStatement = database.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => database.close() };
}
