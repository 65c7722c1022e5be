/** The map of the subject: its areas, and the concepts of one, with what the learner has mastered. */
import type { Concept } from "../knowledge/concept.ts";
import type { Library } from "../knowledge/library.ts";
import type { Area } from "../knowledge/schema.ts";
import type { Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain } from "./inline.ts";

/** Questions of a quiz on a whole area. */
const QUIZ_LENGTH = 5;
const CONCEPTS_A_PAGE = 8;

/** Ids of the concepts that a learner has answered right. */
export type Mastered = ReadonlySet<string>;

/** All areas with their size. */
export function areasView(library: Library, texts: Texts, mastered: Mastered, mode: Reply["mode"]): Reply {
  const size = (area: Area): string => {
    const concepts = conceptsIn(library, area);
    const done = concepts.filter(({ id }) => mastered.has(id)).length;
    return done === 0 ? texts.topics.concepts(concepts.length) : texts.topics.mastered(done, concepts.length);
  };
  return {
    mode,
    audience: "asker",
    blocks: [
      heading(texts.topics.title),
      {
        kind: "list",
        items: library.areas.map((area) => led(`${area.name}.`, plain(`${area.about} (${size(area)})`))),
      },
      note(texts.topics.pick),
    ],
    controls: library.areas.map((area) => button(area.name, { kind: "topics", area: area.id, page: 0 })),
  };
}

/** One page of the concepts of an area, each with its one-liner. Pages behind the last show the last. */
export function areaView(
  library: Library,
  texts: Texts,
  area: Area,
  wanted: number,
  mastered: Mastered,
  mode: Reply["mode"],
): Reply {
  const all = conceptsIn(library, area);
  const pages = Math.max(1, Math.ceil(all.length / CONCEPTS_A_PAGE));
  const page = Math.min(wanted, pages - 1);
  const concepts = all.slice(page * CONCEPTS_A_PAGE, (page + 1) * CONCEPTS_A_PAGE);
  const title = ({ id, name }: Concept): string =>
    mastered.has(id) ? `${texts.topics.mark} ${name}.` : `${name}.`;
  return {
    mode,
    audience: "asker",
    blocks: [
      heading(area.name),
      { kind: "list", items: concepts.map((concept) => led(title(concept), plain(concept.summary))) },
      note(pages > 1 ? texts.topics.page(page + 1, pages) : texts.topics.explainHint),
    ],
    controls: [
      ...concepts.map(({ id, name }) =>
        button(name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
      ),
      ...turns(texts, area, page, pages),
      button(
        texts.topics.quiz,
        { kind: "quiz", topic: area.id, length: QUIZ_LENGTH, restart: false },
        "primary",
      ),
      button(texts.topics.all, { kind: "topics", page: 0 }),
    ],
  };
}

/** Three concepts to begin with: the first important ones for newcomers. */
export function beginnings(library: Library): readonly Concept[] {
  return library.concepts.filter(({ level, importance }) => level === 1 && importance === 3).slice(0, 3);
}

function turns(texts: Texts, area: Area, page: number, pages: number): Control[] {
  const to = (label: string, at: number): Control =>
    button(label, { kind: "topics", area: area.id, page: at });
  return [
    ...(page > 0 ? [to(texts.topics.before, page - 1)] : []),
    ...(page + 1 < pages ? [to(texts.topics.more, page + 1)] : []),
  ];
}

function conceptsIn(library: Library, area: Area): readonly Concept[] {
  return library.concepts.filter((concept) => concept.area === area.id);
}
