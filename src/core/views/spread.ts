/** How many chose each option of a question, in the order in which all saw them. */
import type { PlacedOption } from "../quiz/kinds/options.ts";
import type { Block } from "../reply.ts";

/** `countOf` gives the number for an option by its original index, as it is stored. */
export function spreadBlock(placed: readonly PlacedOption[], countOf: (chosen: string) => number): Block {
  const rows = placed.map(({ index, letter, text, option }) => ({
    ...{ letter, text, count: countOf(String(index)) },
    right: option.correct ?? false,
  }));
  return { kind: "spread", rows };
}
