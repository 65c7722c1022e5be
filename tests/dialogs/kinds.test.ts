/** Each kind of question, told as talk: how it is answered, judged and told, its hints, and "I don't know". */
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import type { Reply } from "../../src/core/reply.ts";
import { type Conversation, conversation, type Talker } from "../support/conversation.ts";
import { SIX } from "../support/six-kinds.ts";
import { newFile } from "../support/storage.ts";

type Asked = Conversation & { readonly ann: Talker; readonly file: string };

/** A quiz of these questions, with Ann, who is being asked; its database is a file. */
async function asked(...questions: readonly Question[]): Promise<Asked> {
  const file = newFile();
  const talk = await conversation({ questions, database: `sqlite:${file}` });
  onTestFinished(() => talk.storage.close());
  const ann = talk.learner("Ann");
  await ann.says(`/quiz ${questions.length}`).sees(`Question 1 of ${questions.length}`);
  return { ...talk, ann, file };
}

/** Presses the button of an option, whichever letter it has. */
async function press(ann: Talker, ...options: readonly string[]): Promise<void> {
  for (const option of options) {
    let label = "";
    await ann.check(([reply]) => {
      label = letterOf(reply, option);
    });
    await ann.press(label);
  }
}

function letterOf(reply: Reply | undefined, option: string): string {
  const found = reply?.controls.find(({ label }) => new RegExp(`\\b[A-H]\\. ${option}\\b`).test(label));
  const letter = /\b([A-H])\. /.exec(found?.label ?? "")?.[1];
  if (letter === undefined) throw new Error(`no option ${option}`);
  return letter;
}

const labels = (replies: readonly Reply[]): string[] =>
  replies.flatMap(({ controls }) => controls.map(({ label }) => label));

/** Rows of the database file. */
function rows<T>(file: string, query: string): T[] {
  const database = new BetterSqlite3(file, { readonly: true });
  const found = database.prepare<[], T>(query).all();
  database.close();
  return found;
}

type Logged = { chosen: string; correct: number; hints: number; points: number };

/** The newest answer in the log. */
function logged({ file }: Asked): Logged | undefined {
  return rows<Logged>(file, "select chosen, correct, hints, points from answers order by ordinal desc")[0];
}

describe("single and true or false", () => {
  test("one press answers; the picked one's reason and the right one's are told", async () => {
    const talk = await asked(SIX.single);
    await press(talk.ann, "Coins");
    await talk.ann.sees("✘ Not quite.", '"Coins". No: Coins.', '"Data". Yes: Data.', "Source");
    expect(logged(talk)).toEqual({ chosen: "1", correct: 0, hints: 0, points: 0 });
  });

  test("True stands first", async () => {
    const talk = await asked(SIX.truefalse);
    await talk.ann.press("A").sees("✔ Right. +10 points.");
    expect(logged(talk)).toEqual({ chosen: "0", correct: 1, hints: 0, points: 10 });
  });

  test("plain words do not answer: they are looked up", async () => {
    const { ann } = await asked(SIX.single);
    await ann.says("rollups").sees("The trade-off");
  });
});

describe("multi", () => {
  test("ticks stay until Submit, each one a state that is stored", async () => {
    const talk = await asked(SIX.multi);
    const { ann } = talk;
    await press(ann, "Apple", "Brick");
    await ann.sees(/☑ [A-E]\. Apple/, /☑ [A-E]\. Brick/, /☐ [A-E]\. Cherry/);
    await press(ann, "Brick", "Cherry");
    await ann.sees(/☐ [A-E]\. Brick/);
    const session = await talk.storage.store.read((reader) => reader.openSession(1));
    expect(session).toMatchObject({ version: 5, status: "asked", items: [{ draft: [0, 2] }] });
    await ann.press("Submit").sees("Right. +30 points.", "You found", '"Apple". Yes: Apple.', '"Cherry"');
    expect(logged(talk)).toEqual({ chosen: "0+2", correct: 1, hints: 0, points: 30 });
  });

  test("all or nothing: what was left out and what was wrong are told", async () => {
    const talk = await asked(SIX.multi);
    await press(talk.ann, "Brick", "Apple");
    await talk.ann
      .press("Submit")
      .sees("Not quite.", /Not right is [A-E], "Brick"\. No/, /You left out [A-E], "Cherry"\./)
      .seesNot("Door");
    expect(logged(talk)).toMatchObject({ chosen: "0+1", correct: 0 });
  });

  test("what a select brings along is the answer, whatever was ticked before; what there is not does not count", async () => {
    const talk = await asked(SIX.multi);
    await press(talk.ann, "Brick");
    await talk.ann.fills("Submit", "99", "x").sees("Nothing is ticked yet.");
    await talk.ann.says("/quiz").press("Go on");
    await talk.ann.fills("Submit", "2", "0", "0").sees("Right. +30 points.");
    expect(logged(talk)).toMatchObject({ chosen: "0+2", correct: 1 });
  });

  test("Submit without a tick costs nothing; the same tick twice stays ticked", async () => {
    const { ann, app, requests } = await asked(SIX.multi);
    await ann.press("Submit").sees("Nothing is ticked yet.");
    await ann.says("/quiz").press("Go on");
    await press(ann, "Apple");
    const last = requests.at(-1);
    if (!last) throw new Error("no request");
    const again = await app.handle({ ...last, event: "test:again" });
    expect(labels(again.replies).filter((label) => label.startsWith("☑"))).toHaveLength(1);
  });
});

describe("order", () => {
  test("steps get their number as they are pressed; Undo takes the last back; Submit comes when all are placed", async () => {
    const talk = await asked(SIX.order);
    const { ann } = talk;
    await press(ann, "Ant", "Cat");
    await ann.sees("Ant → 1", "Cat → 2").seesNot("Submit").press("Undo").sees("Ant → 1").seesNot("Cat → ");
    await press(ann, "Bee", "Cat", "Dog");
    await ann.press("Submit").sees("Right. +10 points.", "The right order:", "1. Ant");
    expect(logged(talk)).toEqual({ chosen: "0>1>2>3", correct: 1, hints: 0, points: 10 });
  });

  test("a wrong order says where each step was put", async () => {
    const talk = await asked(SIX.order);
    await press(talk.ann, "Bee", "Ant", "Cat", "Dog");
    await talk.ann
      .press("Submit")
      .sees("Not quite.", "1. Ant (you put it second)", "2. Bee (you put it first)", "3. Cat")
      .seesNot("Cat (you");
    expect(logged(talk)).toMatchObject({ chosen: "1>0>2>3" });
  });

  test("an old button of a step that has its place changes nothing", async () => {
    const { ann, requests } = await asked(SIX.order);
    await press(ann, "Ant");
    const { input } = requests.at(-1) ?? {};
    if (input?.kind !== "press") throw new Error("no press");
    await press(ann, "Bee");
    await ann.forges(input.token).sees("Ant → 1", "Bee → 2");
  });
});

describe("number", () => {
  test.each(["60", "62 s", "1 min", "about 58 seconds", "0.06 k"])("%j is right", async (text) => {
    const { ann } = await asked(SIX.number);
    await ann.says(text).sees("Right. +10 points.", "Right is 60 seconds.");
  });

  test("a wrong one is told with what counts; only the number is stored", async () => {
    const talk = await asked(SIX.number);
    await talk.ann
      .says("1,024")
      .sees(
        "Not quite.",
        "You said 1,024 seconds.",
        "Right is 60 seconds.",
        "Anything from 55 to 65 counts.",
      );
    expect(logged(talk)).toMatchObject({ chosen: "1024", correct: 0 });
  });

  test("what is no number, or one of another unit, costs nothing", async () => {
    const { ann } = await asked(SIX.number);
    await ann.says("soon").sees("I can't read a number in that.");
    await ann.says("60 percent").sees("That is in another unit.");
    await ann.says("60").sees("Right. +10 points.");
  });
});

describe("typed", () => {
  test.each(["Plasma", "plasmas", "PLASMA CHAIN", "it's plasma", "Plassma"])("%j is right", async (text) => {
    const { ann } = await asked(SIX.typed);
    await ann.says(text).sees("Right. +10 points.", "It is called Plasma.");
  });

  test("another concept is told by its name; the text itself is stored nowhere", async () => {
    const talk = await asked(SIX.typed);
    await talk.ann.says("Sidechains!").sees("Not quite.", "You named Sidechain.", "It is called Plasma.");
    expect(logged(talk)).toMatchObject({ chosen: "sidechain", correct: 0 });
    const kept = ["outbox", "sessions", "answers"].map((table) => rows(talk.file, `select * from ${table}`));
    expect(JSON.stringify(kept)).not.toContain("Sidechains!");
  });

  test("what is unclear is asked back once, for free, then counts", async () => {
    const talk = await asked(SIX.typed);
    await talk.ann.says("plasna").sees("Did you mean Plasma?", "Question 1 of 1");
    expect(logged(talk)).toBeUndefined();
    await talk.ann.says("blurb").sees("Not quite.", "Your answer is no name that I know.");
    expect(logged(talk)).toMatchObject({ chosen: "-", correct: 0 });
  });

  test("the name that was meant can be pressed", async () => {
    const talk = await asked(SIX.typed);
    await talk.ann.says("plasna").press("Plasma").sees("Right. +10 points.");
    expect(logged(talk)).toMatchObject({ chosen: "plasma" });
  });

  test("an unknown name is asked for once more; a list never counts", async () => {
    const { ann } = await asked(SIX.typed);
    await ann.says("plasma or rollup").sees("That names more than one thing.");
    await ann.says("tomato soup").sees("I don't know that name.");
    await ann.says("rollup sidechain plasma").sees("That names more than one thing.");
    await ann.says("plasma").sees("Right.");
  });
});

describe("what is typed", () => {
  test("/ask and /explain still look up, and the reply to a question says what it waits for", async () => {
    const { ann } = await asked(SIX.typed);
    await ann.check(([reply]) => expect(reply?.expects).toBe("text"));
    await ann.says("/explain rollups").sees("The trade-off").says("/ask plasma").sees("Plasma");
    await ann.says("plasma").sees("Right.").says("plasma").sees("The trade-off");
  });

  test("answers where the question is, and nowhere else", async () => {
    const { learner } = await conversation({ questions: [SIX.number] });
    const [room, alone] = [learner("Ann", "room"), learner("Ann")];
    await room.says("/quiz 1").sees("Answer with a number (seconds).").press("Answer");
    await room.sees("Your answer in seconds", "Reply to this message with your answer.");
    await room.check(([reply]) =>
      expect(reply).toMatchObject({ expects: "number", mode: "new", controls: [] }),
    );
    await alone.says("60").seesNot("Right.");
    await room.says("60").check((replies) => expect(replies).toEqual([]));
    await learner("Ben", "room")
      .replies("60")
      .check((replies) => expect(replies).toEqual([]));
    await room.replies("60").sees("Right. +10 points.");
  });

  test.each(["?", "I don’t know.", "idk"])("%j is no guess", async (text) => {
    const talk = await asked(SIX.number);
    await talk.ann.says(text).sees("No guess: good to know what to read.");
    expect(logged(talk)).toMatchObject({ chosen: "?" });
  });

  test("answers through a window that opens for it", async () => {
    const { learner } = await conversation({ questions: [SIX.typed] });
    const room = learner("Ann", "room");
    await room.says("/quiz 1").fills("Answer", "plasma, rollup").sees("That names more than one thing.");
    await room.says("/quiz 1").press("Go on").fills("Answer", "plasma").sees("Right.");
  });

  test("answers where the quiz was taken up again", async () => {
    const { learner } = await conversation({ questions: [SIX.number] });
    await learner("Ann", "room").says("/quiz 1");
    const alone = learner("Ann");
    await alone.says("/quiz 1").press("Go on").sees("Question 1 of 1").says("60").sees("Right.");
  });

  test("delivered again is answered again with the same words, and counted once", async () => {
    const talk = await asked(SIX.number);
    await talk.ann.says("60").sees("Right.");
    const last = talk.requests.at(-1);
    if (!last) throw new Error("no request");
    const again = await talk.app.handle(last);
    expect(again.queued).toBe(true);
    expect(again.replies[0]?.subject).toBe("six-number");
    const { answered } = (await talk.storage.store.read((reader) => reader.tallies(1)))[0] ?? {};
    expect(answered).toBe(1);
  });
});

describe("hints", () => {
  test("each costs a third; the second rules out half of the wrong options", async () => {
    const talk = await asked(SIX.single);
    const { ann } = talk;
    await ann.press("Hint").sees("Hint 1: ").seesNot("ruled out");
    await ann.press("Second hint").sees(/Hint 2: [A-D] and [A-D] are wrong\./, "(ruled out)");
    await ann.check((replies) => {
      expect(labels(replies).filter((label) => /^[A-D]/.test(label))).toHaveLength(2);
      expect(labels(replies).join()).not.toContain("int (");
    });
    await press(ann, "Data");
    await ann.sees("Right. +7 points. With 2 hints.");
    expect(logged(talk)).toEqual({ chosen: "0", correct: 1, hints: 2, points: 7 });
  });

  test("the same press twice takes one hint", async () => {
    const { ann, app, requests, storage } = await asked(SIX.multi);
    await ann.press("Hint").sees("2 of the 5 are right.");
    const last = requests.at(-1);
    if (!last) throw new Error("no request");
    await app.handle({ ...last, event: "test:again" });
    const session = await storage.store.read((reader) => reader.openSession(1));
    expect(session?.items[0]?.hints).toBe(1);
  });

  test.each([
    [SIX.order, [/[A-D] comes first\./, /[A-D] comes last\./]],
    [SIX.number, ["It lies between 10 and 100 seconds.", /It lies between \d+ and \d+ seconds\./]],
    [SIX.typed, ["It begins with P and has 6 letters.", "It looks like this: P l a _ _ _"]],
  ] as const)("of $kind", async (question, [first, second]) => {
    const { ann } = await asked(question);
    await ann.press("Hint").sees(first).press("Second hint").sees(second);
  });

  test("true or false has one that leaves something to decide", async () => {
    const { ann } = await asked(SIX.truefalse);
    await ann.press("Hint").sees("Hint 1: ").seesNot("Second hint");
  });
});

describe.each(Object.values(SIX).map((question) => [question.kind, question] as const))(
  "%s",
  (_, question) => {
    test('"I don\'t know" is an answer, told kindly', async () => {
      const talk = await asked(question);
      await talk.ann
        .press("I don't know")
        .sees("No guess: good to know what to read.", "Source", "Explain")
        .seesNot("You picked", "You said", "You named", "Not quite");
      expect(logged(talk)).toEqual({ chosen: "?", correct: 0, hints: 0, points: 0 });
    });
  },
);

test("the missed ones can be retried at once, exactly those", async () => {
  const talk = await asked(SIX.single, SIX.multi, SIX.order);
  const { ann } = talk;
  for (let left = 3; left > 0; left -= 1) {
    let subject: string | undefined;
    await ann.check(([reply]) => {
      subject = reply?.subject;
    });
    if (subject === SIX.single.id) await press(ann, "Data");
    else await ann.press("I don't know");
    if (left > 1) await ann.press("Next");
  }
  await finish(ann);
  await ann.sees("Quiz finished: 1 of 3 right", "Explain Sidechain").press("Retry the missed ones");
  const session = await talk.storage.store.read((reader) => reader.openSession(1));
  expect(session?.items.map((item) => item.question).toSorted()).toEqual(["six-multi", "six-order"]);
});

/** Goes through what is asked once more, without knowing it, to the result. */
async function finish(ann: Talker): Promise<void> {
  for (let isOver = false; !isOver; ) {
    let next = "";
    await ann.check((replies) => {
      next =
        labels(replies).find((label) => ["Next", "See the result", "I don't know"].includes(label)) ?? "";
    });
    if (next === "") isOver = true;
    else await ann.press(next);
  }
}
