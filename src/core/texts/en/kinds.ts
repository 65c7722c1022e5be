/** What is said around the six kinds of question: how to answer, hints, and what was right. English. */
import { figure, plural } from "./counting.ts";

/** What a question shows under its prompt, on every face. */
export const answering = {
  noted: "Your choice is noted.",
  chooseAll: "Choose all that are right",
  ruledOut: (option: string): string => `${option} (ruled out)`,
  ticked: (option: string, on: boolean): string => `${on ? "☑" : "☐"} ${option}`,
  placed: (step: string, place: number): string => `${step} → ${place}`,
  inNumbers: (unit: string): string => `Answer with a number (${unit}).`,
  byName: "Answer with a name.",
};

/** Why something does not count, and what to do instead. */
const refusal = (why: string, todo: string): readonly [string, string] => [why, todo];

/** Letters of a modal's label on the narrowest face. */
const LONGEST_ASK = 45;
const ORDINALS = ["first", "second", "third"];

export const kinds = {
  submit: "Submit",
  undo: "Undo",
  write: "Answer",
  dontKnow: "I don't know",
  /** What people type instead of pressing that; in lower case, with a straight apostrophe. */
  dontKnowTyped: [
    "?",
    "i don't know",
    "don't know",
    "i dont know",
    "dont know",
    "idk",
    "no idea",
    "pass",
    "skip",
  ],
  askNumber: (unit: string): string => {
    const ask = `Your answer in ${unit}`;
    return ask.length > LONGEST_ASK ? "Your answer, a number" : ask;
  },
  askName: "Your answer, a name",
  replyHere: "Reply to this message with your answer.",

  hint: "Hint (costs a third)",
  secondHint: "Second hint (another third)",
  hinted: (number: number, hint: string): string => `Hint ${number}: ${hint}`,
  inArea: (area: string): string => `It belongs to "${area}".`,
  rightOnes: (count: number, total: number): string => `${count} of the ${total} are right.`,
  ruledOut: (letters: readonly string[]): string =>
    `${letters.join(" and ")} ${letters.length === 1 ? "is" : "are"} wrong.`,
  comesFirst: (letter: string): string => `${letter} comes first.`,
  comesLast: (letter: string): string => `${letter} comes last.`,
  beginsWith: (letter: string, words: readonly number[]): string =>
    `It begins with ${letter} and has ${words.map((count) => plural(count, "letter", "letters")).join(", then ")}.`,
  pattern: (shown: string): string => `It looks like this: ${shown}`,
  between: (low: number, high: number, unit: string): string =>
    `It lies between ${figure(low)} and ${figure(high)} ${unit}.`,

  refused: {
    optionGone: refusal(
      "That answer doesn't belong to this question.",
      "Press one of the buttons below the question.",
    ),
    nothingTicked: refusal("Nothing is ticked yet.", "Tick what is right, then press Submit."),
    notAllPlaced: refusal("Some steps have no place yet.", "Press them in their order, then press Submit."),
    noNumber: refusal(
      "I can't read a number in that.",
      "Type one number, such as 12, 0.5, 1,024 or 60 million.",
    ),
    otherUnit: refusal("That is in another unit.", "Type the number in the unit that the question asks for."),
    severalNames: refusal("That names more than one thing.", "Type just one name. This cost you nothing."),
    noName: refusal("I can't read a name in that.", "Type the name that the question asks for."),
    notTyped: refusal(
      "This question is answered with its buttons.",
      "Press one of the buttons below the question.",
    ),
  },
  meant: (names: readonly string[]): string =>
    `Did you mean ${names.join(" or ")}? Press it, or type once more. Asking cost you nothing.`,
  meantNone: "I don't know that name. Try once more; it cost you nothing.",

  withHints: (count: number): string => `With ${plural(count, "hint", "hints")}.`,
  noGuess: "No guess: good to know what to read.",
  picked: (letter: string, option: string): string => `You picked ${letter}, "${option}".`,
  right: (letter: string, option: string): string => `Right is ${letter}, "${option}".`,
  found: (letter: string, option: string): string => `You found ${letter}, "${option}".`,
  wronglyTicked: (letter: string, option: string): string => `Not right is ${letter}, "${option}".`,
  missed: (letter: string, option: string): string => `You left out ${letter}, "${option}".`,
  rightOrder: "The right order:",
  wasPlaced: (place: number): string => ` (you put it ${ORDINALS[place - 1] ?? `in place ${place}`})`,
  said: (number: number, unit: string): string => `You said ${figure(number)} ${unit}.`,
  rightNumber: (number: number, unit: string): string => `Right is ${figure(number)} ${unit}.`,
  counts: (low: number, high: number): string => `Anything from ${figure(low)} to ${figure(high)} counts.`,
  rightName: (name: string): string => `It is called ${name}.`,
  named: (name: string): string => `You named ${name}.`,
  notKnown: "Your answer is no name that I know.",
  retry: "Retry the missed ones",
};
