/** Typed answers: kindly read, and never one name for another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/knowledge/fold.ts";
import { type NameRead, readName } from "../../src/core/quiz/mark.ts";
import { readNumber } from "../../src/core/quiz/read-number.ts";
import { content } from "../support/conversation.ts";

const { library } = content;

/** What a text is read as where a concept is asked for by its name. */
function read(concept: string, text: string): NameRead {
  const name = library.byId.get(concept)?.name ?? "";
  return readName(library, { concept, accept: [name] }, text);
}

const readAs = (chosen: string) => ({ kind: "read", chosen });

describe("is right", () => {
  test.each([
    ["rollup", "Rollups"],
    ["rollup", "the rollup."],
    ["zkevm", "ZK-EVM"],
    ["data-availability", "Dâta availability"],
    ["sidechain", "ｓｉｄｅ－ｃｈａｉｎ"],
    ["sidechain", "I think it's a side chain"],
    ["eip-1559", "eip 1559"],
    ["rollup", "rolup"],
    ["sidechain", "side chian"],
    ["sequencer", "sequncer"],
    ["lightning-network", "lightening network"],
    ["optimistic-rollup", "optimstic rolup"],
  ])("%s: %j", (concept, text) => {
    expect(read(concept, text)).toEqual(readAs(concept));
  });

  test("every name and alias of every concept", () => {
    for (const { concept, text } of library.terms) expect(read(concept.id, text)).toEqual(readAs(concept.id));
  });
});

describe("what peers took for right is not", () => {
  test.each(["zk-rollup", "optimistic-rollup", "plasma", "validium", "sidechain", "rollup"])(
    "a list of names for %s",
    (concept) => {
      expect(read(concept, "zk optimistic rollup plasma validium sidechain")).toEqual({ kind: "several" });
    },
  );

  test.each([
    ["zk-snark", "zkstark", readAs("zk-stark")],
    ["validium", "validity", { kind: "unsure", near: expect.arrayContaining(["validium"]) }],
    ["optimium", "optimum", { kind: "unsure", near: expect.arrayContaining(["optimium"]) }],
    ["layer-2", "layer1", readAs("layer-1")],
  ])("%s is not %s", (concept, text, as) => {
    expect(read(concept, text)).toEqual(as);
  });

  test("one stage is not another", () => {
    const wanted = { concept: "rollup-stages", accept: ["Stage 2"] };
    expect(readName(library, wanted, "stage2")).toEqual(readAs("rollup-stages"));
    for (const text of ["stage1", "Stage 0", "rollup stages", "stage22"])
      expect(readName(library, wanted, text)).not.toEqual(readAs("rollup-stages"));
  });
});

describe("is asked back", () => {
  test.each([
    ["plasma", "plasna", ["plasma"]],
    ["sequencer", "sequence", ["sequencer"]],
    ["rollup", "a good rollup thing", ["rollup"]],
    ["mev", "MEB", []],
    ["eip-1559", "EIP-1599", []],
    ["rollup", "tomato soup", []],
  ])("%s: %j", (concept, text, near) => {
    expect(read(concept, text)).toEqual({ kind: "unsure", near });
  });

  test.each(["", " ", "?!", "🎉"])("nothing to read in %j", (text) => {
    expect(read("rollup", text)).toEqual({ kind: "nothing" });
  });
});

test("no alias of one concept is ever accepted for another, and lists of two are for none", () => {
  for (const asked of library.concepts) {
    for (const { concept, text } of library.terms) {
      if (concept.id === asked.id) continue;
      expect(read(asked.id, text)).toEqual(readAs(concept.id));
    }
  }
});

test("nor does a typed question of the bank accept another concept's name", () => {
  for (const question of content.bank.all) {
    if (question.kind !== "typed") continue;
    const [concept = ""] = question.concepts;
    const wanted = { concept, accept: question.accept };
    for (const name of question.accept) expect(readName(library, wanted, name)).toEqual(readAs(concept));
    for (const term of library.terms) {
      if (term.concept.id !== concept)
        expect(readName(library, wanted, term.text)).not.toEqual(readAs(concept));
    }
  }
});

test("whatever is typed: a slip of another's name is not taken for this one, and nothing throws", () => {
  const term = fc.constantFrom(...library.terms);
  const slip = fc
    .tuple(term, fc.nat(), fc.constantFrom("", "x", "e", "1", "swap"))
    .map(([one, at, letter]) => {
      const place = at % Math.max(1, one.text.length);
      const [head, tail] = [one.text.slice(0, place), one.text.slice(place)];
      return {
        one,
        text:
          letter === "swap"
            ? `${head.slice(0, -1)}${tail[0] ?? ""}${head.at(-1) ?? ""}${tail.slice(1)}`
            : head + letter + tail.slice(1),
      };
    });
  fc.assert(
    fc.property(slip, fc.constantFrom(...library.concepts), ({ one, text }, asked) => {
      const found = read(asked.id, text);
      if (found.kind !== "read" || found.chosen !== asked.id || one.concept.id === asked.id) return;
      const own = library.terms.filter(({ concept }) => concept.id === asked.id);
      expect(own.map(({ folded }) => folded)).toContain(fold(text));
    }),
    { seed: 11, numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(read("rollup", text).kind).toMatch(/read|several|unsure|nothing/);
    }),
    { seed: 12 },
  );
});

describe("numbers", () => {
  test.each([
    ["60M", "gas", 60_000_000],
    ["60 million", "gas", 60_000_000],
    ["1,024", "cells", 1024],
    ["130 000 satoshi", "satoshi", 130_000],
    ["1.024.000", "cells", 1_024_000],
    ["0.5", "cells", 0.5],
    ["0,5", "cells", 0.5],
    [".5", "cells", 0.5],
    ["−3", "cells", -3],
    ["12 s", "seconds", 12],
    ["12s", "seconds", 12],
    ["2 min", "seconds", 120],
    ["1 week", "days", 7],
    ["5 m", "minutes", 5],
    ["8m", "MiB", 8],
    ["128 KB", "KiB", 128],
    ["1 GiB", "MiB", 1024],
    ["34%", "percent", 34],
    ["34 per cent", "percent", 34],
    ["8x", "times", 8],
    ["5", "million gas per second", 5],
    ["5M", "million gas per second", 5],
    ["5,000,000", "million gas per second", 5],
    ["about 27.4 tps", "transactions per second", 27.4],
    ["512 nodes", "validators", 512],
    ["１２", "cells", 12],
  ])("%j of %s is %d", (text, unit, value) => {
    expect(readNumber(text, unit)).toEqual({ kind: "number", value });
  });

  test.each(["", "soon", "12 or 13", "6.4 to 7", "2^20", "1/2", "1,02,4", "five", "12-13"])(
    "none in %j",
    (text) => {
      expect(readNumber(text, "days")).toEqual({ kind: "none" });
    },
  );

  test.each([
    ["12 s", "gas"],
    ["12 %", "seconds"],
    ["12 seconds", "MiB"],
    ["12 MB", "percent"],
  ])("%j is not of %s", (text, unit) => {
    expect(readNumber(text, unit)).toEqual({ kind: "other-unit" });
  });

  test("any number comes back as it was written, with or without groups", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(readNumber(String(value), "cells")).toEqual({ kind: "number", value });
        expect(readNumber(value.toLocaleString("en"), "cells")).toEqual({ kind: "number", value });
      }),
      { seed: 13 },
    );
  });
});
