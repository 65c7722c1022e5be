/** What the schemas of all kinds of question have in common. */
import { z } from "zod";
import { asOf, source } from "../../knowledge/schema.ts";

/** A line of at most so many characters. */
export const line = (most: number) => z.string().trim().min(1).max(most);
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

/** An option with the reason why it is right or wrong. */
export const option = z.strictObject({
  text: line(100).describe("At most 100 characters, better under 75."),
  correct: z.boolean().optional(),
  why: line(300).describe("Why this option is right or wrong."),
});

/** The fields of every question. */
export const common = {
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

/** How many options are right. */
export const rightOnes = (options: readonly ({ correct?: boolean | undefined } | undefined)[]): number =>
  options.filter((entry) => entry?.correct === true).length;
/** Checked also where an option has other faults, so that all faults are known at once. */
export const when = ({ value }: { value: unknown }): boolean => Array.isArray(value);
/** The fault of a question without exactly one right option. */
export const oneRight = { error: "must have exactly one option with correct: true", when };
