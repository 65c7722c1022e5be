/** What was right, what everybody guessed, and how the game stands. */
import { conceptOf, type Library } from "../knowledge/library.ts";
import { type OptionQuestion, type PlacedOption, placedOptions, reason } from "../quiz/kinds/options.ts";
import type { Question } from "../quiz/question.ts";
import type { Block, Control, Reply } from "../reply.ts";
import { type ClosedGuess, currentRoomItem, type Earned, isRoomOver, type Room } from "../rooms/room.ts";
import type { Texts } from "../texts/en.ts";
import { explainButton } from "./explain-button.ts";
import { button, heading, note, plain, text } from "./inline.ts";
import { namesOf } from "./people.ts";
import { reportButton } from "./report.ts";
import { roomTitle } from "./room-question.ts";
import { spreadBlock } from "./spread.ts";
import { standingsBlock } from "./standings.ts";

const MOST_NAMES = 10;
const MOST_LINES = 5;

/** What a closed question came to. */
export type Revealed = { readonly guesses: readonly ClosedGuess[]; readonly earned: readonly Earned[] };

type Wording = { readonly library: Library; readonly texts: Texts };

/** The reveal, in place of the question. A question that was changed meanwhile is only said to be gone. */
export function revealView(
  wording: Wording,
  room: Room,
  question: Question | undefined,
  shown: Revealed,
): Reply {
  const { texts } = wording;
  const isGone = !question || !("options" in question);
  return {
    ...(question ? { subject: question.id } : {}),
    mode: "replace",
    audience: "everyone",
    watch: { kind: "room", key: room.key, ordinal: room.at },
    blocks: isGone ? [text(texts.quiz.changed)] : blocksOf(wording, room, question, shown),
    controls: controlsOf(wording, room, question),
  };
}

function blocksOf(
  wording: Wording,
  room: Room,
  question: OptionQuestion,
  { guesses, earned }: Revealed,
): Block[] {
  const { texts } = wording;
  const placed = placedOptions(question, currentRoomItem(room));
  const right = placed.find(({ option }) => option.correct);
  return [
    heading(roomTitle(wording, room, question)),
    text(question.prompt),
    spreadBlock(placed, counter(guesses)),
    whoWasRight(texts, guesses),
    ...(right ? [reason(texts.kinds.right(right.letter, right.text), right.option)] : []),
    ...mostFooled(texts, placed, guesses),
    note(question.explanation),
    { kind: "sources", title: texts.face.source, items: [question.source] },
    ...standingsBlock(texts, earned, MOST_LINES),
    ...whatIsNext(texts, room),
  ];
}

/** Counts the guesses at an option. */
const counter = (guesses: readonly ClosedGuess[]) => (option: string) =>
  guesses.filter(({ chosen }) => chosen === option).length;

function whoWasRight({ room: words }: Texts, guesses: readonly ClosedGuess[]): Block {
  const names = guesses.filter(({ right }) => right).map(({ name }) => name);
  if (guesses.length === 0) return text(words.nobodyGuessed);
  if (names.length === 0) return text(words.nobodyRight);
  return { kind: "text", content: [...plain(words.rightWere), ...namesOf(names, MOST_NAMES, words.andMore)] };
}

/** Why the wrong option that most people took is wrong. */
function mostFooled(
  { room: words }: Texts,
  placed: readonly PlacedOption[],
  guesses: readonly ClosedGuess[],
): Block[] {
  const wrong = placed
    .filter(({ option }) => !option.correct)
    .map((one) => ({ one, count: counter(guesses)(String(one.index)) }))
    .toSorted((a, b) => b.count - a.count);
  const [most] = wrong;
  if (!most || most.count === 0) return [];
  return [reason(words.tookWrong(most.one.letter, most.one.text), most.one.option)];
}

function whatIsNext({ room: words }: Texts, room: Room): Block[] {
  if (isRoomOver(room)) return [];
  if (room.paused) return [note(words.paused)];
  return [note(room.at + 1 === room.items.length ? words.resultSoon : words.nextSoon)];
}

function controlsOf({ library, texts }: Wording, room: Room, question: Question | undefined): Control[] {
  const words = texts.room;
  const spot = { kind: "room", room: room.key, ordinal: room.at } as const;
  const next = room.at + 1 === room.items.length ? texts.quiz.finish : words.nextNow;
  const about = question
    ? [explainButton(texts, conceptOf(library, question.concepts[0] ?? "")), reportButton(texts, question)]
    : [];
  if (isRoomOver(room)) return about;
  return [
    ...(room.paused
      ? [button(words.resume, { ...spot, move: "resume" }, "primary")]
      : [
          button(next, { ...spot, move: "next" }, "primary"),
          button(words.pause, { ...spot, move: "pause" }),
        ]),
    ...about,
    button(words.stop, { ...spot, move: "stop" }, "danger"),
  ];
}
