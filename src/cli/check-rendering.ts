/** Shows every concept, comparison and question on every face, and reports what does not fit there. */
import type { Content } from "../content/load.ts";
import { compare } from "../core/knowledge/compare.ts";
import { sideOf } from "../core/knowledge/comparison.ts";
import { toConcept } from "../core/knowledge/concept.ts";
import type { Fault } from "../core/knowledge/fault.ts";
import { conceptOf, type Library } from "../core/knowledge/library.ts";
import type { Entry } from "../core/knowledge/parse.ts";
import type { Question } from "../core/quiz/question.ts";
import type { Reply } from "../core/reply.ts";
import { en } from "../core/texts/en.ts";
import { compareView } from "../core/views/compare.ts";
import { conceptView } from "../core/views/concept.ts";
import { questionView } from "../core/views/question.ts";
import { verdictView } from "../core/views/verdict.ts";
import { FACES } from "./faces.ts";
import { momentWith, sampleItems } from "./sample-items.ts";

/** Discord's button labels hold 80 characters, the least of all faces. */
const LONGEST_LABEL = 80;
/** An explanation or a comparison may take two messages, a question and its verdict one. */
const MOST_MESSAGES = { long: 2, short: 1 };

/** Faults of content that is otherwise whole. */
export function checkRendering(content: Content, library: Library): readonly Fault[] {
  return [
    ...content.concepts.flatMap((entry) => conceptFaults(entry, library)),
    ...content.questions.flatMap((entry) => (entry.value ? questionFaults(entry, entry.value, library) : [])),
  ];
}

function conceptFaults(entry: Content["concepts"][number], library: Library): Fault[] {
  if (!entry.value) return [];
  const concept = toConcept(entry.value);
  const shown = { mode: "new", audience: "everyone" } as const;
  const depths = (["simple", "deep"] as const).map((depth) =>
    conceptView(library, en, concept, depth, shown),
  );
  const others = library.concepts.filter(
    ({ id, traits }) => id > concept.id && traits.size > 0 && concept.traits.size > 0,
  );
  const pairs = others.map(({ id }) =>
    compareView(library, en, compare(library, [sideOf(concept), sideOf(conceptOf(library, id))])),
  );
  return [...depths, ...pairs].flatMap((reply) => misfits(entry, reply, MOST_MESSAGES.long));
}

function questionFaults(entry: Content["questions"][number], question: Question, library: Library): Fault[] {
  const { asked, answered } = sampleItems(question, library);
  const shown = [
    questionView(library, en, momentWith(question, asked), "new"),
    ...answered.map((item) => verdictView(library, en, momentWith(question, item))),
  ];
  const faults = shown.flatMap((reply) => misfits(entry, reply, MOST_MESSAGES.short));
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}

function misfits(entry: Entry<unknown>, reply: Reply, most: number): Fault[] {
  const label = reply.controls.find((control) => control.label.length > LONGEST_LABEL)?.label;
  const tooLong = label === undefined ? [] : [`the button "${label}" has over ${LONGEST_LABEL} characters`];
  const tooMany = FACES.map((face) => ({ name: face.name, count: face.messages(reply).length }))
    .filter(({ count }) => count > most)
    .map(
      ({ name, count }) => `${reply.subject} takes ${count} messages on ${name}, at most ${most} are fine`,
    );
  return [...tooLong, ...tooMany].map((message) =>
    entry.file.fault("fits-every-face", entry.path, message, "shorten the longest texts in it"),
  );
}
