/** /quiz: a solo quiz, stored as a state machine; its buttons carry session, ordinal and option. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import { currentStep, type PathStep } from "../learning/path.ts";
import type { Tx } from "../ports.ts";
import { firstTries } from "../quiz/again.ts";
import { answerSolo, type Move } from "../quiz/answering.ts";
import { ownQuestions } from "../quiz/choose.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { SoloState } from "../quiz/moment.ts";
import type { Wish } from "../quiz/pick.ts";
import { moveSolo, resumeSolo, retrySolo, startSolo } from "../quiz/solo.ts";
import { findTopic, topicName } from "../quiz/topic.ts";
import type { Reply } from "../reply.ts";
import { guess } from "../rooms/guess.ts";
import { moveRoom } from "../rooms/moves.ts";
import { openRoom, ROOM_LENGTHS } from "../rooms/open.ts";
import type { Texts } from "../texts/en.ts";
import { openQuizView } from "../views/open-quiz.ts";
import { questionView, writeView } from "../views/question.ts";
import { resultView } from "../views/result.ts";
import { beginnings } from "../views/topics.ts";
import { remarkView, unknownTopicView } from "../views/unknown.ts";
import { verdictView, votedView } from "../views/verdict.ts";

const USUAL_LENGTH = 5;
const LONGEST = 20;
/** The mode in which everybody in the place plays. */
const TOGETHER = "together";
/** Difficulty 1, 2 and 3. */
const DIFFICULTIES = ["easy", "medium", "hard"];

export const quiz = defineCommand({
  name: "quiz",
  about: (texts) => texts.commands.quiz.about,
  params: [
    { kind: "topic-or-area", name: "topic", about: (texts) => texts.commands.quiz.topic, required: false },
    {
      kind: "choice",
      name: "difficulty",
      about: (texts) => texts.commands.quiz.difficulty,
      choices: DIFFICULTIES,
      required: false,
    },
    {
      kind: "integer",
      name: "length",
      about: (texts) => texts.commands.quiz.length,
      min: 1,
      max: LONGEST,
      required: false,
    },
    {
      kind: "choice",
      name: "mode",
      about: (texts) => texts.commands.quiz.mode,
      choices: ["alone", TOGETHER],
      required: false,
    },
  ],
  examples: ["/quiz rollups easy 5", "/quiz", "/quiz rollups 10 together"],
  audience: ({ mode }) => (mode === TOGETHER ? "everyone" : "asker"),
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const typed = call.args.topic;
    const found = findTopic(call.library, typed);
    if (found.kind === "unknown") {
      return [unknownTopicView(call.texts, typed ?? "", found.near, beginnings(call.library))];
    }
    const topic = found.kind === "topic" ? found.id : undefined;
    const { difficulty, length, mode } = call.args;
    const hardness = difficulty === undefined ? undefined : DIFFICULTIES.indexOf(difficulty) + 1;
    const isRoom = mode === TOGETHER;
    const usual = isRoom ? ROOM_LENGTHS.usual : USUAL_LENGTH;
    const wish = { topic, difficulty: hardness, length: Number(length ?? usual) };
    return isRoom ? openRoom(call, wish, "new") : begin(call, wish, false);
  },
  presses: {
    quiz: (call, { topic, difficulty, length, restart }) => {
      if (length < 1 || length > LONGEST)
        throw new UserError(call.texts.unknown.button, call.texts.unknown.buttonHint);
      return begin(call, { topic, difficulty, length }, restart);
    },
    together: (call, { topic, difficulty, length }) => openRoom(call, { topic, difficulty, length }, "new"),
    room: (call, pressed) => moveRoom(call, pressed),
    guess: (call, pressed) => guess(call, pressed),
    checkpoint: (call, { path, at }) => checkpoint(call, path, at),
    answer: (call, action) => answer(call, action, { kind: "option", option: action.option }),
    pick: (call, action) => answer(call, action, action),
    submit: (call, action) => answer(call, action, submitted(call)),
    hint: (call, action) => answer(call, action, action),
    skip: (call, action) => answer(call, action, { kind: "skip" }),
    write: (call, action) => write(call, action),
    why: (call, action) => why(call, action),
    next: (call, action) => shown(call, (tx, learner) => moveSolo(call, tx, learner, action.session, action)),
    stop: (call, action) => shown(call, (tx, learner) => moveSolo(call, tx, learner, action.session, action)),
    resume: (call, action) =>
      shown(call, (tx, learner) => resumeSolo(call, tx, learner, action.session), shownAnew),
    retry: (call, { session }) =>
      call.change(async (tx, learner) => [
        questionView(call.library, call.texts, await retrySolo(call, tx, learner, session), "replace"),
      ]),
  },
  hears: async (call, text) => {
    const open = await waiting(call);
    return open && answer(call, open, isSkip(call.texts, text) ? { kind: "skip" } : { kind: "text", text });
  },
});

/** Starts a quiz, or offers to go on with the one that is open. */
function begin(call: Call, wish: Wish, restart: boolean): Promise<readonly Reply[]> {
  const { library, texts, request } = call;
  return call.change(async (tx, learner) => {
    const open = await tx.openSession(learner);
    if (open && open.endsAt > request.at && !restart)
      return [openQuizView(texts, open, { kind: "quiz", ...wish, restart: true })];
    const moment = await startSolo(call, tx, learner, { ...wish, replaces: open });
    const have = moment.session.items.length;
    const name = topicName(library, wish.topic);
    const preface = name !== undefined && have < wish.length ? texts.quiz.fewer(have, name) : undefined;
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
    const inTheWay = open && open.endsAt > request.at && firstTries(open).length > 1;
    if (inTheWay) return [openQuizView(texts, open, { kind: "quiz", topic, length: 1, restart: true })];
    const candidates = ownQuestions(bank, topic);
    const moment = await startSolo(call, tx, learner, { topic, length: 1, candidates, replaces: open });
    return [questionView(library, texts, moment, "replace")];
  });
}

type Spot = { readonly session: string; readonly ordinal: number };

function answer(call: Call, { session, ordinal }: Spot, move: Move): Promise<readonly Reply[]> {
  const change = (tx: Tx, learner: number) => answerSolo(call, tx, learner, { session, ordinal }, move);
  return call.request.input.kind === "vote" ? voted(call, { session, ordinal }, change) : shown(call, change);
}

/** What was chosen in a poll or a select comes along; else it is the draft that is sent. */
function submitted({ request: { input } }: Call): Move {
  const values = input.kind === "vote" || input.kind === "press" ? input.values : undefined;
  return values === undefined ? { kind: "submit" } : { kind: "submit", options: values.map(Number) };
}

/** The buttons under a poll. A vote on what is no longer asked can't be taken back, and is told that it counts nothing. */
function voted(
  call: Call,
  { session, ordinal }: Spot,
  change: (tx: Tx, learner: number) => Promise<SoloState>,
): Promise<readonly Reply[]> {
  const { texts } = call;
  return call.change(async (tx, learner) => {
    const before = await tx.session(session);
    const state = await change(tx, learner);
    const isAnswer = before?.status === "asked" && before.at === ordinal && state.kind === "answered";
    return isAnswer
      ? [votedView(texts, state.moment)]
      : [remarkView(texts.quiz.votedLate, texts.quiz.overHint)];
  });
}

/** The reasons of the question that was answered last. */
function why(call: Call, spot: Spot): Promise<readonly Reply[]> {
  return shown(call, (tx, learner) => resumeSolo(call, tx, learner, spot.session));
}

/** A press that brings its text along answers; without one it asks for it. */
function write(call: Call, spot: Spot): Promise<readonly Reply[]> {
  const { input, place } = call.request;
  const text = input.kind === "press" ? input.values?.[0] : undefined;
  if (text !== undefined) return answer(call, spot, { kind: "text", text });
  return call.change(async (tx, learner) => {
    const state = await resumeSolo(call, tx, learner, spot.session);
    const isOpen = state.kind === "asked" && state.moment.session.at === spot.ordinal;
    if (!isOpen) return [stateView(call, state, undefined)];
    return [writeView(call.library, call.texts, state.moment, place.kind === "shared")];
  });
}

function isSkip({ kinds }: Texts, text: string): boolean {
  return kinds.dontKnowTyped.includes(
    text
      .trim()
      .toLowerCase()
      .replaceAll("\u2019", "'")
      .replace(/[.!]+$/, ""),
  );
}

/** The learner's question in this place that waits for something typed. */
async function waiting({ read, learner, request, bank }: Call): Promise<Spot | undefined> {
  const session = await read(async (reader) => {
    const id = await learner(reader);
    return id === undefined ? undefined : reader.openSession(id);
  });
  const isHere = session?.place === request.place.id && session.endsAt > request.at;
  if (!session || !isHere || session.status !== "asked") return undefined;
  const question = bank.byId.get(session.items[session.at]?.question ?? "");
  return question && kindOf(question).expects ? { session: session.key, ordinal: session.at } : undefined;
}

/** One change of a session, and the session as it stands then, in place of the pressed message. */
function shown(
  call: Call,
  change: (tx: Tx, learner: number) => Promise<SoloState>,
  dress = (reply: Reply): Reply => reply,
): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => {
    const state = await change(tx, learner);
    const step = state.kind === "over" ? currentStep(call.library, await tx.settings(learner)) : undefined;
    return [dress(stateView(call, state, step))];
  });
}

/** Who asks to go on wants to see the question, also where it stands somewhere above. */
const shownAnew = ({ ballot, ...reply }: Reply): Reply =>
  ballot ? { ...reply, ballot: { ...ballot, anew: true } } : reply;

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
