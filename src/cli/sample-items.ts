/** Every way in which a question can stand on a screen: fresh, with hints and a draft, and after each sort of answer. */
import type { Library } from "../core/knowledge/library.ts";
import { kindOf } from "../core/quiz/kinds/of.ts";
import { NO_NAME } from "../core/quiz/mark.ts";
import type { Question } from "../core/quiz/question.ts";
import { type SessionItem, SKIPPED } from "../core/quiz/session.ts";
import { en } from "../core/texts/en.ts";

/** Names that are asked back at most. */
const MOST_ASKED_BACK = 3;

/** Items that wait for an answer, and items that have one. */
export function sampleItems(
  question: Question,
  library: Library,
): { readonly asked: readonly SessionItem[]; readonly answered: readonly SessionItem[] } {
  const kind = kindOf(question);
  const order = kind.arrange(() => 0);
  const fresh: SessionItem = { question: question.id, version: question.version, order };
  const hints = kind.hints({ texts: en, library }, fresh).length;
  const longest = longestNamed(library).slice(0, MOST_ASKED_BACK);
  const late: SessionItem = {
    ...{ ...fresh, hints, draft: order },
    ...(question.kind === "typed" ? { near: longest } : {}),
  };
  const answered = sampleAnswers(question, longest).map((chosen) => {
    const right = kind.isRight(chosen);
    return { ...late, answer: { chosen, right, points: right ? 30 : 0, hints } };
  });
  return { asked: [fresh, late], answered };
}

/** Answers of every sort in their stable text form, the wordiest among them. */
function sampleAnswers(question: Question, others: readonly string[]): readonly string[] {
  switch (question.kind) {
    case "single":
    case "truefalse":
      return [SKIPPED, ...[...question.options.keys()].map(String)];
    case "multi":
      return [SKIPPED, [...question.options.keys()].join("+")];
    case "order":
      return [SKIPPED, [...question.items.keys()].toReversed().join(">")];
    case "number":
      return [SKIPPED, String(question.value), String(question.value * 1e6 + 1 / 3)];
    case "typed":
      return [SKIPPED, NO_NAME, question.concepts[0] ?? "", ...others];
    default:
      throw new Error(`no answers to ${JSON.stringify(question satisfies never)}`);
  }
}

function longestNamed({ concepts }: Library): readonly string[] {
  return concepts
    .toSorted((a, b) => b.name.length + b.summary.length - a.name.length - a.summary.length)
    .map(({ id }) => id);
}
