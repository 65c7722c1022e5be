/** Reporting a question: what is wrong with it, and thanks. */
import type { Question } from "../quiz/question.ts";
import { REASONS, type Reason } from "../quiz/report.ts";
import type { Session } from "../quiz/session.ts";
import type { Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, note, plain, text } from "./inline.ts";

/** The button that leads here. */
export function reportButton({ report }: Texts, { id, version }: Question): Control {
  return button(report.button, { kind: "report", question: id, version });
}

/** The question with the reasons there are; one press on one of them reports it. */
export function askReasonView({ report }: Texts, { id, version, prompt }: Question): Reply {
  return {
    subject: id,
    mode: "new",
    audience: "asker",
    blocks: [text(report.ask), { kind: "quote", content: plain(prompt) }],
    controls: REASONS.map((reason) =>
      button(report.reasons[reason], { kind: "report", question: id, version, reason }),
    ),
  };
}

/** Thanks in place of the reasons, with the way back to the quiz that is open. */
export function reportedView({ report, quiz }: Texts, reason: Reason, open: Session | undefined): Reply {
  const thanks = report.thanks(report.reasons[reason]);
  return {
    mode: "replace",
    audience: "asker",
    toast: thanks,
    blocks: [text(thanks), note(report.thanksHint)],
    controls: open ? [button(quiz.resume, { kind: "resume", session: open.key }, "primary")] : [],
  };
}
