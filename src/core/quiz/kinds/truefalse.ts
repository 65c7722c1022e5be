/** A statement that is true or false. True stands first, and only one hint leaves something to decide. */
import { z } from "zod";
import { common, oneRight, option, rightOnes } from "./fields.ts";
import type { Kind } from "./kind.ts";
import { oneOf } from "./one-of.ts";
import { nudge } from "./options.ts";

export const truefalseSchema = z.strictObject({
  ...common,
  kind: z.literal("truefalse"),
  options: z
    .array(option)
    .length(2)
    .refine((options) => rightOnes(options) === 1, oneRight),
});

/** A question of this kind as it is played. */
export function truefalse(question: Readonly<z.infer<typeof truefalseSchema>>): Kind {
  return {
    ...oneOf(question),
    arrange: () => [...question.options.keys()],
    hints: (wording) => [nudge(wording, question)],
  };
}
