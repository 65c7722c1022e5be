/** What a newcomer and an expert meet in their first minutes. */
import { expect, test } from "vitest";
import { conversation } from "../support/conversation.ts";

test("a greeting says what to type", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/start")
    .sees("Hello, I'm Layerwise.", "/explain rollups", "/quiz", "/help", "Explain Layer 1");
  await ann.says("hello").sees("Hello, I'm Layerwise.");
});

test("explain goes deeper, back, and on to what is related", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/explain rollups")
    .sees("Rollup", "The trade-off:", "Often heard:", "Sources")
    .press("Deeper")
    .sees("Key facts", "as of")
    .check(([reply]) => expect(reply).toMatchObject({ subject: "rollup", mode: "replace" }))
    .press("Simpler")
    .seesNot("Three things reach Layer 1")
    .press("Compare with Sidechain")
    .sees("Rollup · Sidechain", "Choose Rollup when:", "The trap:");
});

test.each([
  ["zk-rollup", "zk-rollup"],
  ["ZK Rollups", "zk-rollup"],
  ["zk rolups", "zk-rollup"],
  ["L1", "layer-1"],
  ["side chains", "sidechain"],
  ["Fault proofs", "fraud-proof"],
])("a topic may be an id, a name, an alias, a plural or a near miss: %s", async (typed, subject) => {
  const ann = (await conversation()).learner("Ann");
  await ann.says(`/explain ${typed}`).check(([reply]) => expect(reply?.subject).toBe(subject));
  await ann.says(typed).check(([reply]) => expect(reply?.subject).toBe(subject));
});

test("a correction is shown, an unknown topic is met kindly and has no subject", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/explain zk rolups").sees('Showing ZK rollup for "zk rolups".');
  await ann
    .says("/explain tomato soup")
    .sees('I don\'t know "tomato soup" yet.')
    .check(([reply]) => {
      expect(reply?.subject).toBeUndefined();
      expect(reply?.controls.length).toBeGreaterThanOrEqual(3);
    });
  await ann.says("/explain rollup chains of zk").sees("Did you mean one of these?");
});

test.each([
  "/compare optimistic zk",
  '/compare "optimistic rollup" "zk rollup"',
  "/compare optimistic rollups vs zk rollups",
  "/compare optimistic rollup, zk-rollup",
  "/compare optimistic rollup and zk rollup",
  "/compare optimistic rollups zk rollups",
])("two sides are found in %s", async (line) => {
  const ann = (await conversation()).learner("Ann");
  await ann.says(line).check(([reply]) => expect(reply?.subject).toBe("optimistic-rollup~zk-rollup"));
});

test("differences come first, widest first, and what agrees is folded", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/compare optimistic zk")
    .sees("Where they differ", "Where they are alike")
    .check(([reply]) => {
      const table = reply?.blocks.find((block) => block.kind === "table");
      expect(table?.rows[0]?.label).toMatch(/^Withdrawal/);
    });
});

test("one side, the same side twice, an unknown side: each says what to do", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("/compare").sees("/compare needs two topics.");
  await ann.says("/compare rollups").sees("/compare needs two topics.");
  await ann.says("/compare rollup, rollups").sees("You named Rollup twice.");
  await ann.says("/compare rollups, tomato soup").sees('I don\'t know "tomato soup" yet.');
});

test("topics lead to areas and concepts", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/topics")
    .sees("Foundations")
    .press("Foundations")
    .sees("Layer 1")
    .press("Layer 2")
    .sees("Layer 2");
});

test("help lists every command, privacy says what is kept, an unknown command leads to help", async () => {
  const { app, learner } = await conversation();
  const ann = learner("Ann");
  await ann.says("/help").sees(...app.commands.map((command) => `/${command.name}`));
  await ann.says("/privacy").sees("never stored", "Delete me");
  await ann.says("/dance").sees("no command /dance").press("Help").sees("What you can type");
});

test("in a shared place plain text is not for the bot", async () => {
  const ann = (await conversation()).learner("Ann", "room");
  await ann.says("rollups").check((replies) => expect(replies).toEqual([]));
});

test("who asks what to buy is told that there is no such advice", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("which coin should I buy").sees("I say nothing about prices or what to buy.");
  await ann.says("/ask will the price of bitcoin go up").sees("Bitcoin");
});

test("two names with vs between them are compared, also without a command", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann.says("rollup vs sidechain").check(([reply]) => expect(reply?.subject).toBe("rollup~sidechain"));
  await ann.says("/explain the difference between L1 and L2").sees("Layer 1", "Layer 2");
});
