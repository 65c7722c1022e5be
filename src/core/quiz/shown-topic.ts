/** What the heading of a question may say it is about, without giving its answer away. */
import { fold } from "../knowledge/fold.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Question } from "./question.ts";

/** The name of the concept that is tested; where that would tell the answer, the name of its area. */
export function shownTopic(library: Library, question: Question): string {
  const concept = conceptOf(library, question.concepts[0] ?? "");
  const names = [concept.name, concept.approach ?? concept.name, ...concept.aliases].map(fold);
  const area = library.areaById.get(concept.area)?.name ?? concept.name;
  return tells(question, names) ? area : concept.name;
}

/** A name asked for is the answer, as in all that is made from comparisons; one that only right options have tells. */
function tells(question: Question, names: readonly string[]): boolean {
  if (question.kind === "typed" || question.generated) return true;
  if (!("options" in question)) return false;
  const has = ({ text }: { readonly text: string }): boolean =>
    names.some((name) => fold(text).includes(name));
  const right = question.options.filter(({ correct }) => correct);
  return right.some(has) && !question.options.filter(({ correct }) => !correct).some(has);
}
