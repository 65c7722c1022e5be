/** The answer to a question: the passage that fits best, and the concept it comes from. */
import type { Concept } from "../knowledge/concept.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, plain } from "./inline.ts";
import { echo } from "./unknown.ts";

/** A quoted passage with the way to the whole explanation, and to what else was near. `sure` says how it is put. */
export function askView(
  texts: Texts,
  question: string,
  concept: Concept,
  passage: string,
  others: readonly Concept[],
  sure: boolean,
): Reply {
  return {
    subject: concept.id,
    mode: "new",
    audience: "everyone",
    blocks: [
      heading(concept.name),
      note(sure ? texts.ask.answers(echo(question)) : texts.ask.nearest(echo(question))),
      { kind: "quote", content: plain(passage) },
    ],
    controls: [
      button(
        texts.ask.whole(concept.name),
        { kind: "explain", concept: concept.id, depth: "simple", fresh: true },
        "primary",
      ),
      ...others.map(({ id, name }) =>
        button(name, { kind: "explain", concept: id, depth: "simple", fresh: true }),
      ),
    ],
  };
}
