/** The shape of the files in `quizzes/`: six kinds of question, as zod schemas. Each kind's own is in `kinds/`. */
import { z } from "zod";
import { multiSchema } from "./kinds/multi.ts";
import { numberSchema } from "./kinds/number.ts";
import { orderSchema } from "./kinds/order.ts";
import { singleSchema } from "./kinds/single.ts";
import { truefalseSchema } from "./kinds/truefalse.ts";
import { typedSchema } from "./kinds/typed.ts";

/** One question, by kind. `number` is right within plus or minus `tolerance`; `order` lists the right order. */
export const questionSchema = z.discriminatedUnion("kind", [
  singleSchema,
  truefalseSchema,
  multiSchema,
  orderSchema,
  numberSchema,
  typedSchema,
]);

/** What a generated question asks for: each has a maker of its own in `generate/`. */
export type Asked =
  | "cell"
  | "choice"
  | "examples"
  | "pair"
  | "profile"
  | "ranking"
  | "statement"
  | "trade"
  | "which";

/** A question as it is written in a file. */
type WrittenQuestion = Readonly<z.infer<typeof questionSchema>>;
/** A question of the bank. Those made from the comparison are marked, which no file can do. */
export type Question = WrittenQuestion & { readonly generated?: true; readonly asks?: Asked };
