/** The levels of learners and of questions. */
import type { QuestionRating } from "../core/learning/rating.ts";
import type { Db } from "./tables.ts";

/** The learner's rating; 0 for one who is not known. */
export async function findRating(db: Db, learner: number): Promise<number> {
  const row = await db.selectFrom("learners").select("rating").where("id", "=", learner).executeTakeFirst();
  return row?.rating ?? 0;
}

/** Sets it. */
export async function writeRating(db: Db, learner: number, rating: number): Promise<void> {
  await db.updateTable("learners").set({ rating }).where("id", "=", learner).execute();
}

/** The ratings of those of the questions that have one. */
export async function findQuestionRatings(
  db: Db,
  questions: readonly string[],
): Promise<ReadonlyMap<string, QuestionRating>> {
  const rows = await db
    .selectFrom("question_ratings")
    .selectAll()
    .where("question", "in", questions)
    .execute();
  return new Map(rows.map(({ question, ...rating }) => [question, rating]));
}

/** Sets one. */
export async function writeQuestionRating(
  db: Db,
  question: string,
  { rating, count }: QuestionRating,
): Promise<void> {
  await db
    .insertInto("question_ratings")
    .values({ question, rating, count })
    .onConflict((conflict) => conflict.column("question").doUpdateSet({ rating, count }))
    .execute();
}
