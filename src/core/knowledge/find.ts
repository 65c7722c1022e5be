/** Look-up: from what a person typed to the concept that was meant, and how sure that is. */
import type { Concept } from "./concept.ts";
import { digitsOf, editsBetween } from "./edits.ts";
import { fold } from "./fold.ts";
import type { Library, Term } from "./library.ts";
import { searchFor } from "./understand.ts";

/**
 * `exact`: a name or spelling of it; `corrected`: a near miss; `understood`: a question that one concept answers,
 * with the next nearest; `unsure`: the nearest few, the best first, perhaps none.
 */
export type Finding =
  | NamedFinding
  | { readonly kind: "understood"; readonly concept: Concept; readonly near: readonly Concept[] }
  | { readonly kind: "unsure"; readonly near: readonly Concept[] };
type NamedFinding = { readonly kind: "exact" | "corrected"; readonly concept: Concept };

/** Longest query that is looked at; the rest of a longer one is ignored. */
const LONGEST_QUERY = 200;
/** Near misses count from this folded length on, so that short terms are never guessed. */
const SHORTEST_NEAR_MISS = 5;
/** How many slips a term of a length may have: one in eight letters or fewer, two up to thirteen, then three. */
const reachOf = (length: number): number => (length < 8 ? 1 : length < 14 ? 2 : 3);

/** Words around a term that do not belong to it: "what is …", "explain …", "… work?". */
const BEFORE =
  /^(?:hey|hi|hello|please|ok|so|and|can you|could you|what'?s|the difference between|difference between|differences between|compare|what(?: is| are| was| were| does| do)?|who(?: is| are)?|how (?:do|does|did|can|is|are)|why (?:do|does|is|are)|when (?:is|are)|explain(?: to me| me)?|define|describe|tell me(?: about| what)?|meaning of|definition of|i want to (?:know|learn) about|a|an|the)\s+/i;
const AFTER =
  /\s+(?:works?|means?|stands? for|is|are|do|please|exactly|again|in (?:simple|plain|easy) (?:words|terms)|for (?:beginners|dummies)|eli5|explained|meaning|definition|(?:in |on )?(?:the )?(?:blockchains?|crypto|web3))$/i;

/** Finds the concept of a query: by name, spelling or near miss, then by what is asked. */
export function find(library: Library, query: string): Finding {
  const asked = query.slice(0, LONGEST_QUERY);
  const bare = withoutFrame(asked);
  const named = findByName(library, asked, bare);
  if (named) return named;
  const pair = pairIn(library, bare);
  return pair.length > 0 ? { kind: "unsure", near: pair } : searchFor(library, bare === "" ? asked : bare);
}

/** The concept whose name one of these texts is, exactly or by a near miss. */
export function findByName(library: Library, ...texts: readonly string[]): NamedFinding | undefined {
  const folded = [...new Set(texts.map(fold))];
  const exact = folded.flatMap((text) => library.byTerm.get(text) ?? [])[0];
  if (exact) return { kind: "exact", concept: exact };
  const missed = folded.flatMap((text) => nearMiss(library.terms, text) ?? [])[0];
  return missed && { kind: "corrected", concept: missed };
}

/** Concepts whose names begin with or contain what was typed, best first: for completion while typing. */
export function complete(library: Library, typed: string, most: number): readonly Concept[] {
  const folded = fold(typed.slice(0, LONGEST_QUERY));
  const ranks = new Map<Concept, number>();
  for (const { folded: name, concept } of library.terms) {
    const at = name.indexOf(folded);
    if (at === -1) continue;
    const rank = Math.min(at, 2) * 10 - concept.importance;
    ranks.set(concept, Math.min(rank, ranks.get(concept) ?? rank));
  }
  const found = [...ranks].sort(([, a], [, b]) => a - b).map(([concept]) => concept);
  return found.slice(0, most);
}

const PARTING = /^(.+?)\s+(?:and|or|vs\.?|versus|against|from)\s+(.+)$/i;

/** Both concepts of "X or Y", "X vs Y" and the like, where both are named. */
function pairIn(library: Library, text: string): readonly Concept[] {
  const [, a = "", b = ""] = PARTING.exec(text) ?? [];
  const sides = [a, b].map((side) => findByName(library, side, withoutFrame(side))?.concept);
  return sides[0] && sides[1] && sides[0] !== sides[1] ? sides.filter((side) => side !== undefined) : [];
}

/** The query without the words around the term. */
function withoutFrame(query: string): string {
  let text = query.replace(/[?!.…]+\s*$/u, "").trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(BEFORE, "").replace(AFTER, "").trim();
  }
  return text;
}

/** The one concept within reach; none where another is as near, or where a digit differs. */
function nearMiss(terms: readonly Term[], folded: string): Concept | undefined {
  if (folded.length < SHORTEST_NEAR_MISS) return undefined;
  const reach = reachOf(folded.length);
  let best = reach;
  let found = new Set<Concept>();
  for (const term of terms) {
    const apart = Math.abs(term.folded.length - folded.length);
    if (
      term.folded.length < SHORTEST_NEAR_MISS ||
      apart > reach ||
      digitsOf(term.folded) !== digitsOf(folded)
    )
      continue;
    const edits = editsBetween(term.folded, folded, best);
    if (edits < best) [best, found] = [edits, new Set()];
    if (edits === best) found.add(term.concept);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
