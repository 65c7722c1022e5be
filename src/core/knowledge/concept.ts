/** A concept ready for use: texts read into inline data, names ready for look-up. */
import type { FactLine, Inline, Source } from "../reply.ts";
import { readLine, readMarkup } from "./markup.ts";
import type { RawConcept } from "./schema.ts";

type Text = readonly Inline[];
/** One cell of the comparison matrix; rating 1-5, where 5 is always better for the user. `asOf` is set where it moves. */
export type Trait = {
  readonly text: string;
  readonly rating?: number | undefined;
  readonly asOf?: string | undefined;
};

/** A concept of the knowledge base. */
export type Concept = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly area: string;
  readonly level: number;
  readonly importance: number;
  readonly retired: boolean;
  readonly summary: string;
  readonly analogy: Text;
  readonly simple: readonly Text[];
  readonly detail: readonly Text[];
  readonly facts: readonly FactLine[];
  readonly tradeoff: Text;
  readonly misconception: { readonly claim: Text; readonly truth: Text };
  readonly asks: readonly string[];
  readonly related: readonly string[];
  readonly prerequisites: readonly string[];
  readonly confusable: readonly string[];
  readonly sources: readonly Source[];
  /** The name it carries in comparisons, where that is not its own. */
  readonly approach?: string | undefined;
  readonly traits: ReadonlyMap<string, Trait>;
};

/** Reads the texts of a valid raw concept. Markup faults are the content check's business. */
export function toConcept(raw: RawConcept): Concept {
  const { claim, truth } = raw.misconception;
  return {
    ...raw,
    retired: raw.retired ?? false,
    analogy: readLine(raw.analogy),
    simple: readMarkup(raw.simple).paragraphs,
    detail: readMarkup(raw.detail).paragraphs,
    facts: raw.facts.map(({ text, ...rest }) => ({ content: readLine(text), ...rest })),
    tradeoff: readLine(raw.tradeoff),
    misconception: { claim: readLine(claim), truth: readLine(truth) },
    traits: new Map(Object.entries(raw.traits ?? {})),
  };
}
