/** The shape of the files in `quizzes/`: six kinds of question, as zod schemas. */
import { z } from "zod";
import { asOf, source } from "../knowledge/schema.ts";

const line = (most: number) => z.string().trim().min(1).max(most);
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

const option = z.strictObject({
  text: line(100).describe("At most 100 characters, better under 75."),
  correct: z.boolean().optional(),
  why: line(300).describe("Why this option is right or wrong."),
});

const common = {
  id,
  version: z.int().min(1).describe("Goes up when the meaning of the question changes."),
  concepts: z.array(id).min(1).describe("The first one is the concept that is tested."),
  difficulty: z.int().min(1).max(3),
  cognitive: z.enum(["recall", "understand", "apply"]),
  prompt: line(300),
  explanation: line(200).regex(/^[^\n]*$/, "must be one line"),
  source,
  asOf: asOf.optional(),
  retired: z.boolean().optional(),
};

const rightOnes = (options: readonly ({ correct?: boolean | undefined } | undefined)[]): number =>
  options.filter((entry) => entry?.correct === true).length;
/** Checked also where an option has other faults, so that all faults are known at once. */
const when = ({ value }: { value: unknown }): boolean => Array.isArray(value);
const oneRight = { error: "must have exactly one option with correct: true", when };

/** One question, by kind. `number` is right within plus or minus `tolerance`; `order` lists the right order. */
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("single"),
    options: z
      .array(option)
      .min(3)
      .max(5)
      .refine((options) => rightOnes(options) === 1, oneRight),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("truefalse"),
    options: z
      .array(option)
      .length(2)
      .refine((options) => rightOnes(options) === 1, oneRight),
  }),
  z.strictObject({
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
  }),
  z.strictObject({ ...common, kind: z.literal("order"), items: z.array(line(100)).min(3).max(6) }),
  z.strictObject({
    ...common,
    kind: z.literal("number"),
    value: z.number(),
    tolerance: z.number().min(0),
    unit: line(40),
  }),
  z.strictObject({ ...common, kind: z.literal("typed"), accept: z.array(line(60)).min(1) }),
]);

/** A question of the bank. */
export type Question = Readonly<z.infer<typeof questionSchema>>;
/** A question with options of which exactly one is right. */
export type ChoiceQuestion = Extract<Question, { kind: "single" | "truefalse" }>;
/** One option and the reason why it is right or wrong. */
export type Option = ChoiceQuestion["options"][number];

/** Whether the quiz can ask this kind. */
export function isPlayable(question: Question): question is ChoiceQuestion {
  return question.kind === "single" || question.kind === "truefalse";
}
