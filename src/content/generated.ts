/** Questions made from the comparison, as entries of the content, so that every check looks at them as at written ones. */
import { toConcept } from "../core/knowledge/concept.ts";
import { buildLibrary, type Library } from "../core/knowledge/library.ts";
import type { Entry } from "../core/knowledge/parse.ts";
import { generateQuestions } from "../core/quiz/generate/generate.ts";
import type { Question } from "../core/quiz/question.ts";
import { en } from "../core/texts/en.ts";
import type { Content } from "./load.ts";

/** The library of all entries that are whole. Throws where it lacks what they name, which the content check rules out. */
export function libraryOf(content: Content): Library {
  return buildLibrary({
    areas: whole(content.areas),
    dimensions: whole(content.dimensions),
    concepts: whole(content.concepts).map(toConcept),
    comparisons: whole(content.comparisons),
    cues: whole(content.cues),
    paths: whole(content.paths),
  });
}

/** The questions that the library gives. */
export function generatedFrom(library: Library): readonly Question[] {
  return generateQuestions(library, en.made);
}

/** The content with its generated questions behind the written ones. Throws as `libraryOf` does. */
export function withGenerated(content: Content): Content {
  const owners = new Map(content.concepts.map((entry) => [entry.value?.id, entry]));
  const made = generatedFrom(libraryOf(content)).flatMap((question): Entry<Question>[] => {
    const owner = owners.get(question.concepts[0]);
    return owner ? [toEntry(question, owner)] : [];
  });
  return { ...content, questions: [...content.questions, ...made] };
}

/** The values of the entries that the schemas took. */
export function whole<T>(entries: readonly Entry<T>[]): readonly T[] {
  return entries.flatMap(({ value }) => value ?? []);
}

/** A fault of a generated question stands where the cells of its first concept do. */
function toEntry(question: Question, { file, path }: Content["concepts"][number]): Entry<Question> {
  const fault: typeof file.fault = (check, _place, message, todo) =>
    file.fault(
      check,
      [...path, "traits"],
      `${message} (in "${question.id}", which is generated)`,
      `change the cells it is made of, or ${todo}`,
    );
  return { file: { ...file, fault }, path, raw: { ...question }, value: question };
}
