/** The questions of a new quiz, chosen by a policy from what the learner remembers. */
import type { Call } from "../command.ts";
import { byGain, type Known, type Policy } from "../learning/choose.ts";
import { endOfDay } from "../learning/day.ts";
import { type Card, recall } from "../learning/memory.ts";
import { type Shelf, shelve, testedBy } from "../learning/shelf.ts";
import { takeQuestion } from "../learning/take.ts";
import { zoneOf } from "../learning/zone.ts";
import type { Reader } from "../ports.ts";
import { bankInPlay } from "./aside.ts";
import type { Bank } from "./bank.ts";
import { questionsOn } from "./choose.ts";
import type { Question } from "./question.ts";

/** What is to be asked about; `candidates` stand in for everything on the topic. Difficulties are 1-3. */
export type Wish = {
  readonly topic: string | undefined;
  readonly difficulty?: number | undefined;
  readonly length: number;
  readonly candidates?: readonly Question[] | undefined;
};

/** What choosing needs of a call, and of the store. */
type Asking = Pick<Call, "library" | "bank" | "random"> & { readonly request: Pick<Call["request"], "at"> };
type Memory = Pick<Reader, "rating" | "cards" | "questionRatings" | "lastAnswers" | "settings" | "setAside">;

/** Another policy is put here. */
const POLICY: Policy = byGain;

/** Up to `length` questions on the topic and of the difficulty, none that is set aside; none where there are none. */
export async function pickQuestions(
  call: Asking,
  reader: Memory,
  learner: number,
  { topic, difficulty, length, candidates }: Wish,
): Promise<readonly Question[]> {
  const { library } = call;
  const bank = await bankInPlay(call.bank, reader);
  const shelf = candidates
    ? shelve(
        candidates.filter((question) => bank.all.includes(question)),
        () => [],
      )
    : shelfOn({ library, bank }, topic, difficulty);
  const known = await knownOf(reader, learner, shelf.all);
  const now = call.request.at;
  const dueBefore = endOfDay(now, zoneOf(await reader.settings(learner)));
  const chosen = POLICY({ shelf, known, length, now, dueBefore, random: call.random });
  return gentlyOpened(chosen, (question) => {
    const same = shelf.all.filter((other) => isOnePress(other) && testedBy(other) === testedBy(question));
    return takeQuestion(same, { known, now, random: call.random });
  });
}

/**
 * A quiz opens with a question that one press answers, where the chosen concepts have one: nobody has to learn how to
 * answer before the first answer. `instead` gives such a question on the same concept.
 */
function gentlyOpened(
  chosen: readonly Question[],
  instead: (question: Question) => Question | undefined,
): readonly Question[] {
  const place = chosen.findIndex(isOnePress);
  const [opener] = place === -1 ? chosen.flatMap((question) => instead(question) ?? []) : [chosen[place]];
  if (!opener) return chosen;
  const replaced =
    place === -1 ? chosen.findIndex((question) => testedBy(question) === testedBy(opener)) : place;
  return [opener, ...chosen.filter((_, index) => index !== replaced)];
}

const isOnePress = ({ kind }: Question): boolean => kind === "single" || kind === "truefalse";

/** A question on each of the concepts, in their order, and another one than last time where there is one. */
export async function pickReview(
  call: Call,
  reader: Reader,
  learner: number,
  concepts: readonly string[],
): Promise<readonly Question[]> {
  const { library } = call;
  const shelf = shelfOn({ library, bank: await bankInPlay(call.bank, reader) }, undefined);
  const byConcept = new Map(shelf.concepts.map((on) => [on.concept, on.questions]));
  const questions = concepts.flatMap((concept) => byConcept.get(concept) ?? []);
  const known = await knownOf(reader, learner, questions);
  const by = { known, now: call.request.at, random: call.random };
  return concepts.flatMap((concept) => takeQuestion(byConcept.get(concept) ?? [], by) ?? []);
}

/** Cards of concepts that have questions, the most forgotten first. */
export async function askable(
  { library, bank, request }: Call,
  reader: Reader,
  cards: ReadonlyMap<string, Card>,
): Promise<readonly (readonly [string, Card])[]> {
  const inPlay = await bankInPlay(bank, reader);
  const asked = new Set(questionsOn(library, inPlay, undefined).map(testedBy));
  return [...cards]
    .filter(([concept]) => asked.has(concept))
    .sort(([, a], [, b]) => recall(a, request.at) - recall(b, request.at));
}

async function knownOf(reader: Memory, learner: number, questions: readonly Question[]): Promise<Known> {
  return {
    rating: await reader.rating(learner),
    cards: await reader.cards(learner),
    ratings: await reader.questionRatings(questions.map((question) => question.id)),
    lastAnswers: await reader.lastAnswers(learner),
  };
}

/** The shelves of a bank never change: one a topic and difficulty that was asked for. */
const shelves = new WeakMap<Bank, Map<string, Shelf<Question>>>();

/** Everything on a topic, of one difficulty or of all. */
export function shelfOn(
  { library, bank }: Pick<Call, "library" | "bank">,
  topic: string | undefined,
  difficulty?: number,
): Shelf<Question> {
  const ofBank = shelves.get(bank) ?? new Map<string, Shelf<Question>>();
  shelves.set(bank, ofBank);
  const key = `${topic ?? ""}~${difficulty ?? ""}`;
  const there = ofBank.get(key);
  if (there) return there;
  const shelf = shelve(
    questionsOn(library, bank, topic, difficulty),
    (concept) => library.byId.get(concept)?.prerequisites ?? [],
  );
  ofBank.set(key, shelf);
  return shelf;
}
