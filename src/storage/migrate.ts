/** Brings a database to the newest tables, in one transaction: killed in the middle, it has changed nothing. */
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { UserError } from "../core/errors.ts";

/**
 * Runs the migrations that are missing. Two processes may start at once: the second finds the work done.
 * Throws `UserError` when the database knows a migration that the list doesn't.
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db: transaction, provider }).migrateToLatest();
    if (error !== undefined) throw isNewer(error) ? newerDatabase() : error;
  });
}

// The Migrator has no code for this fault, only its sentence.
const isNewer = (error: unknown): boolean =>
  error instanceof Error && /previously executed migration \S+ is missing/.test(error.message);

const newerDatabase = (): UserError =>
  new UserError(
    "This database was made by a newer version of Layerwise.",
    "Start the newer version again, or choose another database file.",
  );
