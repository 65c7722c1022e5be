/** Several options are right: they are ticked and sent, all or nothing. */
import { z } from "zod";
import { button } from "../../views/inline.ts";
import { type SessionItem, SKIPPED } from "../session.ts";
import { shuffle } from "../shuffle.ts";
import { common, option, rightOnes, when } from "./fields.ts";
import type { Given, Kind, Reading } from "./kind.ts";
import { buttonLabel, type PlacedOption, placedOptions, reason, rulingOut } from "./options.ts";

export const multiSchema = z.strictObject({
  ...common,
  kind: z.literal("multi"),
  options: z
    .array(option)
    .min(3)
    .max(8)
    .refine((options) => rightOnes(options) >= 2 && rightOnes(options) < options.length, {
      error: "must have at least two right options and one wrong one",
      when,
    }),
});

const SEPARATOR = "+";

/** A question of this kind as it is played. `chosen` is the original indexes, the smallest first: "0+3". */
export function multi(question: Readonly<z.infer<typeof multiSchema>>): Kind {
  const right = question.options.flatMap((entry, index) => (entry.correct ? [index] : []));
  return {
    arrange: (random) => shuffle([...question.options.keys()], random),
    read: (given, item) => read(given, item),
    isRight: (chosen) => chosen === right.join(SEPARATOR),
    form: (item) => ({
      kind: "multi",
      options: placedOptions(question, item).map(({ index, text, ruledOut }) => ({
        text,
        ruledOut,
        ticked: isTicked(item, index),
      })),
    }),
    controls: ({ texts }, item, spot) => {
      const placed = placedOptions(question, item);
      const ticks = placed.flatMap(({ index, ruledOut }, place) => {
        const ticked = isTicked(item, index);
        if (ruledOut && !ticked) return [];
        const label = texts.face.ticked(buttonLabel(placed, place), ticked);
        return [button(label, { kind: "pick", ...spot, option: index, at: ticked ? 0 : 1 })];
      });
      return [...ticks, button(texts.kinds.submit, { kind: "submit", ...spot }, "primary")];
    },
    hints: (wording, item) => [
      wording.texts.kinds.rightOnes(right.length, question.options.length),
      ...rulingOut(wording, question, item),
    ],
    tell: ({ texts }, item) => {
      const chosen = item.answer?.chosen ?? SKIPPED;
      const picked = new Set(chosen === SKIPPED ? [] : chosen.split(SEPARATOR).map(Number));
      const lead = ({ index, letter, text, option: { correct } }: PlacedOption): string => {
        if (chosen === SKIPPED) return texts.kinds.right(letter, text);
        if (!picked.has(index)) return texts.kinds.missed(letter, text);
        return correct ? texts.kinds.found(letter, text) : texts.kinds.wronglyTicked(letter, text);
      };
      const told = placedOptions(question, item).filter(
        ({ index, option: { correct } }) => correct || picked.has(index),
      );
      return told.map((entry) => reason(lead(entry), entry.option));
    },
  };
}

function read(given: Given, item: SessionItem): Reading {
  const draft = item.draft ?? [];
  switch (given.kind) {
    case "pick": {
      if (!item.order.includes(given.option)) return { kind: "refused", why: "optionGone" };
      const on = given.at > 0;
      if (draft.includes(given.option) === on) return { kind: "unchanged" };
      const others = draft.filter((index) => index !== given.option);
      return { kind: "note", note: { draft: on ? [...others, given.option] : others } };
    }
    case "submit": {
      const sent = [...new Set(given.options ?? draft)].filter((option) => item.order.includes(option));
      if (sent.length === 0) return { kind: "refused", why: "nothingTicked" };
      return { kind: "answer", chosen: sent.toSorted((a, b) => a - b).join(SEPARATOR) };
    }
    case "option":
      return { kind: "refused", why: "optionGone" };
    case "text":
      return { kind: "refused", why: "notTyped" };
    default:
      throw new Error(`nothing to read in ${JSON.stringify(given satisfies never)}`);
  }
}

function isTicked(item: SessionItem, index: number): boolean {
  return item.draft?.includes(index) ?? false;
}
