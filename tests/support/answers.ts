/** Which button is right: tests press it by what it means, since options are shuffled. */
import type { Reply } from "../../src/core/reply.ts";
import { content } from "./conversation.ts";

/** The label of the right or of a wrong answer to the question that is shown. */
export function answerLabel(replies: readonly Reply[], right: boolean): string {
  const [reply] = replies;
  const question = content.bank.byId.get(reply?.subject ?? "");
  if (!reply || !question || !("options" in question)) throw new Error("no question is shown");
  const control = reply.controls.find(
    ({ action }) => action.kind === "answer" && (question.options[action.option]?.correct ?? false) === right,
  );
  if (!control) throw new Error(`no ${right ? "right" : "wrong"} answer`);
  return control.label;
}
