/** What choosing a question costs, and what learners keep by it, beside plain shuffling. */
import { byGain, type Choice, type Policy, shuffle } from "../src/core/learning/choose.ts";
import type { Shelf } from "../src/core/learning/shelf.ts";
import type { Question } from "../src/core/quiz/question.ts";
import { seededRandom } from "../tests/support/random.ts";
import { dueFirst, type Habit, keptBy, somebody, syntheticShelf } from "./learners.ts";
import { median, row } from "./measure.ts";

/** So many that the compiler has done its work long before the median. */
const RUNS = 2000;
const LENGTH = 5;
const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date("2026-03-03T18:00:00Z").getTime();
const SIZES = [
  { questions: 600, concepts: 135 },
  { questions: 10_000, concepts: 135 },
  { questions: 10_000, concepts: 2_250 },
];
const LEARNERS = 60;
const HABITS: Readonly<Record<string, Habit>> = {
  "daily, 2 months": { gap: 1, length: 5, days: 60 },
  "every 2 days": { gap: 2, length: 5, days: 60 },
  "twice a week, 3 months": { gap: 3.5, length: 5, days: 90 },
  "daily, ten questions": { gap: 1, length: 10, days: 60 },
};

/** Prints both. A pick is a fifth of choosing a quiz of five; only the first one of a day works gains out. */
export async function choose(): Promise<void> {
  for (const { questions, concepts } of SIZES) {
    const shelf = syntheticShelf(questions, concepts, 1);
    const [gain, first, plain] = [
      await cost(byGain, shelf, 0),
      await cost(byGain, shelf, 1),
      await cost(shuffle, shelf, 0),
    ];
    const cells = [
      `${gain.toFixed(1)} µs a pick`,
      `${first.toFixed(1)} µs on a new day`,
      `${plain.toFixed(1)} µs by shuffle`,
    ];
    console.log(row(`${questions} on ${concepts}`, ...cells));
  }
  console.log("known 30 days after the last quiz:");
  const shelf = syntheticShelf(600, 135, 2);
  for (const [name, habit] of Object.entries(HABITS)) {
    const cells = Object.entries({ byGain, shuffle, dueFirst }).map(
      ([policy, choice]) => `${kept(choice, shelf, habit).toFixed(1)} % by ${policy}`,
    );
    console.log(row(name, ...cells));
  }
}

/** Microseconds a pick; `daysOn` days pass from one quiz to the next. */
async function cost(policy: Policy, shelf: Shelf<Question>, daysOn: number): Promise<number> {
  const random = seededRandom(3);
  const known = somebody(shelf, random);
  let now = NOW;
  const quiz = await median(RUNS, () => {
    now += daysOn * DAY;
    const choice: Choice<Question> = {
      shelf,
      known,
      length: LENGTH,
      now: new Date(now),
      dueBefore: new Date(now + DAY / 4),
      random,
    };
    return policy(choice);
  });
  return (1000 * quiz) / LENGTH;
}

function kept(policy: Policy, shelf: Shelf<Question>, habit: Habit): number {
  const shares = Array.from({ length: LEARNERS }, (_, seed) => keptBy(policy, shelf, habit, seed + 1));
  return (100 * shares.reduce((sum, share) => sum + share, 0)) / LEARNERS;
}
