/** Which question of a concept is asked: near the learner's level, and not the one that was seen last. */
import type { Random } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import type { Known } from "./choose.ts";
import { priorRating } from "./rating.ts";

/** What has just been seen stands back as much as a question so many rating points away; half as much later. */
const FRESH = 600;
const HALF_AFTER = 14 * 24 * 60 * 60 * 1000;
/** More than any distance: the question that was seen last comes again only where there is no other. */
const LAST_RESORT = 1e6;
/** Rating points that don't matter: chance decides. */
const NOISE = 20;
/** A written question comes before a generated one that is as near and as fresh. */
const GENERATED = 2 * NOISE;

type By = { readonly known: Known; readonly now: Date; readonly random: Random };

/**
 * The question nearest the learner's level and least recently seen, written ones first where that is equal, leaving
 * out `except`; undefined where none is left.
 */
export function takeQuestion<Q extends Question>(
  questions: readonly Q[],
  { known, now, random }: By,
  except: readonly Q[] = [],
): Q | undefined {
  const times = questions.map((question) => known.lastAnswers.get(question.id)?.getTime());
  const seenLast = latest(times);
  let found: Q | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, question] of questions.entries()) {
    if (except.includes(question)) continue;
    const level = known.ratings.get(question.id)?.rating ?? priorRating(question.difficulty).rating;
    const behind = NOISE * random() + (question.generated ? GENERATED : 0);
    const distance = Math.abs(level - known.rating) + freshness(times[place], now) + behind;
    const cost = place === seenLast ? distance + LAST_RESORT : distance;
    if (cost < least) [found, least] = [question, cost];
  }
  return found;
}

function freshness(last: number | undefined, now: Date): number {
  return last === undefined ? 0 : FRESH * 0.5 ** ((now.getTime() - last) / HALF_AFTER);
}

/** The place of the latest time; -1 without any. */
function latest(times: readonly (number | undefined)[]): number {
  let found = -1;
  for (const [place, time] of times.entries()) {
    if (time !== undefined && time > (times[found] ?? Number.NEGATIVE_INFINITY)) found = place;
  }
  return found;
}
