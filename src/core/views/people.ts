/** Names of people in sentences. Each stands alone in the data, so that it can be found and taken out again. */
import type { Inline } from "../reply.ts";
import { plain } from "./inline.ts";

/** A name in bold. */
export const named = (name: string): Inline => ({ kind: "bold", children: plain(name) });

/** At most `most` names, then how many more there are. */
export function namesOf(
  names: readonly string[],
  most: number,
  more: (count: number) => string,
): readonly Inline[] {
  const shown = names
    .slice(0, most)
    .flatMap((name, index) => [...(index === 0 ? [] : plain(", ")), named(name)]);
  return names.length > most ? [...shown, ...plain(more(names.length - most))] : shown;
}
