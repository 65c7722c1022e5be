/** Leaves out a few questions so that neither length, form nor place of an option tells over all of them which is right. */
import { leanings } from "../blind.ts";
import type { Question } from "../question.ts";

/** Over all questions no way to guess may lean farther from chance, in either direction. */
const MOST_LEAN = 0.035;
/** A concept, and a kind of question asked, with so few keeps them all. */
const FEW = { ofConcept: 4, asked: 16 };

/** A question with how much better than chance each way to guess is for it. */
type Leaning = { readonly question: Question; readonly ways: readonly number[] };

/** The questions without those whose leaving evens them out most, one after the other. The order stays. */
export function evened(questions: readonly Question[]): readonly Question[] {
  let left = questions.flatMap((question): Leaning[] => {
    const ways = leanings(question);
    return ways ? [{ question, ways }] : [];
  });
  const dropped = new Set<Question>();
  for (;;) {
    const means = meansOf(left);
    if (Math.max(0, ...means.map(Math.abs)) <= MOST_LEAN) break;
    const worst = mostUneven(left, means);
    if (!worst) break;
    dropped.add(worst.question);
    left = left.filter((one) => one !== worst);
  }
  return questions.filter((question) => !dropped.has(question));
}

/** The one without which all are most even; none where they would be less so. */
function mostUneven(left: readonly Leaning[], means: readonly number[]): Leaning | undefined {
  const count = left.length;
  let least = unevenness(means);
  let found: Leaning | undefined;
  for (const one of spare(left)) {
    const without = unevenness(means.map((mean, way) => (mean * count - (one.ways[way] ?? 0)) / (count - 1)));
    if (without < least) [least, found] = [without, one];
  }
  return found;
}

function spare(left: readonly Leaning[]): readonly Leaning[] {
  const concepts = Map.groupBy(left, ({ question }) => question.concepts[0]);
  const kinds = Map.groupBy(left, ({ question }) => question.asks);
  return left.filter(
    ({ question: { concepts: of, asks } }) =>
      (concepts.get(of[0])?.length ?? 0) > FEW.ofConcept && (kinds.get(asks)?.length ?? 0) > FEW.asked,
  );
}

function meansOf(left: readonly Leaning[]): readonly number[] {
  const ways = left[0]?.ways.map((_, way) => way) ?? [];
  return ways.map((way) => left.reduce((sum, one) => sum + (one.ways[way] ?? 0), 0) / left.length);
}

/** How far all ways are from chance together. */
const unevenness = (means: readonly number[]): number => means.reduce((sum, one) => sum + one ** 2, 0);
