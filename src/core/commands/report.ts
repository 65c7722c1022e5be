/** /report: a question with a fault is reported with one press on the reason. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Question } from "../quiz/question.ts";
import type { Reason } from "../quiz/report.ts";
import type { Reply } from "../reply.ts";
import { askReasonView, reportedView } from "../views/report.ts";
import { echo } from "../views/unknown.ts";

export const report = defineCommand({
  name: "report",
  about: (texts) => texts.commands.report.about,
  params: [
    { kind: "text", name: "question", about: (texts) => texts.commands.report.question, required: false },
  ],
  examples: ["/report"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const { question: typed } = call.args;
    const question = typed === undefined ? await lastAnswered(call) : named(call, typed);
    return [askReasonView(call.texts, question)];
  },
  presses: {
    report: async (call, { question: id, version, reason }) => {
      const question = unchanged(call, id, version);
      return reason === undefined ? [askReasonView(call.texts, question)] : keep(call, question, reason);
    },
  },
});

/** The question that the person answered last in this place. */
async function lastAnswered(call: Call): Promise<Question> {
  const { read, learner, request, texts } = call;
  const last = await read(async (reader) => {
    const id = await learner(reader);
    return id === undefined ? undefined : reader.lastAnswered(id, request.place.id);
  });
  if (!last) throw new UserError(texts.report.noneHere, texts.report.noneHereHint);
  return unchanged(call, last.question, last.version);
}

function named({ bank, texts }: Call, typed: string): Question {
  const question = bank.byId.get(typed.toLowerCase());
  if (!question || question.retired) {
    throw new UserError(texts.report.unknown(echo(typed)), texts.report.noneHereHint);
  }
  return question;
}

/** Throws `UserError` where the question has another version by now, or is gone. */
function unchanged({ bank, texts }: Call, id: string, version: number): Question {
  const question = bank.byId.get(id);
  if (question?.version !== version) throw new UserError(texts.report.changed, texts.report.changedHint);
  return question;
}

function keep(call: Call, { id, version }: Question, reason: Reason): Promise<readonly Reply[]> {
  const { change, request, texts } = call;
  return change(async (tx, learner) => {
    await tx.report({ learner, question: id, version, reason, at: request.at });
    const open = await tx.openSession(learner);
    return [reportedView(texts, reason, open && open.endsAt > request.at ? open : undefined)];
  });
}
