/** From what a maker has put together to a question of the bank: its id, the order of its options, its limits. */
import type { Source } from "../../reply.ts";
import { shortId } from "../../short-id.ts";
import type { Asked, Question } from "../question.ts";
import { questionSchema } from "../question.ts";
import { fraction } from "../shuffle.ts";
import type { Cell } from "./matrix.ts";

/** An option before it has a place. */
export type DraftOption = { readonly text: string; readonly why: string };

/** A question before it has an id. `about` names what it asks; `rests` are the texts it is made of. */
export type Draft = {
  readonly asks: Asked;
  readonly about: readonly string[];
  readonly rests: readonly string[];
  readonly concepts: readonly string[];
  readonly difficulty: number;
  readonly cognitive: Question["cognitive"];
  readonly prompt: string;
  readonly explanation: string;
  readonly source: Source | undefined;
  readonly asOf: string | undefined;
  readonly shape:
    | {
        readonly kind: "single" | "multi";
        readonly right: readonly DraftOption[];
        readonly wrong: readonly DraftOption[];
      }
    | {
        readonly kind: "truefalse";
        readonly isTrue: boolean;
        readonly options: readonly [DraftOption, DraftOption];
      }
    | { readonly kind: "order"; readonly items: readonly string[] };
};

/** Other cells make another question; this goes up when all are worded or mixed in another way. */
const VERSION = 2;
/** The lot by which options are mixed: one that puts the right ones at all places about equally often. */
const LOT = "mixed 15";

/** The question; none where a text is too long for one, or where nothing can be cited. */
export function toQuestion(draft: Draft): readonly Question[] {
  const { asks, about, rests, shape, asOf, source, concepts, ...same } = draft;
  const subject = [asks, ...about].join("-");
  const id = `${subject}-${shortId(rests.join("\n"))}`;
  const common = { ...same, id, version: VERSION, concepts: [...new Set(concepts)], source };
  const dated = { ...common, ...(asOf === undefined ? {} : { asOf }) };
  const read = questionSchema.safeParse({ ...dated, kind: shape.kind, ...partsOf(shape, subject) });
  return read.success ? [{ ...read.data, generated: true, asks }] : [];
}

/** The text of a cell with its place, so that a change of any of them is seen. */
export function restOf({ of, dimension, text, rating }: Cell): string {
  return [of.concept.id, dimension.id, rating ?? "", text].join("\t");
}

function partsOf(shape: Draft["shape"], subject: string): object {
  switch (shape.kind) {
    case "order":
      return { items: shape.items };
    case "truefalse":
      return {
        options: shape.options.map((option, place) => marked(option, (place === 0) === shape.isTrue)),
      };
    case "single":
    case "multi":
      return { options: mixed(shape.right, shape.wrong, subject) };
    default:
      throw new Error(`no parts of ${JSON.stringify(shape satisfies never)}`);
  }
}

/**
 * The options in an order that the subject alone decides: the same id always means the same places, and other words in
 * a cell move no right answer, so that the places stay as even as they are.
 */
function mixed(
  right: readonly DraftOption[],
  wrong: readonly DraftOption[],
  subject: string,
): readonly object[] {
  const options = [...right.map((one) => marked(one, true)), ...wrong.map((one) => marked(one, false))];
  const lots = options.map((option, place) => ({ option, lot: fraction(`${LOT} ${subject} ${place}`) }));
  return lots.toSorted((a, b) => a.lot - b.lot).map(({ option }) => option);
}

function marked({ text, why }: DraftOption, correct: boolean): { text: string; why: string; correct?: true } {
  return correct ? { text, correct: true, why } : { text, why };
}
