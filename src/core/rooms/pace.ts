/** How long people have to read in a room: a base, and the words at a calm reader's rate. */
import type { Question } from "../quiz/question.ts";

/** Words a second. Silent readers of English take about four (Brysbaert 2019); half of that leaves room to think. */
const RATE = 2;
/** Seconds to look up, decide and press. */
const BASE = 10;
/** Seconds on top of reading a reveal, and the most that a game waits for it. */
const REST = 6;
const LONGEST_REST = 20;

/** Seconds to answer a question at the usual pace. */
export function secondsToAnswer(question: Question): number {
  const options = "options" in question ? question.options.map(({ text }) => text) : [];
  return Math.ceil(BASE + wordsIn([question.prompt, ...options]) / RATE);
}

/** Seconds from a reveal to the next question. */
export function secondsToRead(question: Question): number {
  const right = "options" in question ? question.options.filter(({ correct }) => correct) : [];
  const words = wordsIn([...right.map(({ why }) => why), question.explanation]);
  return Math.min(LONGEST_REST, Math.ceil(REST + words / RATE));
}

const wordsIn = (texts: readonly string[]): number => texts.join(" ").split(/\s+/).length;
