/** "Which fits which case? X: …. Y: …": the two situations of a pair, to be matched with its designs. */
import type { ListedPair, Side } from "../../knowledge/comparison.ts";
import { contentStems } from "../../knowledge/words.ts";
import { fraction } from "../shuffle.ts";
import type { Draft, DraftOption } from "./draft.ts";
import { type Matrix, SHARED } from "./matrix.ts";
import { linesOf } from "./pairs.ts";

/** One side of a pair with the situation in which to choose it, and what the other side lacks there. */
type Case = { readonly side: Side; readonly situation: string; readonly otherLacks: string };

/** One question a pair whose situations name neither side. */
export function askChoices(matrix: Matrix): readonly Draft[] {
  return matrix.library.pairs.flatMap((pair) => askChoice(matrix, pair));
}

function askChoice(matrix: Matrix, pair: ListedPair): Draft[] {
  const { sides, choose, lacks } = pair;
  if (!lacks || choose.some((situation) => sides.some((side) => names(situation, side)))) return [];
  const a: Case = { side: sides[0], situation: choose[0], otherLacks: lacks[1] };
  const b: Case = { side: sides[1], situation: choose[1], otherLacks: lacks[0] };
  const turned = fraction(`choice order ${idsOf(pair)}`) < 0.5;
  return [toDraft(matrix, pair, turned ? [b, a] : [a, b])];
}

/** `x` and `y` are the cases in the order in which they are told. */
function toDraft({ words }: Matrix, pair: ListedPair, [x, y]: readonly [Case, Case]): Draft {
  const right = { text: words.xIs(x.side.name, y.side.name), why: linesOf(words, x.side, y.side) };
  return {
    asks: "choice",
    about: idsOf(pair),
    rests: [...pair.choose, x.otherLacks, y.otherLacks, pair.heart],
    concepts: pair.sides.flatMap(({ concept }) => concept?.id ?? []),
    difficulty: 2,
    cognitive: "apply",
    prompt: words.whichFits(x.situation, y.situation, pair.asks),
    explanation: pair.heart,
    source: pair.sources[0],
    asOf: pair.asOf,
    shape: { kind: "single", right: [right], wrong: wrongOf(words, pair, x, y) },
  };
}

/** The wrong way round, and the same for both, in words of a length that the lot decides. */
function wrongOf(words: Matrix["words"], pair: ListedPair, x: Case, y: Case): readonly DraftOption[] {
  const say = fraction(`choice words ${idsOf(pair)}`) < 0.5 ? words.both : words.sameForBoth;
  const [notX, notY] = [
    words.caseOf("X", x.side.name, x.otherLacks),
    words.caseOf("Y", y.side.name, y.otherLacks),
  ];
  return [
    { text: words.xIs(y.side.name, x.side.name), why: `${notX} ${notY}` },
    { text: say(x.side.name), why: notY },
    { text: say(y.side.name), why: notX },
  ];
}

const idsOf = ({ sides }: ListedPair): readonly string[] => sides.map(({ id }) => id);

/** Whether a situation has a word of the name that no other kind of design has. */
function names(situation: string, { name }: Side): boolean {
  const said = new Set(contentStems(situation));
  return contentStems(name).some((stem) => said.has(stem) && !SHARED.has(stem));
}
