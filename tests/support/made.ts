/** Quizzes of questions made for tests, whose first option is right: how they are answered and played. */

import type { Question } from "../../src/core/quiz/question.ts";
import { isPressed } from "../../src/core/reply.ts";
import type { Talker } from "./conversation.ts";
import { question } from "./questions.ts";

/** So many questions on a concept. */
export function on(concept: string, count: number, difficulty = 1): Question[] {
  return Array.from({ length: count }, (_, at) =>
    question(`${concept}-${at}-${difficulty}`, { concept, difficulty }),
  );
}

/** Answers the question that is shown. */
export async function answerMade(talker: Talker, right: boolean): Promise<void> {
  let label: string | undefined;
  await talker.check((replies) => {
    const controls = replies.flatMap((reply) => reply.controls).filter(isPressed);
    const wanted = controls.find(({ action }) => action.kind === "answer" && (action.option === 0) === right);
    label = wanted?.label;
  });
  if (label === undefined) throw new Error("no question is shown");
  await talker.press(label);
}

/** Plays a quiz to its end. */
export async function playMade(talker: Talker, command: string, right: boolean): Promise<void> {
  await talker.says(command);
  for (let last = false; !last; ) {
    await answerMade(talker, right);
    await talker.check(([reply]) => {
      last = reply?.controls.some(({ label }) => label === "See the result") ?? true;
    });
    await talker.press(last ? "See the result" : "Next");
  }
}
