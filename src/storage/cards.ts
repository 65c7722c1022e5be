/** What learners remember, one row a concept. */
import { type Card, replay, type Strength } from "../core/learning/memory.ts";
import { findReviews } from "./answers.ts";
import type { CardTable, Db } from "./tables.ts";

/** One card. */
export async function findCard(db: Db, learner: number, concept: string): Promise<Card | undefined> {
  const row = await cardsOf(db, learner).where("concept", "=", concept).executeTakeFirst();
  return row && toCard(row);
}

/** The learner's cards by concept. */
export async function findCards(db: Db, learner: number): Promise<ReadonlyMap<string, Card>> {
  const rows = await cardsOf(db, learner).execute();
  return new Map(rows.map((row) => [row.concept, toCard(row)]));
}

/** Keeps a card in place of the one before. */
export async function writeCard(db: Db, learner: number, concept: string, card: Card): Promise<void> {
  const { stability, difficulty, due, last } = card;
  const row = {
    state: JSON.stringify({ stability, difficulty }),
    due: due.getTime(),
    last_review: last.getTime(),
  };
  await db
    .insertInto("cards")
    .values({ learner, concept, ...row })
    .onConflict((conflict) => conflict.columns(["learner", "concept"]).doUpdateSet(row))
    .execute();
}

/** Makes a learner's cards anew from the answer log. */
export async function rebuildCards(db: Db, learner: number): Promise<void> {
  await db.deleteFrom("cards").where("learner", "=", learner).execute();
  const concepts = await db
    .selectFrom("answers")
    .select("concept")
    .distinct()
    .where("learner", "=", learner)
    .execute();
  for (const { concept } of concepts) {
    const card = replay(await findReviews(db, learner, concept));
    if (card) await writeCard(db, learner, concept, card);
  }
}

/** Makes all cards anew. */
export async function rebuildAllCards(db: Db): Promise<void> {
  const learners = await db.selectFrom("learners").select("id").execute();
  for (const { id } of learners) await rebuildCards(db, id);
}

const cardsOf = (db: Db, learner: number) =>
  db.selectFrom("cards").selectAll().where("learner", "=", learner);

function toCard({ state, due, last_review }: CardTable): Card {
  const strength: Strength = JSON.parse(state);
  return { ...strength, due: new Date(due), last: new Date(last_review ?? due) };
}
