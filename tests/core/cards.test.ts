/** Cards for what is typed in any chat: the best first, the same for the same words, none twice. */
import { expect, test } from "vitest";
import { cards } from "../../src/core/cards.ts";
import type { Card } from "../../src/core/face.ts";
import { en } from "../../src/core/texts/en.ts";
import { beginnings } from "../../src/core/views/topics.ts";
import { content } from "../support/conversation.ts";

const { library } = content;
const offered = (typed: string): readonly Card[] => cards({ library, texts: en }, typed);
const idOf = ({ what }: Card): string => {
  if (what.kind === "compare") return what.sides.join("~");
  return what.kind === "explain" ? what.concept : String(what.topic);
};
const first = (typed: string): string | undefined => offered(typed).map(idOf)[0];

test.each([
  ["zk rol", "zk-rollup"],
  ["zk-rollup", "zk-rollup"],
  ["validum", "validium"],
  ["optimistic vs zk", "optimistic-rollup~zk-rollup"],
  ["zk rollup versus sidechain", "zk-rollup~sidechain"],
  ["plasma, validium", "plasma~validium"],
  ["optimistic zk", "optimistic-rollup~zk-rollup"],
])("%j offers %s first", (typed, id) => {
  expect(first(typed)).toBe(id);
});

test("both sides follow their comparison", () => {
  expect(offered("optimistic vs zk").map(idOf).slice(1, 3)).toEqual(["optimistic-rollup", "zk-rollup"]);
});

test("before anything is typed there are the places to begin with, then pairs people ask about", () => {
  const ids = offered("  ").map(idOf);
  const starts = beginnings(library).map(({ id }) => id);
  expect(ids.slice(0, starts.length)).toEqual(starts);
  const pairs = library.pairs.map(({ sides }) => sides.map(({ id }) => id).join("~"));
  expect(ids.slice(starts.length)).toEqual(pairs.slice(0, 10));
});

test("a side that is not known, or the same twice, makes no comparison", () => {
  for (const typed of ["zk vs qwxzjk", "rollup vs rollups", "vs", " vs ", "zk vs "])
    expect(offered(typed).filter(({ what }) => what.kind === "compare")).toEqual([]);
});

test("whatever is typed, there are at most fifty, none twice, each with words of its own", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  for (const typed of [...letters, "rollup", "qwxzjk", "*_[]()", "x".repeat(5_000), "👩‍🚀", "a vs b, c/d"]) {
    const found = offered(typed);
    expect(found.length).toBeLessThanOrEqual(50);
    expect(new Set(found.map(idOf)).size).toBe(found.length);
    for (const { title, summary, reply } of found) {
      expect(title.trim()).not.toBe("");
      expect(summary.trim()).not.toBe("");
      expect(summary.length).toBeLessThanOrEqual(200);
      expect(reply.controls).toEqual([]);
    }
  }
});
