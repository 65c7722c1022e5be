/** The heading of a question never names its answer. */
import { expect, test } from "vitest";
import { fold } from "../../src/core/knowledge/fold.ts";
import { shownTopic } from "../../src/core/quiz/shown-topic.ts";
import { content } from "../support/conversation.ts";
import { SIX } from "../support/six-kinds.ts";

const { library, bank } = content;

test("a typed question is headed by its area, which no accepted answer is", () => {
  const typed = bank.all.filter((question) => question.kind === "typed");
  expect(typed.length).toBeGreaterThan(50);
  for (const question of typed) {
    const accepted = question.accept.map(fold);
    expect(accepted, question.id).not.toContain(fold(shownTopic(library, question)));
  }
});

test("a concept whose name only the right option has is not named; others are", () => {
  const { single } = SIX;
  if (single.kind !== "single") throw new Error("not the question it should be");
  const named = (right: string, wrong: string) => ({
    ...single,
    options: single.options.map((option, index) => ({
      ...option,
      text: index === 0 ? right : `${wrong} ${index}`,
    })),
  });
  expect(shownTopic(library, named("A rollup posts it", "A bridge"))).toBe("Rollups in general");
  expect(shownTopic(library, named("A rollup posts it", "A rollup keeps it"))).toBe("Rollup");
  expect(shownTopic(library, single)).toBe("Rollup");
});
