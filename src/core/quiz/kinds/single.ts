/** One of three to five options is right: a press on it answers. */
import { z } from "zod";
import { shuffle } from "../shuffle.ts";
import { common, oneRight, option, rightOnes } from "./fields.ts";
import type { Kind } from "./kind.ts";
import { oneOf } from "./one-of.ts";
import { nudge, rulingOut } from "./options.ts";

export const singleSchema = z.strictObject({
  ...common,
  kind: z.literal("single"),
  options: z
    .array(option)
    .min(3)
    .max(5)
    .refine((options) => rightOnes(options) === 1, oneRight),
});

/** A question of this kind as it is played. */
export function single(question: Readonly<z.infer<typeof singleSchema>>): Kind {
  return {
    ...oneOf(question),
    arrange: (random) => shuffle([...question.options.keys()], random),
    hints: (wording, item) => [nudge(wording, question), ...rulingOut(wording, question, item)],
  };
}
