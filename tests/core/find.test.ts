/** Look-up: what is the same, what is near, and what is never guessed. */
import { expect, test } from "vitest";
import { commands } from "../../src/core/commands/index.ts";
import { find } from "../../src/core/knowledge/find.ts";
import { fold } from "../../src/core/knowledge/fold.ts";
import { buildsOn } from "../../src/core/knowledge/library.ts";
import { splitSides } from "../../src/core/knowledge/sides.ts";
import { suggest } from "../../src/core/suggest.ts";
import { content } from "../support/conversation.ts";

const { library } = content;

test("case, accents, hyphens, spaces and plurals fold away", () => {
  for (const text of ["Side chains", "side-chain", "SIDECHAINS", "sidé chain"])
    expect(fold(text)).toBe("sidechain");
  expect(fold("proofs of stake")).toBe(fold("Proof-of-Stake"));
  expect(fold("consensus")).toBe("consensus");
});

test("every id, name and alias finds its own concept exactly", () => {
  for (const term of library.terms) {
    expect(find(library, term.text)).toEqual({ kind: "exact", concept: term.concept });
  }
});

test.each([
  ["sidechian", "sidechain"],
  ["optimistic rolup", "optimistic-rollup"],
  ["validty proof", "validity-proof"],
])("a slip is mended: %s", (typed, id) => {
  expect(find(library, typed)).toMatchObject({ kind: "corrected", concept: { id } });
});

test.each(["layer 12", "stage 12", "l", "", "!!!", "sidecar race"])("never guessed: %s", (typed) => {
  expect(find(library, typed).kind).toBe("unsure");
});

test.each([
  ["rollup vs sidechain", ["rollup", "sidechain"]],
  ["rollup vs. sidechain", ["rollup", "sidechain"]],
  ["“zk rollup” “side chain”", ["zk rollup", "side chain"]],
  ["layer 1 and layer 2", ["layer 1", "layer 2"]],
  ["zk rollup state channel", ["zk rollup", "state channel"]],
  ["sharding, rollups", ["sharding", "rollups"]],
])("sides of %s", (text, sides) => {
  expect(splitSides(library, text)).toEqual(sides);
});

test("what builds on a concept includes what builds on that", () => {
  const set = buildsOn(library, "rollup");
  expect([...set]).toEqual(expect.arrayContaining(["rollup", "zk-rollup", "optimistic-rollup"]));
  expect(set.has("layer-1")).toBe(false);
});

test("completion offers at most 25, the best first, and areas where they fit", () => {
  const deps = { library, commands };
  expect(suggest(deps, "explain", "topic", "side")[0]).toEqual({ label: "Sidechain", value: "sidechain" });
  expect(suggest(deps, "explain", "topic", "").length).toBeLessThanOrEqual(25);
  expect(suggest(deps, "topics", "area", "found")).toEqual([{ label: "Foundations", value: "foundations" }]);
  expect(suggest(deps, "leaderboard", "scope", "h")).toEqual([{ label: "here", value: "here" }]);
  expect(suggest(deps, "nosuch", "topic", "x")).toEqual([]);
});
