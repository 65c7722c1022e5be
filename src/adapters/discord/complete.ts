/** Completions as the choices of an autocomplete answer; pure. */
import type { Suggestion } from "../../core/face.ts";
import { oneLine } from "./escape.ts";
import { CHOICE, CHOICES } from "./limits.ts";

type Choice = { name: string; value: string };

/** At most 25 choices. A value that is too long is left out: shortened it would mean something else. */
export function choicesOf(suggestions: readonly Suggestion[]): Choice[] {
  return suggestions
    .map(({ label, value }) => ({ name: shortName(label), value }))
    .filter(({ name, value }) => name !== "" && value !== "" && value.length <= CHOICE)
    .slice(0, CHOICES);
}

function shortName(label: string): string {
  const words = oneLine(label);
  return words.length > CHOICE ? `${words.slice(0, CHOICE - 1).replace(/[\ud800-\udbff]$/, "")}…` : words;
}
