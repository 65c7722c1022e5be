/** Answers of any kind: tests say whether they shall be right, and this presses or types what that takes. */

import type { Action } from "../../src/core/action.ts";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Reply } from "../../src/core/reply.ts";
import { isPressed } from "../../src/core/reply.ts";
import { content, type Talker } from "./conversation.ts";

/** Answers the question that is shown to the talker, rightly or wrongly; one of the real bank unless told. */
export async function answer(
  talker: Talker,
  right: boolean,
  asked: readonly Question[] = content.bank.all,
): Promise<void> {
  let question: Question | undefined;
  await talker.check(([reply]) => {
    question = asked.find(({ id }) => id === reply?.subject);
  });
  if (!question) throw new Error("no question is shown");
  switch (question.kind) {
    case "single":
    case "truefalse": {
      const { options } = question;
      return pressFor(
        talker,
        (action) => action.kind === "answer" && isRight(options[action.option]) === right,
      );
    }
    case "multi":
      return send(
        talker,
        right ? rightOnes(question.options) : [question.options.findIndex((one) => !isRight(one))],
      );
    case "order": {
      const steps = [...question.items.keys()];
      return send(talker, right ? steps : steps.toReversed());
    }
    case "number":
      return void (await talker.fills("Answer", String(right ? question.value : 10 * question.value + 1e6)));
    case "typed":
      return void (await talker.fills("Answer", right ? (question.accept[0] ?? "") : otherName(question)));
    default:
      throw new Error(`no answer to ${JSON.stringify(question satisfies never)}`);
  }
}

/** Plays a whole quiz to its end; the ids of what was asked, in order. */
export async function playThrough(
  talker: Talker,
  command: string,
  right: boolean,
  asked: readonly Question[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  await talker.says(command);
  for (;;) {
    let open: Reply | undefined;
    await talker.check(([reply]) => {
      open = reply?.blocks.some(({ kind }) => kind === "question") ? reply : undefined;
    });
    if (!open) return ids;
    ids.push(open.subject ?? "");
    await answer(talker, right, asked);
    await pressFor(talker, ({ kind }) => kind === "next");
  }
}

/** Picks options or steps one after the other and submits them. */
async function send(talker: Talker, picked: readonly number[]): Promise<void> {
  for (const option of picked) {
    await pressFor(talker, (action) => action.kind === "pick" && action.option === option);
  }
  await talker.press("Submit");
}

async function pressFor(talker: Talker, wanted: (action: Action) => boolean): Promise<void> {
  let label: string | undefined;
  await talker.check((replies) => {
    label = replies
      .flatMap(({ controls }) => controls.filter(isPressed))
      .find(({ action }) => wanted(action))?.label;
  });
  if (label === undefined) throw new Error("no button for the answer");
  await talker.press(label);
}

const isRight = (option: { readonly correct?: boolean | undefined } | undefined): boolean =>
  option?.correct ?? false;

function rightOnes(options: readonly { readonly correct?: boolean | undefined }[]): number[] {
  return options.flatMap((option, index) => (isRight(option) ? [index] : []));
}

function otherName({ concepts }: Question): string {
  return content.library.concepts.find(({ id }) => id !== concepts[0])?.name ?? "";
}
