/** The row of an answer as it is kept in the log. */
import type { Library } from "../knowledge/library.ts";
import { localDay } from "../learning/day.ts";
import { paysFully } from "../learning/pay.ts";
import { periodKeys } from "../learning/period.ts";
import { zoneOf } from "../learning/zone.ts";
import type { AnswerRow, Reader } from "../ports.ts";
import { kindOf } from "./kinds/of.ts";
import type { Question } from "./question.ts";
import { pointsFor } from "./score.ts";

/** Who answered what, where and when. `bonus` is paid where the question pays in full. */
export type GivenAnswer = Pick<
  AnswerRow,
  "session" | "ordinal" | "learner" | "identity" | "chosen" | "community" | "event" | "at"
> & { readonly bonus?: number };

/** What an answer was judged to be. */
type Judged = Pick<AnswerRow, "right" | "hints" | "points">;

/** The row of an answer that was judged, on the day it was in the learner's `zone`. */
export function judgedRow(
  library: Library,
  question: Question,
  given: Omit<GivenAnswer, "bonus">,
  { right, hints, points }: Judged,
  zone: string,
): AnswerRow {
  const concept = question.concepts[0] ?? "";
  return {
    ...given,
    ...{ question: question.id, version: question.version, concept },
    ...{ right, hints, points },
    area: library.byId.get(concept)?.area ?? "",
    periods: periodKeys(given.at),
    localDay: localDay(given.at, zone),
  };
}

/** The row of an answer in a room or to a question of the day, with what it is worth by the learner's own memory. */
export async function answerRow(
  library: Library,
  reader: Reader,
  question: Question,
  { bonus = 0, ...given }: GivenAnswer,
): Promise<AnswerRow> {
  const zone = zoneOf(await reader.settings(given.learner));
  const full = await paysFully(reader, given.learner, question, given.at, zone);
  const right = kindOf(question).isRight(given.chosen);
  const points = pointsFor(question.difficulty, right, !full) + (right && full ? bonus : 0);
  return judgedRow(library, question, given, { right, hints: 0, points }, zone);
}
