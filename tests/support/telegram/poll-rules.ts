/** Rules of quiz polls that no schema has (Bot API, sendPoll). */
import type { TelegramMessageEntity } from "@gramio/types";
import { entityFaults } from "./entity-rules.ts";
import type { Broken } from "./rules.ts";

/** What a poll breaks, its buttons aside. */
export function pollRules(payload: Record<string, unknown>): Broken[] {
  const broken: Broken[] = [];
  const fault = (isBroken: boolean, says: string, because: string): void => {
    if (isBroken) broken.push({ says, because });
  };
  const { question, explanation = "", description = "", open_period, close_date } = payload;
  const options = (payload.options ?? []) as readonly { readonly text: string }[];
  const right = (payload.correct_option_ids ?? []) as readonly number[];
  const texts = options.map(({ text }) => text);
  const length = String(question ?? "").trim().length;
  fault(length < 1 || length > 300, "poll question must be 1-300 characters long", `${length} units`);
  fault(
    options.length < 1 || options.length > 12,
    "poll must have 1-12 options",
    `${options.length} options`,
  );
  const odd = texts.filter((text) => text.trim() === "" || text.length > 100 || text.includes("\n"));
  fault(odd.length > 0, "poll options length must not exceed 100", `the option ${odd[0]}`);
  fault(new Set(texts).size < texts.length, "POLL_OPTION_DUPLICATE", "two options are the same");
  fault(payload.type !== "quiz", "QUIZ_EXPECTED", "the poll is no quiz");
  fault(payload.is_anonymous !== false, "VOTES_UNSEEN", "votes in an anonymous poll reach no bot");
  const inOrder = right.every((id, at) => id < options.length && (at === 0 || id > (right[at - 1] ?? -1)));
  fault(right.length === 0 || !inOrder, "QUIZ_CORRECT_ANSWER_INVALID", `the right ones are ${right}`);
  const several = payload.allows_multiple_answers === true;
  fault(right.length > 1 && !several, "QUIZ_CORRECT_ANSWERS_TOO_MUCH", "one of several can be chosen");
  const told = String(explanation);
  fault(told.length > 200 || told.split("\n").length > 3, "QUIZ_EXPLANATION_INVALID", `${told.length} units`);
  fault(String(description).length > 1024, "POLL_DESCRIPTION_INVALID", `${String(description).length} units`);
  fault(open_period !== undefined && close_date !== undefined, "POLL_CLOSE_INVALID", "two ends");
  const entities = (payload.description_entities ?? []) as TelegramMessageEntity[];
  const faults = entityFaults(String(description), entities);
  return [...broken, ...faults.map((because) => ({ says: "ENTITY_BOUNDS_INVALID", because }))];
}
