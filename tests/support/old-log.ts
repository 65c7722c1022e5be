/** The answer log that databases of earlier versions hold, the same in each. */
import type { Question } from "../../src/core/quiz/question.ts";
import { content } from "./conversation.ts";

/** The first single-choice question on a concept. */
export function questionOn(concept: string): Extract<Question, { kind: "single" }> {
  const found = content.bank.all.find((one) => one.kind === "single" && one.concepts[0] === concept);
  if (found?.kind !== "single") throw new Error(`no question on ${concept}`);
  return found;
}

/** Ann, Ben and Cat, who is hidden, by their ids. */
export const [ANN, BEN, CAT] = [1, 2, 3];

export type OldAnswer = {
  readonly who: number;
  readonly concept: string;
  readonly points: number;
  readonly at: string;
  /** The local day, where it is not that of UTC. */
  readonly day?: string;
};

/** The answer log. Ann and Ben have as many points, which Ben reached first. */
export const ANSWERS: readonly OldAnswer[] = [
  { who: BEN, concept: "layer-1", points: 30, at: "2026-10-01T09:00:00Z" },
  { who: ANN, concept: "layer-1", points: 30, at: "2026-10-10T09:00:00Z" },
  { who: BEN, concept: "rollup", points: 20, at: "2026-11-17T09:00:00Z" },
  { who: BEN, concept: "sidechain", points: 21, at: "2026-11-17T09:05:00Z" },
  { who: CAT, concept: "rollup", points: 900, at: "2026-11-18T09:00:00Z" },
  { who: ANN, concept: "rollup", points: 10, at: "2026-11-18T09:00:00Z" },
  { who: ANN, concept: "sidechain", points: 0, at: "2026-11-18T09:01:00Z" },
  { who: ANN, concept: "sidechain", points: 21, at: "2026-11-18T23:30:00Z", day: "2026-11-19" },
  { who: ANN, concept: "plasma", points: 10, at: "2026-11-20T09:59:00Z" },
];

export const ms = (at: string): number => Date.parse(at);
export const dayOf = ({ at, day }: OldAnswer): string => day ?? at.slice(0, 10);
export const chosenOn = ({ concept, points }: OldAnswer): number =>
  questionOn(concept).options.findIndex(({ correct = false }) => correct === points > 0);

export const nameOf = ({ who }: OldAnswer): string => ["", "Ann", "Ben", "Cat"][who] ?? "";
export const sessionOf = (number: number): string => `left${number}`;

/** What stood with an answer in its session. */
export const optionOf = (answer: OldAnswer) => ({
  option: chosenOn(answer),
  right: answer.points > 0,
  points: answer.points,
});
export const choiceOf = (answer: OldAnswer) => ({
  chosen: String(chosenOn(answer)),
  right: answer.points > 0,
  points: answer.points,
  hints: 0,
});
