/** What is kept, hiding, and being forgotten without a trace. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Storage } from "../../src/storage/open.ts";
import { answer } from "../support/answers.ts";
import { type Conversation, conversation, type Talker } from "../support/conversation.ts";
import { type Row, rowsOf } from "../support/rows.ts";
import { newFile } from "../support/storage.ts";

const NAME = "Zaphodiana";
const ACCOUNT = "424242424242";

async function earn(talker: Talker, right = true): Promise<void> {
  await talker.says("/quiz sidechain 1");
  await answer(talker, right);
  await talker.press(right ? "See the result" : "Stop");
}

/** Leaves a row in every table that knows learners, in private and among others. */
async function leaveTraces({ learner, app, clock, storage }: Conversation): Promise<void> {
  const [home, room] = [learner(NAME, undefined, ACCOUNT), learner(NAME, "room", ACCOUNT)];
  await earn(home);
  await earn(room, false);
  await room.says("/report").press("Unclear");
  await home.says("/learn why-rollups").press("Next step");
  await home.says("/settings timezone Europe/Berlin");
  await home.says("/link AAAABBBB");
  await room.says("/link");
  await room.says("/quiz rollup 5 together").press("Start").press("A");
  await home.says("/daily on 11 UTC");
  clock.advance(60 * 60 * 1000);
  await app.due(clock(), clock);
  await home.says("/daily").press("A");
  await room.says("/quiz rollup 3");
  await sendAsPolls(storage);
}

/** Sends what waits, to a platform that asks by quiz polls. */
async function sendAsPolls(storage: Storage): Promise<void> {
  let sent = 0;
  const deliver = async () => {
    sent += 1;
    return { kind: "sent", poll: `poll ${sent}`, message: String(sent) } as const;
  };
  const outbox = storage.createOutbox(
    () => ({ deliver }),
    async () => {},
  );
  outbox.drain();
  await outbox.idle();
}

/** The files of the database that hold a text. */
function filesWith(file: string, text: string): readonly string[] {
  const folder = path.dirname(file);
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name), "latin1").includes(text));
}

test("hiding takes one off the boards and out of others' ranks, and back again", async () => {
  const { learner } = await conversation();
  const [ann, ben] = [learner("Ann", "room"), learner("Ben", "room")];
  await earn(ann);
  await earn(ben);
  await ann.says("/privacy").sees("never stored").press("Hide me from boards").sees("You are hidden");
  await ben.says("/leaderboard").sees("1. Ben").seesNot("Ann");
  await ann.says("/progress").sees("points");
  await ann.says("/privacy").press("Show me on boards").sees("on the boards again");
  await ben.says("/leaderboard").sees("Ann");
});

test("deleting asks once, and no leaves everything", async () => {
  const ann = (await conversation()).learner("Ann");
  await earn(ann);
  await ann
    .says("/privacy")
    .press("Delete me")
    .sees("can't be undone")
    .press("No, keep it")
    .sees("Nothing was changed.");
  await ann.says("/progress").sees("1 answer");
});

test("who was forgotten leaves no trace in the database's files, and may start again", async () => {
  const file = newFile();
  const talk = await conversation({ database: `sqlite:${file}` });
  const ben = talk.learner("Ben");
  await leaveTraces(talk);
  const ann = talk.learner(NAME, undefined, ACCOUNT);
  await earn(ben);
  expect(filesWith(file, NAME).length).toBeGreaterThan(0);
  expect(filesWith(file, ACCOUNT).length).toBeGreaterThan(0);
  await ann.says("/forget").press("Yes, delete everything").sees("Everything about you has been removed.");
  expect(filesWith(file, NAME)).toEqual([]);
  expect(filesWith(file, ACCOUNT)).toEqual([]);
  expect(rowsOf(file).filter(([table]) => !table.startsWith("kysely")).length).toBeGreaterThan(0);
  expect(rowsOf(file).filter(([, row]) => row.learner === 1)).toEqual([]);
  await ben.says("/leaderboard everyone").sees("1. Ben");
  await ann
    .says("/privacy")
    .press("Delete me")
    .press("Yes, delete everything")
    .sees("Nothing is kept about you here.");
  await ann.says("/progress").sees("You haven't answered anything yet.");
  await earn(ann);
  await ann.says("/progress").sees("1 answer");
  await talk.storage.close();
});

test("an account that was parted and then forgotten leaves no trace in the history of the other", async () => {
  const file = newFile();
  const talk = await conversation({ database: `sqlite:${file}` });
  const other = talk.learner("Zoe");
  await earn(other);
  const ann = talk.learner("Zoe", undefined, ACCOUNT);
  await earn(ann);
  let code = "";
  await ann.says("/link").check(([reply]) => {
    code = /[A-Z0-9]{8}/.exec(JSON.stringify(reply))?.[0] ?? "";
  });
  await other.says(`/link ${code}`).sees("one learner now");
  await earn(ann);
  // The parting is typed elsewhere: the private chat is still the joined learner's.
  await talk.learner("Zoe", "room", ACCOUNT).says("/unlink").sees("stands alone again");
  await ann.says("/forget").press("Yes, delete everything").sees("Everything about you has been removed.");
  expect(filesWith(file, ACCOUNT)).toEqual([]);
  await other.says("/progress").sees("3 answers");
  const before = rowsOf(file);
  await talk.storage.rebuild();
  expect(rowsOf(file)).toEqual(before);
  await talk.storage.close();
});

test("an export holds every row that is one's own and none of others, is not stored, and then all is gone", async () => {
  const file = newFile();
  const talk = await conversation({ database: `sqlite:${file}` });
  await earn(talk.learner("Ben", "room"), false);
  await leaveTraces(talk);
  const ann = talk.learner(NAME, undefined, ACCOUNT);
  const before = rowsOf(file);
  let exported: Record<string, readonly Row[]> = {};
  await ann
    .says("/privacy")
    .press("Export")
    .sees("layerwise-export.json", "layerwise-export.csv", "cards for Anki")
    .check(([reply]) => {
      const [json] = reply?.blocks.filter((block) => block.kind === "file") ?? [];
      exported = JSON.parse(json?.text ?? "");
      expect(reply?.audience).toBe("asker");
    });
  expect(rowsOf(file)).toEqual(before);
  const own = before.filter(([table, row]) => isOwn(table, row));
  expect(new Set(own.map(([table]) => table))).toEqual(
    new Set(Object.keys(exported).filter((name) => name !== "madeAt")),
  );
  for (const [table, row] of own) {
    const found = exported[table]?.filter((candidate) => isSame(candidate, row));
    expect(found, `${table} ${JSON.stringify(row)}`).toHaveLength(1);
  }
  expect(JSON.stringify(exported)).not.toContain("Ben");
  await ann.says("/forget").press("Yes, delete everything");
  await ann.says("/export").sees("Nothing is kept about you here.").seesNot("layerwise-export");
  await talk.storage.close();
});

/** Ann is the second learner. */
const ANN = 2;

/** Named by her number, her account or her name; nobody else has a deadline but the room, and counts of learners are nobody's own. */
function isOwn(table: string, row: Row): boolean {
  if (table === "score_tree") return false;
  const words = JSON.stringify(row);
  // What is said to all in a room names others too, and is read there.
  if (table === "outbox" && row.lane === "test:room") return false;
  const named = words.includes(ACCOUNT) || words.includes(NAME);
  return (
    named ||
    row.learner === ANN ||
    row.host === ANN ||
    row.owner === `learner:${ANN}` ||
    (table === "deadlines" && row.kind !== "room")
  );
}

/** The same row, its times in ISO form and its JSON read; what is exported of it may leave out columns. */
function isSame(exported: Row, row: Row): boolean {
  return Object.entries(exported).every(([column, value]) => {
    const stored = row[column];
    const read = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    const time = typeof stored === "number" && !Number.isNaN(Date.parse(String(value)));
    return time && typeof value === "string" ? Date.parse(value) === stored : read === stored;
  });
}
