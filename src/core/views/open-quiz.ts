/** The offer to go on with an open quiz or to start afresh. */
import type { Action } from "../action.ts";
import type { Session } from "../quiz/session.ts";
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, note, text } from "./inline.ts";

/** `instead` starts what was asked for. */
export function openQuizView(texts: Texts, open: Session, instead: Action): Reply {
  const answered = open.items.filter((item) => item.answer).length;
  return {
    mode: "new",
    audience: "asker",
    blocks: [text(texts.quiz.open(answered, open.items.length)), note(texts.quiz.openHint)],
    controls: [
      button(texts.quiz.resume, { kind: "resume", session: open.key }, "primary"),
      button(texts.quiz.restart, instead),
    ],
  };
}
