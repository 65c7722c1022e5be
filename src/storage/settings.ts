/** A learner's settings: small facts by key. */
import type { Db } from "./tables.ts";

const ownerOf = (learner: number): string => `learner:${learner}`;

/** All settings of a learner. */
export async function findSettings(db: Db, learner: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("settings")
    .select(["key", "value"])
    .where("owner", "=", ownerOf(learner))
    .execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Sets one of them. */
export async function writeSetting(db: Db, learner: number, key: string, value: string): Promise<void> {
  await db
    .insertInto("settings")
    .values({ owner: ownerOf(learner), key, value })
    .onConflict((conflict) => conflict.columns(["owner", "key"]).doUpdateSet({ value }))
    .execute();
}
