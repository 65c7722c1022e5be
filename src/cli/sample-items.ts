/** A question as it fills a screen most: open with all hints and a draft, and after its wordiest answers. */
import type { Library } from "../core/knowledge/library.ts";
import { kindOf } from "../core/quiz/kinds/of.ts";
import type { Moment } from "../core/quiz/moment.ts";
import type { Question } from "../core/quiz/question.ts";
import type { SessionItem } from "../core/quiz/session.ts";
import { en } from "../core/texts/en.ts";

/** Names that are asked back at most. */
const MOST_ASKED_BACK = 3;

/** An item that waits for an answer, and items that have one. */
export function sampleItems(
  question: Question,
  library: Library,
): { readonly asked: SessionItem; readonly answered: readonly SessionItem[] } {
  const kind = kindOf(question);
  const order = kind.arrange(() => 0);
  const fresh: SessionItem = { question: question.id, version: question.version, order };
  const hints = kind.hints({ texts: en, library }, fresh).length;
  const longest = question.kind === "typed" ? longestNamed(library) : [];
  const near = question.kind === "typed" ? { near: longest } : {};
  const asked: SessionItem = { ...fresh, ...near, hints, draft: order };
  const answered = sampleAnswers(question, longest).map((chosen) => {
    const right = kind.isRight(chosen);
    return { ...asked, answer: { chosen, right, points: right ? 30 : 0, hints } };
  });
  return { asked, answered };
}

/** A question in a quiz of its own, as its item stands. */
export function momentWith(question: Question, item: SessionItem): Moment {
  const at = new Date(0);
  const ids = { key: "0123456789", learner: 1, place: "check", community: "check" };
  const times = { startedAt: at, endsAt: at };
  const session = { ...ids, ...times, status: "asked" as const, items: [item], at: 0, version: 1 };
  return { session, item, question, repeated: false };
}

/** The wordiest answers in their stable text form. */
function sampleAnswers(question: Question, others: readonly string[]): readonly string[] {
  switch (question.kind) {
    case "single":
    case "truefalse": {
      const size = (index: number): number => {
        const { text = "", why = "" } = question.options[index] ?? {};
        return text.length + why.length;
      };
      const wrong = [...question.options.keys()].filter((index) => !question.options[index]?.correct);
      return [String(wrong.toSorted((a, b) => size(b) - size(a))[0])];
    }
    case "multi":
      return [[...question.options.keys()].join("+")];
    case "order":
      return [[...question.items.keys()].toReversed().join(">")];
    case "number":
      return [String(question.value * 1e6 + 1 / 3)];
    case "typed":
      return others;
    default:
      throw new Error(`no answers to ${JSON.stringify(question satisfies never)}`);
  }
}

function longestNamed({ concepts }: Library): readonly string[] {
  return concepts
    .toSorted((a, b) => b.name.length + b.summary.length - a.name.length - a.summary.length)
    .slice(0, MOST_ASKED_BACK)
    .map(({ id }) => id);
}
