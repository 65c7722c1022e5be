/** A number, right within a tolerance: it is typed. */
import { z } from "zod";
import type { Texts } from "../../texts/en.ts";
import { text } from "../../views/inline.ts";
import { readNumber } from "../read-number.ts";
import { fraction } from "../shuffle.ts";
import { common, line } from "./fields.ts";
import type { Kind } from "./kind.ts";

export const numberSchema = z.strictObject({
  ...common,
  kind: z.literal("number"),
  value: z.number(),
  tolerance: z.number().min(0),
  unit: line(40),
});

/** Sums of tenths must not fail by the last binary digit. */
const ROUNDING = 1e-9;
/** How wide the second hint's range is: a share of the value, and for whole numbers at least so much. */
const WIDTH = 0.6;
const LEAST_WIDTH = 4;

/** A question of this kind as it is played. `chosen` is the number in the question's unit. */
export function number(question: Readonly<z.infer<typeof numberSchema>>): Kind {
  const { value, tolerance, unit } = question;
  return {
    expects: "number",
    arrange: () => [],
    read: (given) => {
      if (given.kind !== "text") return { kind: "refused", why: "optionGone" };
      const found = readNumber(given.text, unit);
      if (found.kind === "number") return { kind: "answer", chosen: String(found.value) };
      return { kind: "refused", why: found.kind === "none" ? "noNumber" : "otherUnit" };
    },
    isRight: (chosen) => Math.abs(numberIn(chosen) - value) <= tolerance + ROUNDING * Math.abs(value),
    form: () => ({ kind: "number", unit }),
    controls: ({ texts }, _, spot) => [
      {
        kind: "prompt",
        label: texts.kinds.write,
        action: { kind: "write", ...spot },
        ask: texts.kinds.askNumber(unit),
        style: "primary",
      },
    ],
    hints: ({ texts }) => [magnitude(texts, value, unit), range(texts, value, unit, question.id)],
    tell: ({ texts: { kinds } }, { answer }) => {
      const said = numberIn(answer?.chosen ?? "");
      const exact = said === value;
      return [
        ...(Number.isNaN(said) || exact ? [] : [text(kinds.said(said, unit))]),
        text(kinds.rightNumber(value, unit)),
        ...(tolerance > 0 && !exact ? [text(kinds.counts(value - tolerance, value + tolerance))] : []),
      ];
    },
  };
}

/** What was chosen as a number; NaN where it is none. */
function numberIn(chosen: string): number {
  return chosen === "" ? Number.NaN : Number(chosen);
}

/** The powers of ten around it. */
function magnitude({ kinds }: Texts, value: number, unit: string): string {
  const low = 10 ** Math.floor(Math.log10(Math.abs(value) || 1));
  return value < 0
    ? kinds.between(-10 * low, -low, unit)
    : kinds.between(value === 0 ? 0 : low, 10 * low, unit);
}

/** A range in which the value may lie anywhere: whole numbers for a whole one, else two figures. */
function range({ kinds }: Texts, value: number, unit: string, salt: string): string {
  const whole = Number.isInteger(value);
  const width = Math.max(WIDTH * Math.abs(value), whole ? LEAST_WIDTH : 0);
  const low = value - width * (0.2 + 0.6 * fraction(salt));
  const least = value < 0 ? low : Math.max(0, low);
  return kinds.between(rounded(least, whole, Math.floor), rounded(low + width, whole, Math.ceil), unit);
}

function rounded(value: number, whole: boolean, round: (value: number) => number): number {
  const figures = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 1);
  const unit = whole ? Math.max(1, figures) : figures;
  return Number((round(value / unit) * unit).toPrecision(12));
}
