/** People who choose quizzes in tests, and what fits their wishes. */
import type { Known } from "../../src/core/learning/choose.ts";
import { review } from "../../src/core/learning/memory.ts";
import { testedBy } from "../../src/core/learning/shelf.ts";
import type { Random } from "../../src/core/ports.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import { content } from "./conversation.ts";

const { library } = content;

/** When everything is chosen. */
export const NOW = new Date("2026-11-20T10:00:00Z");
/** The end of that day. */
export const TONIGHT = new Date("2026-11-21T00:00:00Z");
export const DAY = 24 * 60 * 60 * 1000;
export const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);

/** What is known of a newcomer. */
export const NOTHING: Known = { rating: 0, cards: new Map(), ratings: new Map(), lastAnswers: new Map() };

/** Somebody who has answered a part of everything, now and then. */
export function somebody(random: Random, questions: readonly Question[]): Known {
  const share = random();
  const answered = questions.filter(() => random() < share * 0.5);
  const lastAnswers = new Map(answered.map(({ id }) => [id, ago(60 * random())]));
  const cards = new Map(
    answered.map((one) => [
      testedBy(one),
      review(undefined, { right: random() < 0.7, at: lastAnswers.get(one.id) ?? NOW }),
    ]),
  );
  return { rating: 600 * random() - 100, cards, ratings: new Map(), lastAnswers };
}

/** Whether a concept is, or builds on, another one: walked from the top, unlike what is tested. */
function restsOn(concept: string, base: string): boolean {
  return (
    concept === base || (library.byId.get(concept)?.prerequisites ?? []).some((below) => restsOn(below, base))
  );
}

/** Whether a question fits what was wished for; an area, a path or a concept with what builds on it. */
export function fits(asked: Question, topic: string | undefined, difficulty: number | undefined): boolean {
  const concept = library.byId.get(testedBy(asked));
  const path = library.pathById.get(topic ?? "");
  const onTopic =
    topic === undefined ||
    (path
      ? path.steps.includes(testedBy(asked))
      : concept?.area === topic || restsOn(testedBy(asked), topic));
  return onTopic && asked.difficulty === (difficulty ?? asked.difficulty) && !asked.retired;
}
