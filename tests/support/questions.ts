/** Questions made for tests, of any shape. */
import type { Question } from "../../src/core/quiz/question.ts";

type Shape = {
  readonly concept?: string;
  readonly difficulty?: number;
  readonly kind?: "single" | "typed";
  readonly options?: number;
};

/** A question with so many options, of which the first is right, or a typed one. */
export function question(id: string, shape: Shape = {}): Question {
  const common = {
    id,
    version: 1,
    concepts: [shape.concept ?? "rollup"],
    difficulty: shape.difficulty ?? 1,
    cognitive: "recall" as const,
    prompt: `What is ${id}?`,
    explanation: "So it is.",
    source: { title: "A book" },
  };
  if (shape.kind === "typed") return { ...common, kind: "typed", accept: ["rollup"] };
  const options = Array.from({ length: shape.options ?? 4 }, (_, place) => ({
    text: `Option ${place}`,
    why: "So it is.",
    ...(place === 0 ? { correct: true } : {}),
  }));
  return { ...common, kind: "single", options };
}
