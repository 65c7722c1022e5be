/** Quiz polls in Telegram, through the real telegraf on the strict server: a vote is an answer. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { content } from "../support/conversation.ts";
import { newFile } from "../support/storage.ts";
import type { Person } from "../support/telegram/people.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";
import { startTalk, type Talk } from "../support/telegram/talk.ts";

type Asked = Extract<Question, { readonly options: unknown }>;

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram({ second: 20 });
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

/** The first questions of a kind on the rollup area, so that their topic is the same. */
function some(kind: Asked["kind"], count = 1): readonly Asked[] {
  const fits = (question: Question): question is Asked => question.kind === kind && !question.generated;
  return content.bank.all.filter(fits).slice(0, count);
}

const [single] = some("single") as readonly [Asked];
const [multi] = some("multi") as readonly [Asked];

const texts = ({ options }: Asked, correct: boolean): readonly string[] =>
  options.filter((option) => (option.correct ?? false) === correct).map(({ text }) => text);
const right = (question: Asked): readonly string[] => texts(question, true);
const wrong = (question: Asked): readonly string[] => texts(question, false);

/** What is in the log of the first learner: right and wrong answers. */
async function judged({ storage }: Talk): Promise<readonly boolean[]> {
  const concepts = content.library.byId.keys();
  return storage.store.read(async (reader) => {
    const found: boolean[] = [];
    for (const concept of concepts)
      found.push(...(await reader.reviews(1, concept)).map((review) => review.right));
    return found;
  });
}

async function asked(person: Person, length = 1): Promise<void> {
  person.says(`/quiz ${length}`);
  await person.sees(`Question 1 of ${length}`);
}

describe("a quiz alone", () => {
  test("a right vote is an answer: the poll tells it, its buttons go on and give the reasons", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const ann = server.user("Ann");
    await asked(ann);
    expect(server.callsOf("sendPoll")[0]?.payload).toMatchObject({
      question: single.prompt,
      type: "quiz",
      is_anonymous: false,
      explanation: single.explanation,
    });
    await ann.votes(...right(single));
    await ann.seesButton("Why?");
    expect(await judged(talk)).toEqual([true]);
    await ann.presses("Why?");
    await ann.sees("Right. +");
    talk.time.pass(3_000);
    await server.called("stopPoll");
    await ann.presses("See the result");
    await ann.sees("Quiz finished: 1 of 1 right");
  });

  test("a wrong vote is an answer, and the question comes once more", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const ann = server.user("Ann");
    await asked(ann);
    await ann.votes(wrong(single)[0] ?? "");
    await ann.presses("Next");
    await ann.sees("Question 2 of 2");
    expect(await judged(talk)).toEqual([false]);
    expect(server.callsOf("sendPoll")).toHaveLength(2);
  });

  test("several options are sent together, all or nothing", async () => {
    const talk = await startTalk(server, { questions: [multi] });
    const [ann, ben] = [server.user("Ann"), server.user("Ben")];
    await asked(ann);
    await ann.votes(...right(multi));
    await ann.seesButton("Why?");
    await asked(ben);
    await ben.votes(...right(multi).slice(1), ...wrong(multi));
    await ben.seesButton("Next");
    await ben.presses("Why?");
    await ben.sees("Not quite.");
    expect(await judged(talk)).toEqual([true]);
    expect(server.callsOf("sendPoll")[0]?.payload).toMatchObject({ allows_multiple_answers: true });
  });

  test("a hint takes the poll away, as closing it would show the answer, and buttons go on", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const ann = server.user("Ann");
    await asked(ann);
    await ann.presses("Hint (costs a third)");
    await ann.sees("Hint 1:");
    await server.called("deleteMessage");
    expect(ann.screen().filter((text) => text.includes(single.prompt))).toHaveLength(1);
    expect(server.callsOf("stopPoll")).toEqual([]);
    talk.time.pass(3_000);
    await ann.presses("I don't know");
    await ann.sees("No guess");
    expect(await judged(talk)).toEqual([false]);
  });

  test("a vote that is taken back, twice the same option, and one that there is not", async () => {
    const talk = await startTalk(server, { questions: [multi] });
    const ann = server.user("Ann");
    await asked(ann);
    const [{ poll_id, user }, ...more] = [{ poll_id: pollOf(0), user: ann.user }];
    expect(more).toEqual([]);
    const vote = (...option_ids: readonly number[]): number =>
      server.updates.push({
        poll_answer: { poll_id, user, option_ids: [...option_ids], option_persistent_ids: [] },
      });
    vote();
    vote(99);
    ann.says("/help");
    await ann.sees("/quiz");
    expect(await judged(talk)).toEqual([]);
    const places = server.callsOf("sendPoll")[0]?.payload.correct_option_ids as number[];
    vote(...places, ...places);
    await ann.seesButton("Why?");
    expect(await judged(talk)).toEqual([true]);
  });

  test("a stranger who was shown the poll changes nothing and hears nothing", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const [ann, eve] = [server.user("Ann"), server.user("Eve")];
    await asked(ann);
    server.updates.push(voteOf(eve, 0));
    await ann.votes(...right(single));
    await ann.seesButton("Why?");
    expect(await judged(talk)).toEqual([true]);
    expect(eve.screen()).toEqual([]);
    expect(ann.screen()).toHaveLength(1);
  });

  test("a vote in a question that is over does not count, and is told so", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const ann = server.user("Ann");
    await asked(ann);
    await ann.presses("I don't know");
    await ann.sees("No guess");
    talk.time.pass(3_000);
    server.updates.push(voteOf(ann, 0));
    await ann.sees("That question was over already, so your choice does not count.");
    expect(await judged(talk)).toEqual([false]);
  });

  test("after a restart a poll of before is answered, and one delivered twice counts once", async () => {
    const database = `sqlite:${newFile()}`;
    const first = await startTalk(server, { questions: [single], database });
    const ann = server.user("Ann");
    await asked(ann);
    await first.idle();
    await first.stop();
    const second = await startTalk(server, { questions: [single], database });
    await ann.votes(...right(single));
    await ann.seesButton("Why?");
    server.updates.redeliver(2, 5);
    ann.says("/help");
    await ann.sees("/quiz");
    expect(await judged(second)).toEqual([true]);
    expect(server.callsOf("sendPoll")).toHaveLength(1);
  });

  test("a poll whose arrival nobody could confirm is known by what it shows", async () => {
    const talk = await startTalk(server, { questions: [single] });
    const ann = server.user("Ann");
    server.fails("sendPoll", { kind: "drop", when: "after" });
    ann.says("/quiz 1");
    await ann.sees(single.prompt);
    await talk.idle();
    await ann.votes(...right(single));
    await ann.sees("Your choice is noted.");
    expect(await judged(talk)).toEqual([true]);
  });

  test("Next pressed twice asks once", async () => {
    const talk = await startTalk(server, { questions: some("single", 2) });
    const ann = server.user("Ann");
    await asked(ann, 2);
    const [poll] = [...server.world.polls.values()];
    const first = content.bank.all.find(({ prompt }) => prompt === poll?.poll.question) as Asked;
    await ann.votes(...right(first));
    const [one, two] = [await ann.presses("Next"), await ann.presses("Next")];
    await Promise.all([one.answered(), two.answered()]);
    await ann.sees("Question 2 of 2");
    await talk.idle();
    expect(server.callsOf("sendPoll")).toHaveLength(2);
  });
});

/** The id of a poll, counted from the start. */
function pollOf(index: number): string {
  return [...server.world.polls.keys()][index] ?? "";
}

/** The update of a vote that no client would let happen. */
function voteOf({ user }: Person, option: number) {
  return {
    poll_answer: { poll_id: pollOf(0), user, option_ids: [option], option_persistent_ids: [`o${option}`] },
  };
}
