/** Steps are put in their order: pressed one after the other and sent. */
import { z } from "zod";
import { button, led, letter, plain, text } from "../../views/inline.ts";
import { type SessionItem, SKIPPED } from "../session.ts";
import { shuffle } from "../shuffle.ts";
import { common, line } from "./fields.ts";
import type { Given, Kind, Reading } from "./kind.ts";
import { buttonLabel } from "./options.ts";

export const orderSchema = z.strictObject({
  ...common,
  kind: z.literal("order"),
  items: z.array(line(100)).min(3).max(6),
});

const SEPARATOR = ">";
/** With three steps the first and the last would say it all. */
const MOST_WITH_ONE_HINT = 3;

/** A question of this kind as it is played. `chosen` is the original indexes as they were put: "1>0>2". */
export function order(question: Readonly<z.infer<typeof orderSchema>>): Kind {
  const { items } = question;
  const right = [...items.keys()];
  const letterOf = (item: SessionItem, index: number): string => letter(item.order.indexOf(index));
  return {
    arrange: (random) => {
      const mixed = shuffle(right, random);
      const solved = mixed.every((index, place) => index === place);
      return solved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
    },
    read: (given, item) => read(given, item, items.length),
    isRight: (chosen) => chosen === right.join(SEPARATOR),
    form: (item) => ({
      kind: "order",
      steps: item.order.map((index) => {
        const place = placeOf(item.draft ?? [], index);
        return { text: items[index] ?? "", ...(place > 0 ? { place } : {}) };
      }),
    }),
    controls: ({ texts }, item, spot) => {
      const draft = item.draft ?? [];
      const shown = item.order.map((index) => ({ text: items[index] ?? "" }));
      const steps = item.order.map((index, at) => {
        const place = placeOf(draft, index);
        const label = buttonLabel(shown, at);
        return button(place > 0 ? texts.face.placed(label, place) : label, {
          ...{ kind: "pick", ...spot, option: index },
          at: place > 0 ? place : draft.length + 1,
        });
      });
      const last = draft.at(-1);
      return [
        ...steps,
        ...(last === undefined
          ? []
          : [button(texts.kinds.undo, { kind: "pick", ...spot, option: last, at: 0 })]),
        ...(draft.length === items.length
          ? [button(texts.kinds.submit, { kind: "submit", ...spot }, "primary")]
          : []),
      ];
    },
    hints: ({ texts: { kinds } }, item) => [
      kinds.comesFirst(letterOf(item, 0)),
      ...(items.length > MOST_WITH_ONE_HINT ? [kinds.comesLast(letterOf(item, items.length - 1))] : []),
    ],
    tell: ({ texts: { kinds } }, item) => {
      const chosen = item.answer?.chosen ?? SKIPPED;
      const mine = chosen === SKIPPED ? [] : chosen.split(SEPARATOR).map(Number);
      const lines = items.map((step, index) => {
        const place = placeOf(mine, index);
        const elsewhere = place > 0 && place !== index + 1 ? kinds.wasPlaced(place) : "";
        return led(`${index + 1}.`, plain(`${step}${elsewhere}`));
      });
      return [text(kinds.rightOrder), { kind: "list", items: lines }];
    },
  };
}

function read(given: Given, item: SessionItem, total: number): Reading {
  const draft = item.draft ?? [];
  switch (given.kind) {
    case "pick":
      if (!item.order.includes(given.option)) return { kind: "refused", why: "optionGone" };
      return picked(draft, given.option, given.at);
    case "submit":
      if (draft.length < total) return { kind: "refused", why: "notAllPlaced" };
      return { kind: "answer", chosen: draft.join(SEPARATOR) };
    case "option":
      return { kind: "refused", why: "optionGone" };
    case "text":
      return { kind: "refused", why: "notTyped" };
    default:
      throw new Error(`nothing to read in ${JSON.stringify(given satisfies never)}`);
  }
}

/** A press that comes twice or too late finds its step where it belongs, or another one there: nothing happens. */
function picked(draft: readonly number[], option: number, at: number): Reading {
  if (at === 0 && draft.at(-1) === option) return { kind: "note", note: { draft: draft.slice(0, -1) } };
  const next = at === draft.length + 1 && !draft.includes(option);
  return next ? { kind: "note", note: { draft: [...draft, option] } } : { kind: "unchanged" };
}

/** From 1; 0 where it has none. */
const placeOf = (draft: readonly number[], index: number): number => draft.indexOf(index) + 1;
