/** "Who should choose which? X: …. Y: …": the two situations of a pair, to be matched with its designs. */
import type { ListedPair, Side } from "../../knowledge/comparison.ts";
import { contentStems } from "../../knowledge/words.ts";
import { fraction } from "../shuffle.ts";
import type { Draft, DraftOption } from "./draft.ts";
import { type Matrix, SHARED } from "./matrix.ts";

/** One side of a pair with the situation in which to choose it. */
type Case = { readonly name: string; readonly situation: string };

/** One question a pair whose situations name neither side. */
export function askChoices(matrix: Matrix): readonly Draft[] {
  return matrix.library.pairs.flatMap((pair) => askChoice(matrix, pair));
}

function askChoice(matrix: Matrix, pair: ListedPair): Draft[] {
  const [a, b] = pair.sides.map(
    (side, place): Case => ({ name: side.name, situation: pair.choose[place] ?? "" }),
  );
  if (!a || !b || pair.choose.some((situation) => pair.sides.some((side) => names(situation, side))))
    return [];
  const turned = fraction(`choice order ${idsOf(pair)}`) < 0.5;
  return [toDraft(matrix, pair, turned ? [b, a] : [a, b])];
}

/** `x` and `y` are the cases in the order in which they are told. */
function toDraft({ words }: Matrix, pair: ListedPair, [x, y]: readonly [Case, Case]): Draft {
  return {
    asks: "choice",
    about: idsOf(pair),
    rests: [...pair.choose, pair.heart],
    concepts: pair.sides.flatMap(({ concept }) => concept?.id ?? []),
    difficulty: 2,
    cognitive: "apply",
    prompt: words.whichFits(x.situation, y.situation),
    explanation: words.bothCases(x.name, y.name),
    source: pair.sources[0],
    asOf: pair.asOf,
    shape: {
      kind: "single",
      right: [{ text: words.xIs(x.name, y.name), why: pair.heart }],
      wrong: [
        { text: words.xIs(y.name, x.name), why: words.caseOf("X", x.name, x.situation) },
        ...alikeForBoth(words, pair, x, y),
      ],
    },
  };
}

/** The same for both, in words of a length that the lot decides. */
function alikeForBoth(words: Matrix["words"], pair: ListedPair, x: Case, y: Case): readonly DraftOption[] {
  const say = fraction(`choice words ${idsOf(pair)}`) < 0.5 ? words.both : words.sameForBoth;
  return [
    { text: say(x.name), why: words.caseOf("Y", y.name, y.situation) },
    { text: say(y.name), why: words.caseOf("X", x.name, x.situation) },
  ];
}

const idsOf = ({ sides }: ListedPair): readonly string[] => sides.map(({ id }) => id);

/** Whether a situation has a word of the name that no other kind of design has. */
function names(situation: string, { name }: Side): boolean {
  const said = new Set(contentStems(situation));
  return contentStems(name).some((stem) => said.has(stem) && !SHARED.has(stem));
}
