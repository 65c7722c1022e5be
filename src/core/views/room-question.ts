/** A question as a whole room sees it. */
import type { Library } from "../knowledge/library.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Question } from "../quiz/question.ts";
import { shownTopic } from "../quiz/shown-topic.ts";
import type { Control, Reply } from "../reply.ts";
import { currentRoomItem, type Room } from "../rooms/room.ts";
import type { Texts } from "../texts/en.ts";
import { ballotOf } from "./ballot.ts";
import { button, note } from "./inline.ts";

/** What sentences are made of. */
type Wording = { readonly library: Library; readonly texts: Texts };

/** The open question. `seconds` is the time from when it is sent. */
export function roomQuestionView(wording: Wording, room: Room, question: Question, seconds: number): Reply {
  const { texts } = wording;
  const item = currentRoomItem(room);
  const spot = { room: room.key, ordinal: room.at };
  const beside = decisions(texts, room);
  const ballot = ballotOf(question, item, (option) => ({ kind: "guess", ...spot, option }), {
    controls: beside,
    seconds,
  });
  return {
    subject: question.id,
    mode: "new",
    audience: "everyone",
    watch: { kind: "room", key: room.key, ordinal: room.at },
    blocks: [
      {
        kind: "question",
        title: roomTitle(wording, room, question),
        prompt: question.prompt,
        form: kindOf(question).form(item),
      },
      ...(question.asOf === undefined ? [] : [note(texts.quiz.asOf(question.asOf))]),
      note(texts.room.time(seconds)),
    ],
    controls: [...optionsOf(wording, room, question), ...beside],
    ...(ballot ? { ballot } : {}),
  };
}

/** "Question 2 of 10 · Rollup · easy". */
export function roomTitle({ library, texts }: Wording, room: Room, question: Question): string {
  const about = texts.quiz.about(shownTopic(library, question), question.difficulty);
  return `${texts.quiz.title(room.at + 1, room.items.length)} · ${about}`;
}

/** The buttons of the kind, as guesses of the room. */
function optionsOf(wording: Wording, room: Room, question: Question): Control[] {
  const spot = { session: room.key, ordinal: room.at };
  const controls = kindOf(question).controls(wording, currentRoomItem(room), spot);
  return controls.flatMap(({ label, style, action }) => {
    if (action.kind !== "answer") return [];
    const { option } = action;
    return [button(label, { kind: "guess", room: room.key, ordinal: room.at, option }, style)];
  });
}

function decisions({ room: words }: Texts, room: Room): Control[] {
  const spot = { kind: "room", room: room.key, ordinal: room.at } as const;
  return [
    button(words.skip, { ...spot, move: "skip" }),
    button(words.pause, { ...spot, move: "pause" }),
    button(words.stop, { ...spot, move: "stop" }, "danger"),
  ];
}
