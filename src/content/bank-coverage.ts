/** What the bank covers: questions of each concept and area by kind and difficulty, and where some are missing. */
import type { Library } from "../core/knowledge/library.ts";
import type { Question } from "../core/quiz/question.ts";
import { countBy } from "./bank-figures.ts";

/** Written questions a concept needs, by whether every learner needs the concept (importance 3) or not. */
const LEAST = { needed: 6, other: 3 };
const NEEDED = 3;
/** Concepts with so many questions ask in more than one way. */
const MIXED_FROM = 3;
const DIFFICULTIES = [1, 2, 3];
const KINDS: readonly Question["kind"][] = ["single", "multi", "truefalse", "order", "number", "typed"];

/** The questions of a concept or area; `gaps` says in words what is missing, nothing where all is there. */
export type Coverage = {
  readonly id: string;
  readonly written: readonly Question[];
  readonly generated: number;
  readonly gaps: readonly string[];
};

/** Every concept, those with gaps first, then those with fewest written questions. */
export function coverConcepts(library: Library, questions: readonly Question[]): readonly Coverage[] {
  return gapsFirst(
    library.concepts.map(({ id, importance }) => {
      const { written, generated } = parted(questions.filter(({ concepts }) => concepts[0] === id));
      const least = importance === NEEDED ? LEAST.needed : LEAST.other;
      const missing = least - written.length;
      const kinds = Object.keys(countBy(written, ({ kind }) => kind));
      const gaps = [
        ...(missing > 0 ? [`${missing} more needed`] : []),
        ...(written.length >= MIXED_FROM && kinds.length === 1 ? [`all of one kind (${kinds[0]})`] : []),
      ];
      return { id, written, generated, gaps };
    }),
  );
}

/** Every area, those with gaps first: each difficulty and each kind is there. */
export function coverAreas(library: Library, questions: readonly Question[]): readonly Coverage[] {
  return gapsFirst(
    library.areas.map(({ id }) => {
      const own = questions.filter(({ concepts }) => library.byId.get(concepts[0] ?? "")?.area === id);
      const { written, generated } = parted(own);
      const difficulties = DIFFICULTIES.filter(
        (one) => !written.some(({ difficulty }) => difficulty === one),
      );
      const kinds = KINDS.filter((one) => !written.some(({ kind }) => kind === one));
      const gaps = [
        ...difficulties.map((one) => `none of difficulty ${one}`),
        ...kinds.map((one) => `none of the kind ${one}`),
      ];
      return { id, written, generated, gaps };
    }),
  );
}

function parted(own: readonly Question[]): Pick<Coverage, "written" | "generated"> {
  const asked = own.filter(({ retired }) => !retired);
  const written = asked.filter(({ generated }) => !generated);
  return { written, generated: asked.length - written.length };
}

function gapsFirst(all: readonly Coverage[]): readonly Coverage[] {
  return all.toSorted((a, b) => b.gaps.length - a.gaps.length || a.written.length - b.written.length);
}
