/** One small question of each kind, read as the files of the bank are. */
import { type Question, questionSchema } from "../../src/core/quiz/question.ts";

const common = {
  version: 1,
  difficulty: 1,
  cognitive: "recall",
  explanation: "That is how it works.",
  source: { title: "A book" },
} as const;

const right = (text: string) => ({ text, correct: true, why: `Yes: ${text}.` });
const wrong = (text: string) => ({ text, why: `No: ${text}.` });

/** A question by its kind. */
export const SIX = {
  single: questionSchema.parse({
    ...{ ...common, id: "six-single", concepts: ["rollup"], kind: "single", difficulty: 2 },
    prompt: "What does it post?",
    options: [right("Data"), wrong("Coins"), wrong("Jokes"), wrong("Keys")],
  }),
  truefalse: questionSchema.parse({
    ...{ ...common, id: "six-truefalse", concepts: ["rollup"], kind: "truefalse" },
    prompt: "It posts data.",
    options: [right("True"), wrong("False")],
  }),
  multi: questionSchema.parse({
    ...{ ...common, id: "six-multi", concepts: ["sidechain"], kind: "multi", difficulty: 3 },
    prompt: "Select all that are fruit.",
    options: [right("Apple"), wrong("Brick"), right("Cherry"), wrong("Door"), wrong("Engine")],
  }),
  order: questionSchema.parse({
    ...{ ...common, id: "six-order", concepts: ["plasma"], kind: "order" },
    prompt: "Order by size, the smallest first.",
    items: ["Ant", "Bee", "Cat", "Dog"],
  }),
  number: questionSchema.parse({
    ...{ ...common, id: "six-number", concepts: ["finality"], kind: "number" },
    prompt: "How long is it?",
    value: 60,
    tolerance: 5,
    unit: "seconds",
  }),
  typed: questionSchema.parse({
    ...{ ...common, id: "six-typed", concepts: ["plasma"], kind: "typed" },
    prompt: "What is it called?",
    accept: ["Plasma", "plasma chain"],
  }),
} satisfies Record<Question["kind"], Question>;
