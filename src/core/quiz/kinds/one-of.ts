/** What kinds with one right option share: a button an option, and a press that answers. */

import { button } from "../../views/inline.ts";
import type { Question } from "../question.ts";
import type { Kind } from "./kind.ts";
import { buttonLabel, placedOptions, reason } from "./options.ts";

type OneOfQuestion = Extract<Question, { readonly kind: "single" | "truefalse" }>;

/** All but the order of the options and the hints. `chosen` is the original index. */
export function oneOf(question: OneOfQuestion): Omit<Kind, "arrange" | "hints"> {
  const { options } = question;
  return {
    read: (given, item) => {
      if (given.kind === "text") return { kind: "refused", why: "notTyped" };
      const known = given.kind === "option" && item.order.includes(given.option);
      return known
        ? { kind: "answer", chosen: String(given.option) }
        : { kind: "refused", why: "optionGone" };
    },
    isRight: (chosen) => chosen === String(options.findIndex(({ correct }) => correct)),
    form: (item) => ({
      kind: question.kind,
      options: placedOptions(question, item).map(({ text, ruledOut }) => ({ text, ruledOut })),
    }),
    controls: (_, item, spot) => {
      const placed = placedOptions(question, item);
      return placed.flatMap(({ index, ruledOut }, place) =>
        ruledOut
          ? []
          : [button(buttonLabel(placed, place), { kind: "answer", ...spot, option: index }, "primary")],
      );
    },
    tell: ({ texts }, item) => {
      const placed = placedOptions(question, item);
      const picked = placed.find(({ index }) => String(index) === item.answer?.chosen);
      const right = placed.find(({ option }) => option.correct);
      return [
        ...(picked ? [reason(texts.kinds.picked(picked.letter, picked.text), picked.option)] : []),
        ...(right && right !== picked
          ? [reason(texts.kinds.right(right.letter, right.text), right.option)]
          : []),
      ];
    },
  };
}
