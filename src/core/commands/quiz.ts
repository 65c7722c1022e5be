/** /quiz: a solo quiz, stored as a state machine; its buttons carry session, ordinal and option. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Tx } from "../ports.ts";
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

/** One change of a session, and the session as it stands then, in place of the pressed message. */
function shown(
  call: Call,
  change: (tx: Tx, learner: number) => Promise<SoloState>,
): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => [stateView(call, await change(tx, learner))]);
}

function stateView({ library, bank, texts }: Call, state: SoloState): Reply {
  switch (state.kind) {
    case "asked":
      return questionView(library, texts, state.moment, "replace");
    case "answered":
      return verdictView(library, texts, state.moment);
    case "over":
      return resultView(library, bank, texts, state.session);
    default:
      throw new Error(`no view for ${JSON.stringify(state satisfies never)}`);
  }
}
