/** What a room's changes need, whether somebody pressed or a deadline passed. */
import type { Library } from "../knowledge/library.ts";
import type { Random } from "../ports.ts";
import type { Bank } from "../quiz/bank.ts";
import type { Question } from "../quiz/question.ts";
import type { Texts } from "../texts/en.ts";
import { currentRoomItem, type Room } from "./room.ts";

/** The parts of the app that rooms are played with; `Call` has them all. */
export type Scene = {
  readonly library: Library;
  readonly bank: Bank;
  readonly texts: Texts;
  readonly random: Random;
};

/** The question that a room asks now; undefined when it was changed or withdrawn since it was chosen. */
export function roomQuestion({ bank }: Pick<Scene, "bank">, room: Room): Question | undefined {
  const item = currentRoomItem(room);
  const question = bank.byId.get(item.question);
  return question?.version === item.version ? question : undefined;
}
