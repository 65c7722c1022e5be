/** How a learner is doing. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { Tally } from "../ports.ts";
import type { Block, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";

const MOST_WEAK = 3;

/** Answers, points, a bar an area, and the concepts missed most. */
export function progressView(
  library: Library,
  texts: Texts,
  tallies: readonly Tally[],
  points: number,
): Reply {
  const answered = sum(tallies, (tally) => tally.answered);
  const right = sum(tallies, (tally) => tally.right);
  const weak = weakest(library, tallies);
  const started = answered > 0;
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(texts.progress.title),
      ...(started
        ? [
            text(texts.progress.summary(answered, right)),
            text(texts.progress.total(points)),
            ...areas(library, texts, tallies),
          ]
        : [text(texts.progress.none), note(texts.progress.noneHint)]),
      ...(weak.length > 0 ? [text(texts.progress.weakest)] : []),
    ],
    controls: [
      ...weak.map((id) =>
        button(conceptOf(library, id).name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
      ),
      button(texts.progress.quiz, { kind: "open", command: "quiz" }, "primary"),
    ],
  };
}

function areas(library: Library, texts: Texts, tallies: readonly Tally[]): Block[] {
  const known = new Set(tallies.filter((tally) => tally.right > 0).map((tally) => tally.concept));
  const touched = new Set(tallies.map((tally) => library.byId.get(tally.concept)?.area));
  const bars = library.areas
    .filter((area) => touched.has(area.id))
    .map((area): Block => {
      const concepts = library.concepts.filter((concept) => concept.area === area.id);
      const done = concepts.filter((concept) => known.has(concept.id)).length;
      return { kind: "progress", label: area.name, done, total: concepts.length };
    });
  return bars.length > 0 ? [note(texts.progress.areasHint), ...bars] : [];
}

/** Concepts still in the knowledge base with more wrong than right answers, the worst first. */
function weakest(library: Library, tallies: readonly Tally[]): readonly string[] {
  const missed = ({ answered, right }: Tally): number => answered - right - right;
  const weak = tallies.filter(
    (tally) => missed(tally) > 0 && library.byId.get(tally.concept)?.retired === false,
  );
  return weak
    .sort((a, b) => missed(b) - missed(a))
    .slice(0, MOST_WEAK)
    .map((tally) => tally.concept);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
