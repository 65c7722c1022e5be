/** Which questions a quiz asks, and in which order their options stand. */
import { buildsOn, type Library } from "../knowledge/library.ts";
import type { Random } from "../ports.ts";
import type { Bank } from "./bank.ts";
import { type ChoiceQuestion, isPlayable } from "./question.ts";
import type { SessionItem } from "./session.ts";

/** The id of an area or a concept; undefined is everything. A concept brings along what builds on it. */
export type Topic = string | undefined;

/** Every question that can be asked on a topic. */
export function questionsOn(library: Library, bank: Bank, topic: Topic): readonly ChoiceQuestion[] {
  const concepts = topic === undefined ? undefined : conceptsOf(library, topic);
  return bank.all.filter(isPlayable).filter((question) => {
    const tested = question.concepts[0] ?? "";
    return (
      !question.retired && library.byId.get(tested)?.retired === false && (concepts?.has(tested) ?? true)
    );
  });
}

/** The questions that test this very concept. */
export function ownQuestions(bank: Bank, concept: string): readonly ChoiceQuestion[] {
  return bank.all
    .filter(isPlayable)
    .filter((question) => !question.retired && question.concepts[0] === concept);
}

/**
 * Up to `length` questions: those never answered first, then the longest ago; the topic's own before those that
 * build on it; the rest by chance. They are asked from easy to hard.
 */
export function chooseQuestions(
  questions: readonly ChoiceQuestion[],
  topic: Topic,
  length: number,
  lastAnswers: ReadonlyMap<string, Date>,
  random: Random,
): readonly ChoiceQuestion[] {
  const ranked = shuffle(questions, random)
    .map((question) => ({
      question,
      last: lastAnswers.get(question.id)?.getTime() ?? 0,
      foreign: question.concepts[0] === topic ? 0 : 1,
    }))
    .sort((a, b) => a.last - b.last || a.foreign - b.foreign);
  const chosen = ranked.slice(0, length).map((entry) => entry.question);
  return chosen.sort((a, b) => a.difficulty - b.difficulty);
}

/** A question as a session asks it. Options are shuffled; True and False keep their places. */
export function toItem(question: ChoiceQuestion, random: Random): SessionItem {
  const indexes = question.options.map((_, index) => index);
  const order = question.kind === "truefalse" ? indexes : shuffle(indexes, random);
  return { question: question.id, version: question.version, order };
}

function conceptsOf(library: Library, topic: string): ReadonlySet<string> {
  if (!library.areaById.has(topic)) return buildsOn(library, topic);
  return new Set(library.concepts.filter((concept) => concept.area === topic).map((concept) => concept.id));
}

/** A fair shuffle (Fisher-Yates) of a copy. */
function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}
