/** The button that leads from a question or a greeting to what a concept is. */
import type { Concept } from "../knowledge/concept.ts";
import type { Pressed } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button } from "./inline.ts";

/** Explains the concept in plain words, in a message of its own. */
export function explainButton(texts: Texts, { id, name }: Concept, style?: Pressed["style"]): Pressed {
  return button(
    texts.quiz.explain(name),
    { kind: "explain", concept: id, depth: "simple", fresh: true },
    style,
  );
}
