/** The sentences of a concept that answer a question best. */
import type { Inline } from "../reply.ts";
import type { Concept } from "./concept.ts";
import { plainText } from "./markup.ts";
import { contentStems } from "./words.ts";

/** Longest passage that is quoted, in characters. */
const LONGEST = 420;
/** A sentence of the plain explanation is worth a little more than one of the deep one. */
const SIMPLE_BONUS = 0.25;

/** One to three neighbouring sentences, the best first match leading; the summary where nothing fits better. */
export function bestPassage(concept: Concept, question: string): string {
  const asked = new Set(contentStems(question));
  const paragraphs = [
    ...concept.simple.map((text) => ({ text, bonus: SIMPLE_BONUS })),
    ...[...concept.detail, concept.misconception.truth, concept.tradeoff].map((text) => ({ text, bonus: 0 })),
  ];
  const candidates = paragraphs.flatMap(({ text, bonus }) =>
    passages(text).map((words) => ({ words, bonus })),
  );
  const scored = candidates.map(({ words, bonus }) => ({ words, score: sharedWords(words, asked) + bonus }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    words: concept.summary,
    score: SIMPLE_BONUS,
  });
  return best.words;
}

/** Every sentence with those that follow it, as long as they fit. */
function passages(paragraph: readonly Inline[]): readonly string[] {
  const sentences = plainText(paragraph).split(/(?<=[.!?])\s+(?=[\p{Lu}"“\d])/u);
  return sentences.map((first, index) =>
    sentences
      .slice(index + 1, index + 3)
      .reduce((words, next) => (words.length + next.length < LONGEST ? `${words} ${next}` : words), first),
  );
}

/** How many of the question's stems a passage holds; the longer it is, the less each counts. */
function sharedWords(words: string, asked: ReadonlySet<string>): number {
  const stems = contentStems(words);
  const shared = new Set(stems.filter((word) => asked.has(word))).size;
  return shared * (1 - stems.length / 400);
}
