/** The quiz bank: every question by id, and those of a concept. */
import { shortId } from "../short-id.ts";
import type { Question } from "./question.ts";

/** All questions that were loaded, retired ones included. */
export type Bank = {
  readonly all: readonly Question[];
  readonly byId: ReadonlyMap<string, Question>;
};

/** Six letters of buttons to ids, worked out once for each bank. */
const shorts = new WeakMap<Bank["byId"], ReadonlyMap<string, string>>();

/** The id of the question behind six letters of a button. */
export function questionBehind({ byId }: Bank, short: string): string | undefined {
  const known = shorts.get(byId) ?? new Map([...byId.keys()].map((id) => [shortId(id), id]));
  shorts.set(byId, known);
  return known.get(short);
}
