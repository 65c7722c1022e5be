/** A question as a flash card of plain lines: as it is asked, and what is right with the reason and the source. */
import type { Block, Inline, QuestionForm } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { letter } from "../views/inline.ts";
import type { Wording } from "./kinds/kind.ts";
import { kindOf } from "./kinds/of.ts";
import type { Question } from "./question.ts";
import { type SessionItem, SKIPPED } from "./session.ts";
import { fraction } from "./shuffle.ts";

/** Both sides line by line, and the id of the concept that is tested. */
export type FlashCard = {
  readonly front: readonly string[];
  readonly back: readonly string[];
  readonly tag: string;
};

/** The card of a question. It is the same each time, so that a second import finds the card of the first. */
export function flashCard(question: Question, wording: Wording): FlashCard {
  const kind = kindOf(question);
  const asked: SessionItem = {
    question: question.id,
    version: question.version,
    order: kind.arrange(settled(question.id)),
  };
  const answered = { ...asked, answer: { chosen: SKIPPED, right: false, points: 0, hints: 0 } };
  return {
    front: [question.prompt, ...formLines(kind.form(asked), wording.texts)],
    back: [
      ...kind.tell(wording, answered).flatMap(linesOf),
      question.explanation,
      sourceLine(question, wording.texts),
    ],
    tag: question.concepts[0] ?? "",
  };
}

/** Numbers that look like chance and are the same for the same salt. */
function settled(salt: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return fraction(`${salt}.${count}`);
  };
}

function formLines(form: QuestionForm, { face }: Texts): readonly string[] {
  switch (form.kind) {
    case "single":
    case "truefalse":
    case "multi":
      return form.options.map(({ text }, place) => `${letter(place)}. ${text}`);
    case "order":
      return form.steps.map(({ text }, place) => `${letter(place)}. ${text}`);
    case "number":
      return [face.inNumbers(form.unit)];
    case "typed":
      return [face.byName];
    default:
      throw new Error(`no lines for ${JSON.stringify(form satisfies never)}`);
  }
}

/** What kinds tell is text and lists. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.map(wordsOf);
  return "content" in block ? [wordsOf(block.content)] : [];
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((part) => ("text" in part ? part.text : wordsOf(part.children))).join("");
}

function sourceLine({ source: { title, url } }: Question, { face }: Texts): string {
  return `${face.source}: ${url === undefined ? title : `${title} ${url}`}`;
}
