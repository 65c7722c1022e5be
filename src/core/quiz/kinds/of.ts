/** The six kinds of question. One more is a file here, its line below, and a case in every face: the compiler asks for them. */
import type { Question } from "../question.ts";
import type { Kind } from "./kind.ts";
import { multi } from "./multi.ts";
import { number } from "./number.ts";
import { order } from "./order.ts";
import { single } from "./single.ts";
import { truefalse } from "./truefalse.ts";
import { typed } from "./typed.ts";

/** A question as its kind plays it. */
export function kindOf(question: Question): Kind {
  switch (question.kind) {
    case "single":
      return single(question);
    case "truefalse":
      return truefalse(question);
    case "multi":
      return multi(question);
    case "order":
      return order(question);
    case "number":
      return number(question);
    case "typed":
      return typed(question);
    default:
      throw new Error(`no kind for ${JSON.stringify(question satisfies never)}`);
  }
}
