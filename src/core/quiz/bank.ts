/** The quiz bank: every question by id, and those of a concept. */
import type { Question } from "./question.ts";

/** All questions that were loaded, retired ones included. */
export type Bank = {
  readonly all: readonly Question[];
  readonly byId: ReadonlyMap<string, Question>;
};
