/** What is kept, hiding, and being forgotten without a trace. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answer } from "../support/answers.ts";
import { conversation, type Talker } from "../support/conversation.ts";

async function earn(talker: Talker): Promise<void> {
  await talker.says("/quiz sidechain 1");
  await answer(talker, true);
  await talker.press("See the result");
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
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  const { learner, storage } = await conversation({ database: `sqlite:${join(folder, "layerwise.db")}` });
  const [ann, ben] = [learner("Zaphodiana"), learner("Ben")];
  await earn(ann);
  await ann.says("/learn why-rollups").press("Next step");
  await earn(ben);
  const found = (): string[] =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file), "latin1").includes("Zaphodiana"));
  expect(found().length).toBeGreaterThan(0);
  await ann
    .says("/privacy")
    .press("Delete me")
    .press("Yes, delete everything")
    .sees("Everything about you has been removed.");
  expect(found()).toEqual([]);
  await ben.says("/leaderboard everyone").sees("1. Ben");
  await ann
    .says("/privacy")
    .press("Delete me")
    .press("Yes, delete everything")
    .sees("Nothing is kept about you here.");
  await ann.says("/progress").sees("You haven't answered anything yet.");
  await earn(ann);
  await ann.says("/progress").sees("1 answer");
  await storage.close();
  rmSync(folder, { recursive: true });
});
