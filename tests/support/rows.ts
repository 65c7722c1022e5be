/** What stands in a database file, read past the program. */
import BetterSqlite3 from "better-sqlite3";

export type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, with the table's name. */
export function rowsOf(file: string): readonly (readonly [string, Row])[] {
  const database = new BetterSqlite3(file, { readonly: true });
  const named = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
  const tables = (database.prepare(named).all() as { name: string }[]).map(({ name }) => name);
  const rows = tables.flatMap((table) =>
    (database.prepare(`select * from ${table}`).all() as Row[]).map((row) => [table, row] as const),
  );
  database.close();
  return rows;
}
