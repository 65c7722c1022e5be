/** Learning paths, questions in one's own words, topics page by page, comparisons of two and three. */
import { expect, test } from "vitest";
import { answer } from "../support/answers.ts";
import { content, conversation } from "../support/conversation.ts";

const { library } = content;

test("a path begins, goes on, is remembered, and ends", async () => {
  const ann = (await conversation()).learner("Ann");
  const [path] = library.paths;
  if (!path) throw new Error("no path");
  await ann.says("/learn").sees("Learning paths", path.name).press(path.name);
  await ann
    .sees(`${path.name} (1 of ${path.steps.length})`)
    .press("Next step")
    .sees(`(2 of ${path.steps.length})`);
  await ann.says("/learn").sees(`step 2 of ${path.steps.length}`).press(`Go on with ${path.name}`);
  await ann.sees(`(2 of ${path.steps.length})`).press("Back").sees(`(1 of ${path.steps.length})`);
  for (let step = 1; step < path.steps.length; step += 1) await ann.press("Next step");
  await ann.press("Finish").sees(`You have walked the path "${path.name}".`);
  await ann.says("/learn").sees("finished");
});

test("a step is followed by a question on it, and the result leads to the next step", async () => {
  const ann = (await conversation()).learner("Ann");
  const path = library.paths.find(({ steps }) => steps.includes("layer-1"));
  if (!path) throw new Error("no path");
  await ann.says(`/learn ${path.id}`);
  for (let step = 0; step < path.steps.indexOf("layer-1"); step += 1) await ann.press("Next step");
  await ann.press("Check yourself").sees("Question 1 of 1 · Layer 1");
  await answer(ann, true);
  await ann.press("See the result").press("Next step");
  await ann.sees(`(${path.steps.indexOf("layer-1") + 2} of ${path.steps.length})`);
});

test("a checkpoint does not throw away an open quiz", async () => {
  const ann = (await conversation()).learner("Ann");
  const path = library.paths.find(({ steps }) => steps[0] === "layer-1" || steps.includes("layer-1"));
  await ann.says("/quiz 3").sees("Question 1 of 3");
  await ann.says(`/learn ${path?.id}`);
  for (let step = 0; step < (path?.steps.indexOf("layer-1") ?? 0); step += 1) await ann.press("Next step");
  await ann.press("Check yourself").sees("You have a quiz open: 0 of 3 questions answered.");
});

test("a question in one's own words is answered with a passage and its concept", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/ask why do I have to wait a week to withdraw from an optimistic rollup")
    .check(([reply]) => {
      expect(["challenge-period", "optimistic-rollup", "canonical-bridge"]).toContain(reply?.subject);
      const quote = reply?.blocks.find((block) => block.kind === "quote");
      expect(quote).toBeDefined();
    })
    .press("All about")
    .sees("The trade-off");
});

test("topics go page by page and mark what was answered right", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/topics networks")
    .sees("Page 1 of 2")
    .press("More")
    .sees("Page 2 of 2")
    .press("Before")
    .sees("Page 1 of 2");
  await ann.says("/quiz layer-1 1");
  await answer(ann, true);
  await ann.says("/topics foundations").sees("✓ Layer 1.");
  await ann.says("/topics").sees("1 of 10 concepts answered right");
});

test("any two of the 21 compare on data", async () => {
  const ann = (await conversation()).learner("Ann");
  const approaches = library.concepts.filter((concept) => concept.traits.size > 0);
  expect(approaches.length).toBe(21);
  for (const a of approaches) {
    for (const b of approaches.filter(({ id }) => id > a.id)) {
      await ann.says(`/compare ${a.id}, ${b.id}`).check(([reply]) => {
        expect(reply?.subject).toBe(`${a.id}~${b.id}`);
        const table = reply?.blocks.find((block) => block.kind === "table");
        expect(table?.rows.length ?? 0).toBeGreaterThan(2);
      });
    }
  }
});

test("every listed pair is found in both orders, with its heart and its trap", async () => {
  const ann = (await conversation()).learner("Ann");
  for (const { sides, trap } of library.pairs) {
    const [a, b] = sides;
    for (const line of [`/compare ${a.name} vs ${b.name}`, `/compare "${b.name}" "${a.name}"`]) {
      await ann
        .says(line)
        .sees(trap.slice(0, 40), "Choose")
        .check(([reply]) => {
          expect([`${a.id}~${b.id}`, `${b.id}~${a.id}`], line).toContain(reply?.subject);
        });
    }
  }
});

test("three sides stand side by side", async () => {
  const ann = (await conversation()).learner("Ann");
  await ann
    .says("/compare optimistic rollup, zk rollup, sidechain")
    .check(([reply]) => expect(reply?.subject).toBe("optimistic-rollup~zk-rollup~sidechain"))
    .sees("Explain Sidechain");
});

const ESSAY: readonly [string, string][] = [
  ["bigger blocks", "block-size-increase"],
  ["sharding", "sharding"],
  ["proof of work", "proof-of-work"],
  ["proof of stake", "proof-of-stake"],
  ["state channels", "state-channel"],
  ["optimistic rollups", "optimistic-rollup"],
  ["zk rollups", "zk-rollup"],
  ["sidechains", "sidechain"],
  ["checkpoints", "checkpointing"],
  ["fraud proofs", "fraud-proof"],
  ["zero-knowledge proofs", "zero-knowledge-proof"],
  ["interoperability", "bridge"],
  ["cross-chain liquidity", "liquidity-fragmentation"],
  ["hybrid layer 1 and layer 2", "hybrid-architecture"],
  ["modular chains", "modular-blockchain"],
  ["recursive rollups", "recursive-proofs"],
  ["private computation", "privacy-computation"],
  ["quantum resistance", "post-quantum"],
  ["defi", "adoption-use-cases"],
  ["games", "adoption-use-cases"],
  ["nfts", "adoption-use-cases"],
  ["Ethereum", "ethereum"],
  ["Bitcoin", "bitcoin"],
  ["Solana", "solana"],
  ["Cardano", "cardano"],
];

test.each(ESSAY)("the essay's %s is explained", async (typed, id) => {
  const ann = (await conversation()).learner("Ann");
  await ann.says(`/explain ${typed}`).check(([reply]) => expect(reply?.subject).toBe(id));
});
