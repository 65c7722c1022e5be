/** Which questions a quiz may ask, and in which order their options stand. */
import { buildsOn, type Library } from "../knowledge/library.ts";
import type { Random } from "../ports.ts";
import type { Bank } from "./bank.ts";
import { kindOf } from "./kinds/of.ts";
import type { Question } from "./question.ts";
import type { SessionItem } from "./session.ts";

/** The id of an area, a path or a concept; undefined is everything. A concept brings along what builds on it. */
export type Topic = string | undefined;

/** Every question that can be asked on a topic, of one difficulty (1-3) or of all. */
export function questionsOn(
  library: Library,
  bank: Bank,
  topic: Topic,
  difficulty?: number,
): readonly Question[] {
  const concepts = topic === undefined ? undefined : conceptsOn(library, topic);
  return bank.all.filter((question) => {
    const tested = question.concepts[0] ?? "";
    const asked = !question.retired && library.byId.get(tested)?.retired === false;
    return (
      asked && (concepts?.has(tested) ?? true) && question.difficulty === (difficulty ?? question.difficulty)
    );
  });
}

/** The questions that test this very concept. */
export function ownQuestions(bank: Bank, concept: string): readonly Question[] {
  return bank.all.filter((question) => !question.retired && question.concepts[0] === concept);
}

/** A question as a session asks it, its options in the order in which its kind shows them. */
export function toItem(question: Question, random: Random): SessionItem {
  return { question: question.id, version: question.version, order: kindOf(question).arrange(random) };
}

/** The concepts of a topic: of an area, on a path, or one concept with what builds on it. */
export function conceptsOn(library: Library, topic: string): ReadonlySet<string> {
  const path = library.pathById.get(topic);
  if (path) return new Set(path.steps);
  if (!library.areaById.has(topic)) return buildsOn(library, topic);
  return new Set(library.concepts.filter((concept) => concept.area === topic).map((concept) => concept.id));
}
