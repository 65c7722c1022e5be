/** Places where something was heard, and whether they can still be reached. */
import type { Selectable } from "kysely";
import type { Place } from "../core/request.ts";
import type { Db, PlaceTable } from "./tables.ts";

/** Stores the place and its community as they are now. A place that is heard is awake. */
export async function hearPlace(db: Db, place: Place): Promise<void> {
  const row = { ...toRow(place), asleep: 0 } as const;
  const known = await db.selectFrom("places").selectAll().where("id", "=", place.id).executeTakeFirst();
  if (known && isSame(known, row)) return;
  await db
    .insertInto("communities")
    .values({ id: place.community, platform: place.platform, name: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await db
    .insertInto("places")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** Stores the place if it is new; neither changes nor wakes one that is known. */
export async function knowPlace(db: Db, place: Place): Promise<void> {
  await db
    .insertInto("places")
    .values(toRow(place))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Marks a place that can't be reached any more, until it is heard again. */
export async function putToSleep(db: Db, place: string): Promise<void> {
  await db.updateTable("places").set({ asleep: 1 }).where("id", "=", place).execute();
}

/** The same for all places of a community. */
export async function putCommunityToSleep(db: Db, community: string): Promise<void> {
  await db.updateTable("places").set({ asleep: 1 }).where("community", "=", community).execute();
}

/** Whether nothing can be said in a place just now. */
export async function isAsleep(db: Db, place: string): Promise<boolean> {
  const row = await db.selectFrom("places").select("asleep").where("id", "=", place).executeTakeFirst();
  return row?.asleep === 1;
}

type Row = Omit<Selectable<PlaceTable>, "asleep" | "learner">;

function toRow({ id, platform, community, parent, kind }: Place): Row {
  return { id, platform, community, parent: parent ?? null, kind };
}

const isSame = (a: Selectable<PlaceTable>, b: Omit<Selectable<PlaceTable>, "learner">): boolean =>
  a.platform === b.platform &&
  a.community === b.community &&
  a.parent === b.parent &&
  a.kind === b.kind &&
  a.asleep === b.asleep;
