/** Look-up by meaning: text search, and the decision how sure its best hit is. */
import type { Concept } from "./concept.ts";
import type { Finding } from "./find.ts";
import type { Library } from "./library.ts";
import type { Hit } from "./search.ts";

const MOST_OFFERED = 3;
/** Share of the query's weight that the best hit must cover to be given as the answer. */
const SURE_COVERAGE = 0.65;
/** By how much its score must exceed the next one's. */
const SURE_LEAD = 1.35;
/** Words of people who ask about prices, on which the knowledge base has nothing to say. */
const INVESTING =
  /\b(prices?|buy(ing)?|sell(ing)?|invest\w*|profits?|go(es|ing)? (up|down)|moon|pump\w*|worth|trading)\b/i;
/** Share of the query's weight that something must cover to be worth offering. */
const WORTH_OFFERING = 0.3;
/** One word in common is a chance, unless it is half of the query. */
const WORTH_OFFERING_ONE_WORD = 0.5;

/** The concept that answers a query, or the nearest up to three. */
export function searchFor(library: Library, query: string): Finding {
  const hits = library.search(query);
  const [best] = hits;
  if (best && isSure(best, hits[1]) && !asksForAdvice(query)) {
    return { kind: "understood", concept: best.concept, near: offered(hits).slice(1) };
  }
  return { kind: "unsure", near: offered(hits) };
}

/** Whether somebody asks about prices or what to buy, on which nothing is said. */
export function asksForAdvice(query: string): boolean {
  return INVESTING.test(query);
}

function isSure(best: Hit, next: Hit | undefined): boolean {
  return best.coverage >= SURE_COVERAGE && best.score >= SURE_LEAD * (next?.score ?? 0);
}

function offered(hits: readonly Hit[]): readonly Concept[] {
  const worth = hits.filter(
    ({ coverage, matched }) => coverage >= (matched > 1 ? WORTH_OFFERING : WORTH_OFFERING_ONE_WORD),
  );
  return worth.slice(0, MOST_OFFERED).map((hit) => hit.concept);
}
