/** Forms of questions: one of each kind, any of them at random, and the words that are to be read in one. */
import fc from "fast-check";
import type { QuestionForm } from "../../src/core/reply.ts";

const option = (text: string) => ({ text, ruledOut: false });

/** A form with options, as the kind with one right option has it. */
export function singleForm(...options: readonly string[]): QuestionForm {
  return { kind: "single", options: options.map(option) };
}

/** One form of each kind, in every state of its parts. */
export const FORMS: readonly QuestionForm[] = [
  { kind: "single", options: [option("Data"), { text: "Proofs", ruledOut: true }] },
  { kind: "truefalse", options: [option("True"), option("False")] },
  {
    kind: "multi",
    options: [
      { ...option("Data"), ticked: true },
      { ...option("Proofs"), ticked: false },
    ],
  },
  { kind: "order", steps: [{ text: "Prove", place: 2 }, { text: "Post" }] },
  { kind: "number", unit: "days" },
  { kind: "typed" },
];

/** Any form, its words taken from `words`. */
export function anyForm(words: fc.Arbitrary<string>): fc.Arbitrary<QuestionForm> {
  const shown = { text: words, ruledOut: fc.boolean() };
  const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 8 });
  const step = fc.record({ text: words, place: fc.integer({ min: 1, max: 6 }) }, { requiredKeys: ["text"] });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom("single", "truefalse"), options: many(fc.record(shown)) }),
    fc.record({
      kind: fc.constant("multi"),
      options: many(fc.record({ ...shown, ticked: fc.boolean() })),
    }),
    fc.record({ kind: fc.constant("order"), steps: many(step) }),
    fc.record({ kind: fc.constant("number"), unit: words }),
    fc.constant<QuestionForm>({ kind: "typed" }),
  );
}

/** The content's own words in a form. */
export function formWords(form: QuestionForm): readonly string[] {
  switch (form.kind) {
    case "single":
    case "truefalse":
    case "multi":
      return form.options.map(({ text }) => text);
    case "order":
      return form.steps.map(({ text }) => text);
    case "number":
      return [form.unit];
    case "typed":
      return [];
    default:
      throw new Error(`no words for ${JSON.stringify(form satisfies never)}`);
  }
}
