/** /quiz: a solo quiz, stored as a state machine; its buttons carry session, ordinal and option. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import { currentStep, type PathStep } from "../learning/path.ts";
import type { Tx } from "../ports.ts";
import { ownQuestions } from "../quiz/choose.ts";
import { answerSolo, moveSolo, resumeSolo, type SoloState, startSolo } from "../quiz/solo.ts";
import { findTopic, topicName } from "../quiz/topic.ts";
import type { Reply } from "../reply.ts";
import { openQuizView } from "../views/open-quiz.ts";
import { questionView } from "../views/question.ts";
import { resultView } from "../views/result.ts";
import { beginnings } from "../views/topics.ts";
import { unknownTopicView } from "../views/unknown.ts";
import { verdictView } from "../views/verdict.ts";

const USUAL_LENGTH = 5;
const LONGEST = 20;

export const quiz = defineCommand({
  name: "quiz",
  about: (texts) => texts.commands.quiz.about,
  params: [
    { kind: "topic-or-area", name: "topic", about: (texts) => texts.commands.quiz.topic, required: false },
    {
      kind: "integer",
      name: "length",
      about: (texts) => texts.commands.quiz.length,
      min: 1,
      max: LONGEST,
      required: false,
    },
  ],
  examples: ["/quiz rollups 5", "/quiz"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const typed = call.args.topic;
    const found = findTopic(call.library, typed);
    if (found.kind === "unknown") {
      return [unknownTopicView(call.texts, typed ?? "", found.near, beginnings(call.library))];
    }
    const topic = found.kind === "topic" ? found.id : undefined;
    return begin(call, topic, Number(call.args.length ?? USUAL_LENGTH), false);
  },
  presses: {
    quiz: (call, { topic, length, restart }) => {
      if (length < 1 || length > LONGEST)
        throw new UserError(call.texts.unknown.button, call.texts.unknown.buttonHint);
      return begin(call, topic, length, restart);
    },
    checkpoint: (call, { path, at }) => checkpoint(call, path, at),
    answer: (call, action) => shown(call, (tx, learner) => answerSolo(call, tx, learner, action)),
    next: (call, action) => shown(call, (tx, learner) => moveSolo(call, tx, learner, action.session, action)),
    stop: (call, action) => shown(call, (tx, learner) => moveSolo(call, tx, learner, action.session, action)),
    resume: (call, action) => shown(call, (tx, learner) => resumeSolo(call, tx, learner, action.session)),
  },
});

/** Starts a quiz, or offers to go on with the one that is open. */
function begin(
  call: Call,
  topic: string | undefined,
  length: number,
  restart: boolean,
): Promise<readonly Reply[]> {
  const { library, texts, request } = call;
  return call.change(async (tx, learner) => {
    const open = await tx.openSession(learner);
    if (open && open.endsAt > request.at && !restart) return [openQuizView(texts, open, topic, length)];
    const moment = await startSolo(call, tx, learner, { topic, length, replaces: open });
    const have = moment.session.items.length;
    const name = topicName(library, topic);
    const preface = name !== undefined && have < length ? texts.quiz.fewer(have, name) : undefined;
    return [questionView(library, texts, moment, restart ? "replace" : "new", preface)];
  });
}

/** One question on the concept of a path's step, in place of the step. Another open quiz is not lost by it. */
function checkpoint(call: Call, id: string, at: number): Promise<readonly Reply[]> {
  const { library, texts, request, bank } = call;
  const topic = library.pathById.get(id)?.steps[at];
  if (topic === undefined) throw new UserError(texts.unknown.button, texts.unknown.buttonHint);
  return call.change(async (tx, learner) => {
    const open = await tx.openSession(learner);
    const inTheWay = open && open.endsAt > request.at && open.items.length > 1;
    if (inTheWay) return [openQuizView(texts, open, topic, 1)];
    const candidates = ownQuestions(bank, topic);
    const moment = await startSolo(call, tx, learner, { topic, length: 1, candidates, replaces: open });
    return [questionView(library, texts, moment, "replace")];
  });
}

/** One change of a session, and the session as it stands then, in place of the pressed message. */
function shown(
  call: Call,
  change: (tx: Tx, learner: number) => Promise<SoloState>,
): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => {
    const state = await change(tx, learner);
    const step = state.kind === "over" ? currentStep(call.library, await tx.settings(learner)) : undefined;
    return [stateView(call, state, step)];
  });
}

function stateView({ library, bank, texts }: Call, state: SoloState, step: PathStep | undefined): Reply {
  switch (state.kind) {
    case "asked":
      return questionView(library, texts, state.moment, "replace");
    case "answered":
      return verdictView(library, texts, state.moment);
    case "over":
      return resultView(library, bank, texts, state.session, step);
    default:
      throw new Error(`no view for ${JSON.stringify(state satisfies never)}`);
  }
}
