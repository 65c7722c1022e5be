/** Learners and the identities by which the platforms know them. */
import type { Actor, Place } from "../core/request.ts";
import { hearPlace } from "./places.ts";
import type { Db } from "./tables.ts";

/** The learner behind an identity; undefined if it was never seen. */
export async function findLearner(db: Db, identity: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("identities")
    .select("learner")
    .where("id", "=", identity)
    .executeTakeFirst();
  return row?.learner;
}

/** The learner behind an identity, made on first sight; writes name, locale and place only where they changed. */
export async function hearLearner(db: Db, actor: Actor, place: Place, at: Date): Promise<number> {
  await hearPlace(db, place);
  const known = await findLearner(db, actor.id);
  const learner = known ?? (await makeLearner(db, actor, at));
  if (place.kind === "private") await ownPlace(db, place, learner);
  if (known === undefined) return learner;
  await db
    .updateTable("learners")
    .set({ name: actor.name, locale: actor.locale })
    .where("id", "=", known)
    .where((eb) => eb.or([eb("name", "!=", actor.name), eb("locale", "!=", actor.locale)]))
    .execute();
  return known;
}

/** A private place belongs to the learner who is in it, and is forgotten with that learner. */
async function ownPlace(db: Db, place: Place, learner: number): Promise<void> {
  await db
    .updateTable("places")
    .set({ learner })
    .where("id", "=", place.id)
    .where((eb) => eb.or([eb("learner", "is", null), eb("learner", "!=", learner)]))
    .execute();
}

async function makeLearner(db: Db, actor: Actor, at: Date): Promise<number> {
  const { id } = await db
    .insertInto("learners")
    .values({ name: actor.name, locale: actor.locale, created_at: at.getTime() })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("identities")
    .values({ id: actor.id, platform: actor.platform, learner: id, since: at.getTime() })
    .execute();
  return id;
}
