/** How a learner stands: what is known today, what is due, and how the answers went. */
import type { Concept } from "../knowledge/concept.ts";
import type { Library } from "../knowledge/library.ts";
import type { Tally } from "../ports.ts";
import { type Card, lasting } from "./memory.ts";

/** From this chance of recall on a concept counts as known today. */
const LIKELY = 0.8;

/** A concept that was asked, with the chance that it is known today. */
export type Grip = { readonly concept: Concept; readonly share: number };
/** Concepts of an area known today, of all of them. */
type Mastery = { readonly name: string; readonly known: number; readonly total: number };

/** `grips` begin with the strongest; `areas` are those with something asked in them. */
export type Progress = {
  readonly answered: number;
  readonly right: number;
  readonly due: number;
  readonly grips: readonly Grip[];
  readonly areas: readonly Mastery[];
};

/** What is stored of the learner. Cards due before `dueBefore` are due. */
export type Stored = {
  readonly tallies: readonly Tally[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly now: Date;
  readonly dueBefore: Date;
};

/** The progress on some concepts, or on all. Those that are gone from the knowledge base count as answers only. */
export function progressOn(
  library: Library,
  { tallies, cards, now, dueBefore }: Stored,
  concepts?: ReadonlySet<string>,
): Progress {
  const counted = tallies.filter(({ concept }) => concepts?.has(concept) ?? true);
  const looked = library.concepts.filter(({ id }) => concepts?.has(id) ?? true);
  const held = looked.flatMap((concept) => {
    const card = cards.get(concept.id);
    return card ? [{ concept, card, share: lasting(card, now) }] : [];
  });
  return {
    answered: counted.reduce((sum, tally) => sum + tally.answered, 0),
    right: counted.reduce((sum, tally) => sum + tally.right, 0),
    due: held.filter(({ card }) => card.due < dueBefore).length,
    grips: held.map(({ concept, share }) => ({ concept, share })).sort((a, b) => b.share - a.share),
    areas: masteries(library, looked, held),
  };
}

/** Whether a concept counts as known today. */
export const isKnown = ({ share }: Grip): boolean => share >= LIKELY;

function masteries(library: Library, looked: readonly Concept[], held: readonly Grip[]): readonly Mastery[] {
  return library.areas.flatMap(({ id, name }) => {
    const asked = held.filter(({ concept }) => concept.area === id);
    const total = looked.filter((concept) => concept.area === id).length;
    return asked.length > 0 ? [{ name, known: asked.filter(isKnown).length, total }] : [];
  });
}
