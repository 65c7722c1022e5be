/** The questions of a room: those that one press answers, first the ones that the place has not seen lately. */
import { testedBy } from "../learning/shelf.ts";
import type { Random } from "../ports.ts";
import type { Question } from "../quiz/question.ts";
import { shuffle } from "../quiz/shuffle.ts";

/** Whether a press answers it; everything else would show one's guess to all. */
const isForRooms = ({ kind }: Question): boolean => kind === "single" || kind === "truefalse";

/**
 * Up to `length` different ones of these questions that suit rooms, easy ones first. Those asked in the place before (`asked`, the latest last)
 * come only where there are no others, the oldest of them first; a second one on a concept comes after first ones.
 */
export function pickForRoom(
  questions: readonly Question[],
  asked: readonly string[],
  length: number,
  random: Random,
): readonly Question[] {
  const last = new Map(asked.map((id, index) => [id, index]));
  const mixed = shuffle(questions.filter(isForRooms), random);
  const taken = new Map<string, number>();
  const weighed = mixed.map((question) => {
    const before = taken.get(testedBy(question)) ?? 0;
    taken.set(testedBy(question), before + 1);
    return { question, seen: last.get(question.id) ?? -1, before };
  });
  const chosen = weighed.toSorted((a, b) => a.seen - b.seen || a.before - b.before).slice(0, length);
  return chosen.map(({ question }) => question).toSorted((a, b) => a.difficulty - b.difficulty);
}
