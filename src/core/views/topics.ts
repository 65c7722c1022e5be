/** The map of the subject: its areas, and the concepts of one. */

import type { Concept } from "../knowledge/concept.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Area } from "../knowledge/schema.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain } from "./inline.ts";

/** Questions of a quiz on a whole area. */
const QUIZ_LENGTH = 5;

/** All areas with their size. */
export function areasView(library: Library, texts: Texts, mode: Reply["mode"]): Reply {
  return {
    mode,
    audience: "asker",
    blocks: [
      heading(texts.topics.title),
      {
        kind: "list",
        items: library.areas.map((area) =>
          led(
            `${area.name}.`,
            plain(`${area.about} (${texts.topics.concepts(conceptsIn(library, area).length)})`),
          ),
        ),
      },
      note(texts.topics.pick),
    ],
    controls: library.areas.map((area) => button(area.name, { kind: "topics", area: area.id })),
  };
}

/** The concepts of one area, each with its one-liner. */
export function areaView(library: Library, texts: Texts, area: Area, mode: Reply["mode"]): Reply {
  const concepts = conceptsIn(library, area);
  return {
    mode,
    audience: "asker",
    blocks: [
      heading(area.name),
      { kind: "list", items: concepts.map(({ name, summary }) => led(`${name}.`, plain(summary))) },
      note(texts.topics.explainHint),
    ],
    controls: [
      ...concepts.map(({ id, name }) =>
        button(name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
      ),
      button(
        texts.topics.quiz,
        { kind: "quiz", topic: area.id, length: QUIZ_LENGTH, restart: false },
        "primary",
      ),
      button(texts.topics.all, { kind: "topics" }),
    ],
  };
}

/** Three concepts to begin with: the first important ones for newcomers. */
export function beginnings(library: Library): readonly Concept[] {
  const first = library.concepts.filter(({ level, importance }) => level === 1 && importance === 3);
  return first.slice(0, 3).map(({ id }) => conceptOf(library, id));
}

function conceptsIn(library: Library, area: Area): readonly Concept[] {
  return library.concepts.filter((concept) => concept.area === area.id);
}
