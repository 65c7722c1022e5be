/** The concepts that a text mentions, each in a sentence. */
import type { Concept } from "../knowledge/concept.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, led, note, plain } from "./inline.ts";
import { remarkView } from "./unknown.ts";

/** As many as fit into a message that is quickly read. */
const MOST = 8;

/** The list with a button for each; for the asker alone, as somebody else wrote the text. */
export function termsView({ terms: words }: Texts, found: readonly Concept[]): Reply {
  if (found.length === 0) return remarkView(words.none, words.noneHint);
  const shown = found.slice(0, MOST);
  const more = found.slice(MOST).map(({ name }) => name);
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(words.title),
      { kind: "list", items: shown.map(({ name, summary }) => led(`${name}:`, plain(summary))) },
      ...(more.length > 0 ? [note(words.more(more))] : []),
    ],
    controls: shown.map(({ id, name }) =>
      button(name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
    ),
  };
}
