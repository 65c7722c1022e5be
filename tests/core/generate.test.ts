/** Generated questions: in step with the comparison, the same each time, and never about cells that are nearly equal. */
import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/content/generated.ts";
import { type Content, readContent } from "../../src/content/load.ts";
import { parseEntries } from "../../src/core/knowledge/parse.ts";
import { readYaml } from "../../src/core/knowledge/yaml-file.ts";
import { guesses, positions } from "../../src/core/quiz/blind.ts";
import { areApart, areOtherAnswers } from "../../src/core/quiz/generate/apart.ts";
import { CLAIMS } from "../../src/core/quiz/generate/claims.ts";
import { generateQuestions } from "../../src/core/quiz/generate/generate.ts";
import { matrixOf } from "../../src/core/quiz/generate/matrix.ts";
import { failsDespite, split } from "../../src/core/quiz/generate/which.ts";
import { type Question, questionSchema } from "../../src/core/quiz/question.ts";
import { en } from "../../src/core/texts/en.ts";
import { content, ROOT } from "../support/conversation.ts";

const { library } = content;
const read = readContent(ROOT);
const made = content.bank.all.filter(({ generated }) => generated);
const matrix = matrixOf(library, en.made);
/** A layer for data alone: its cells count bytes and can be set against no other design. */
const BYTES = "alt-da";
const compared = library.concepts.filter(({ traits }) => traits.size > 0);

/** The questions of the content with one cell changed. */
function withCell(concept: string, dimension: string, text: string, rating?: number): readonly Question[] {
  const concepts: Content["concepts"] = read.concepts.map((entry) => {
    const traits = entry.value?.id === concept ? entry.value.traits : undefined;
    if (!entry.value || !traits) return entry;
    const cell = { text, ...(rating === undefined ? {} : { rating }) };
    return { ...entry, value: { ...entry.value, traits: { ...traits, [dimension]: cell } } };
  });
  return generateQuestions(libraryOf({ ...read, concepts }), en.made);
}

const idsOf = (questions: readonly Question[]): readonly string[] => questions.map(({ id }) => id);
const clauseOf = (concept: string, dimension: string): string | undefined =>
  matrix.column(dimension).find(({ of }) => of.concept.id === concept)?.clause;
const ratingOf = (concept: string, dimension: string): number | undefined =>
  library.byId.get(concept)?.traits.get(dimension)?.rating;

describe("what there is", () => {
  test("at least 150, each marked, with an id of its own, behind the written ones", () => {
    expect(made.length).toBeGreaterThanOrEqual(150);
    expect(new Set(idsOf(content.bank.all)).size).toBe(content.bank.all.length);
    expect(content.bank.all.slice(-made.length)).toEqual(made);
    for (const { version, asks } of made) expect([version, typeof asks]).toEqual([2, "string"]);
  });

  test("every design but one is asked about, and none more than fifteen times; every dimension that is asked about is", () => {
    const counts = Map.groupBy(made, ({ concepts }) => concepts[0] ?? "");
    for (const { id } of compared.filter((one) => one.id !== BYTES))
      expect(
        made.some(({ concepts }) => concepts.includes(id)),
        id,
      ).toBe(true);
    for (const [id, own] of counts) expect(own.length, id).toBeLessThanOrEqual(15);
    for (const { id } of library.dimensions)
      expect(askedOn(id).length > 0, id).toBe(en.made.says[id] !== undefined);
  });

  test("options are short, and no reason repeats a sentence of its prompt", () => {
    for (const { id, ...question } of made) {
      for (const { text, why, correct } of "options" in question ? question.options : []) {
        expect(text.length, id).toBeLessThanOrEqual(75);
        const said = question.prompt.split(/(?<=[.?!]) /).filter((part) => part.length > 20);
        if (!correct) for (const part of said) expect(why, id).not.toContain(part.replace(/^[XY]: /, ""));
      }
    }
  });

  test("they are what a file could hold, but for their marks, which no file can", () => {
    for (const { generated: _, asks: __, ...written } of made)
      expect(questionSchema.safeParse(written).error, written.id).toBeUndefined();
    const text = JSON.stringify({ questions: made.slice(0, 1) });
    const { faults } = parseEntries(readYaml("quizzes/x.yaml", text), "questions", questionSchema);
    expect(faults.map(({ message }) => message)).toEqual(['unknown key "generated"', 'unknown key "asks"']);
  });

  test("few are true or false, and neither place nor form of an option tells which is right", () => {
    const share = made.filter(({ kind }) => kind === "truefalse").length / made.length;
    expect(share).toBeLessThanOrEqual(0.1);
    for (const { way, right, chance } of guesses(made))
      expect(Math.abs(right - chance), way).toBeLessThanOrEqual(0.05);
    for (const place of positions(made)) expect(Math.abs(place - 0.25)).toBeLessThanOrEqual(0.05);
  });
});

/** Questions on a dimension, as far as ids, claims and options name it. */
function askedOn(dimension: string): readonly Question[] {
  const claims: readonly string[] = CLAIMS.filter((claim) => claim.dimension === dimension).map(
    ({ id }) => id,
  );
  const gain = en.made.gains[dimension];
  return made.filter(
    ({ id, asks = "", ...question }) =>
      new RegExp(`-${dimension}-`).test(`${id}-`) ||
      claims.some((claim) => id.includes(`-${claim}-`)) ||
      (asks === "examples" && dimension === "examples") ||
      ("options" in question && question.options.some(({ text }) => text === gain)),
  );
}

/** A time that a system is said to take, or a design to lock money. */
const TIMED = /(?:withdrawal(?: to Layer 1)?|finality|confirmation) takes (?!as long)|locks? it for days/i;

describe("in step with the knowledge base", () => {
  test("the same knowledge base gives the same questions in the same order", () => {
    expect(generateQuestions(libraryOf(read), en.made)).toEqual(made);
  });

  test("a changed cell changes the id of every question that rests on it, and of no other", () => {
    const before = "Off Layer 1: with a committee or another data layer";
    const after = "Off Layer 1: with one company that keeps it";
    const changed = withCell("validium", "data", after);
    const says = (question: Question): string => JSON.stringify(question);
    const rests = made.filter((question) => says(question).includes("With a validium, transaction data"));
    expect(rests.length).toBeGreaterThan(0);
    for (const { id } of rests) expect(idsOf(changed)).not.toContain(id);
    expect(changed.some((question) => says(question).includes("one company that keeps it"))).toBe(true);
    expect(changed.filter((question) => says(question).includes(`With a validium, ${before}`))).toEqual([]);
    const kept = made.filter(({ id }) => idsOf(changed).includes(id));
    expect(kept.length).toBeGreaterThan(0.8 * made.length);
    for (const question of kept) expect(changed.find(({ id }) => id === question.id)).toEqual(question);
  });

  test("a rating alone counts as well", () => {
    const [trade] = made.filter(({ id }) => id.startsWith("trade-sidechain-plasma-exit-"));
    const changed = withCell("plasma", "exit", "Yes, but a mass exit clogs Layer 1", 4);
    expect(trade).toBeDefined();
    expect(idsOf(changed)).not.toContain(trade?.id);
  });

  test("what takes a time that moves carries the month of its figures, as does what is given as an example", () => {
    const timed = made.filter((question) => TIMED.test(JSON.stringify(question)));
    const examples = made.filter(({ asks }) => asks === "examples");
    expect(timed.length).toBeGreaterThan(20);
    for (const { id, asOf } of [...timed, ...examples]) expect(asOf, id).toMatch(/^\d{4}-\d\d$/);
  });

  test("a cell that says nothing definite is not asked about", () => {
    const changed = withCell("validium", "withdrawal", "Depends on the design", 3);
    const says = (question: Question): boolean =>
      JSON.stringify(question).includes("With a validium, a native withdrawal");
    expect(made.filter(says).length).toBeGreaterThan(0);
    expect(changed.filter(says)).toEqual([]);
  });
});

describe("never about cells that are equal or nearly so", () => {
  test("cells that may stand against each other are two ratings apart, or say different things", () => {
    for (const { id } of library.dimensions) {
      const column = matrix.column(id);
      for (const [place, one] of column.entries()) {
        for (const other of column.slice(place + 1).filter((cell) => areApart(one, cell))) {
          const rated = one.rating !== undefined && other.rating !== undefined;
          if (rated) expect(Math.abs((one.rating ?? 0) - (other.rating ?? 0))).toBeGreaterThanOrEqual(2);
          expect(one.text).not.toBe(other.text);
        }
      }
    }
  });

  test("of claims, what holds and what fails", () => {
    for (const claim of CLAIMS) {
      const { holds, fails } = split(matrix, claim);
      expect([claim.id, holds.length > 0, fails.length > 0]).toEqual([claim.id, true, true]);
      for (const right of holds)
        for (const wrong of fails)
          expect(areApart(right, wrong) || failsDespite(claim, wrong), claim.id).toBe(true);
    }
  });

  test("in questions on one cell, every wrong option is some other design's, clearly apart", () => {
    const ofCells = made.filter(({ asks }) => asks === "cell");
    expect(ofCells.length).toBeGreaterThan(20);
    for (const question of ofCells) {
      const [concept = ""] = question.concepts;
      const right = library.dimensions
        .filter(({ id }) => question.id.startsWith(`cell-${concept}-${id}-`))
        .flatMap(({ id }) => matrix.column(id).filter(({ of }) => of.concept.id === concept))[0];
      const wrong = "options" in question ? question.options.filter(({ correct }) => !correct) : [];
      for (const { text } of wrong) {
        const others = matrix.column(right?.dimension.id ?? "").filter(({ option }) => option === text);
        expect(others.some((other) => right && areOtherAnswers(right, other))).toBe(true);
      }
    }
  });

  test("in exchanges and rankings", () => {
    for (const question of made.filter(({ asks }) => asks === "trade")) {
      const [to = "", from = ""] = question.concepts;
      const options = "options" in question ? question.options : [];
      for (const { text, correct } of options) {
        const [dimension = ""] = Object.entries(en.made.gains).find(([, gain]) => gain === text) ?? [];
        const [after, before] = [to, from].map((id) => clauseOf(id, dimension));
        if (!correct && after === before) continue;
        const gained = (ratingOf(to, dimension) ?? 0) - (ratingOf(from, dimension) ?? 0);
        expect(correct ? gained : -gained, `${question.id} ${dimension}`).toBeGreaterThanOrEqual(2);
      }
    }
    for (const question of made.filter(({ asks }) => asks === "ranking")) {
      const dimension = /^ranking-(.+)-[a-z0-9]{6}$/.exec(question.id)?.[1] ?? "";
      expect(question.concepts.map((concept) => ratingOf(concept, dimension))).toEqual([1, 3, 5]);
    }
  });
});
