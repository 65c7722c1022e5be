/** The marker over the whole knowledge base: no slip of one name is taken for another, and every spelling of a right one is right. */
import { describe, expect, test } from "vitest";
import { editsBetween } from "../../src/core/knowledge/edits.ts";
import { fold } from "../../src/core/knowledge/fold.ts";
import type { Term } from "../../src/core/knowledge/library.ts";
import { readName, type Wanted } from "../../src/core/quiz/mark.ts";
import { content } from "../support/conversation.ts";

const { library, bank } = content;
const typed = bank.all.filter((question) => question.kind === "typed");

function wantedBy({ concepts, accept, prompt }: (typeof typed)[number]): Wanted {
  return { concept: concepts[0] ?? "", accept, prompt };
}

/** What is asked for: each concept by its name, and what the bank's questions ask for. */
const WANTED: ReadonlyMap<string, readonly Wanted[]> = Map.groupBy(
  [...library.concepts.map(({ id, name }) => ({ concept: id, accept: [name] })), ...typed.map(wantedBy)],
  ({ concept }) => concept,
);

const isTaken = (wanted: Wanted, text: string): boolean => {
  const found = readName(library, wanted, text);
  return found.kind === "read" && found.chosen === wanted.concept;
};

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789 "];

/** Every text that is one slip away: a letter left out, swapped with the next, changed or added. */
function slipsOf(text: string): readonly string[] {
  const places = [...text].map((_, at) => [text.slice(0, at), text.slice(at)] as const);
  return [...places, [text, ""] as const].flatMap(([head, tail]) => [
    ...(tail === "" ? [] : [head + tail.slice(1)]),
    ...(tail.length > 1 ? [`${head}${tail[1]}${tail[0]}${tail.slice(2)}`] : []),
    ...LETTERS.map((letter) => head + letter + tail),
    ...(tail === "" ? [] : LETTERS.map((letter) => head + letter + tail.slice(1))),
  ]);
}

/** Pairs of names of two concepts that are so near that a slip of the first may come near the second. */
function nearPairs(): readonly (readonly [Term, Term])[] {
  const names = [...new Map(library.terms.map((term) => [term.text.toLowerCase(), term])).values()];
  return names.flatMap((one) =>
    names
      .filter(({ concept, folded }) => concept !== one.concept && editsBetween(one.folded, folded, 3) <= 3)
      .map((other) => [one, other] as const),
  );
}

test("no slip of a name is taken for another concept, unless it is a name of that one letter by letter", () => {
  const seen = new Set<string>();
  for (const [one, other] of nearPairs()) {
    const { id } = other.concept;
    for (const text of slipsOf(one.text.toLowerCase())) {
      if (seen.has(`${id} ${text}`)) continue;
      // More wrong letters than these are never read as a slip.
      const most = other.folded.length < 12 ? 1 : 2;
      if (editsBetween(fold(text), other.folded, most) > most) continue;
      seen.add(`${id} ${text}`);
      const written = [fold(text), fold(text.trim().replace(/^(an?|the) /, ""))];
      const names = library.terms.filter(({ concept }) => concept.id === id).map(({ folded }) => folded);
      for (const wanted of WANTED.get(id) ?? []) {
        const own = [...names, ...wanted.accept.map(fold)];
        if (!written.some((name) => own.includes(name)) && isTaken(wanted, text))
          expect.fail(`"${text}", a slip of ${one.text} (${one.concept.id}), is taken for ${id}`);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(5_000);
}, 30_000);

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
/** Names that end in s have none, nor do those of two letters ("DAS" is another name) or of an upgrade ("Heze"). */
const hasPlural = (text: string): boolean => !/(s|ze|(^|\W)\w\w)$/i.test(text);
const plural = (text: string): string =>
  /[^aeiou]y$/i.test(text)
    ? text.replace(/y$/i, "ies")
    : `${text}${/(s|x|z|ch|sh)$/i.test(text) ? "es" : "s"}`;

/** Ways to write the same name. */
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  "as it is": (name) => name,
  "in capitals": (name) => name.toUpperCase(),
  "in small letters": (name) => name.toLowerCase(),
  "with accents": (name) => name.replace(/[aeiou]/g, "$&\u0301").normalize("NFC"),
  "with accents apart": (name) => name.replace(/[aeiou]/g, "$&\u0308"),
  "in wide letters": wide,
  "with hyphens": (name) => name.replaceAll(" ", "-"),
  "with other dashes": (name) => name.replaceAll("-", "\u2011"),
  "without hyphens": (name) => name.replaceAll("-", " "),
  "in one word": (name) => name.replace(/[\s-]+/g, ""),
  "with blanks around": (name) => `  ${name.replaceAll(" ", "   ")} `,
  "with a full stop": (name) => `${name}.`,
  "with an article": (name) => `The ${name}`,
  "in quotes": (name) => `“${name}”`,
  "as more than one": (name) => (hasPlural(name) ? plural(name) : name),
};

describe.each(Object.entries(FORMS))("written %s", (_, form) => {
  test("every right answer of every typed question is right", () => {
    const wrong = typed.flatMap((question) =>
      question.accept
        .filter((name) => !isTaken(wantedBy(question), form(name)))
        .map((name) => `${question.id}: ${form(name)}`),
    );
    expect(wrong).toEqual([]);
  });

  test("no name that stands in the prompt already is right", () => {
    const said = typed.flatMap((question) => {
      const { aliases = [] } = library.byId.get(question.concepts[0] ?? "") ?? {};
      return aliases
        .filter((alias) => question.prompt.includes(alias) && isTaken(wantedBy(question), alias))
        .map((alias) => `${question.id}: ${alias}`);
    });
    expect(said).toEqual([]);
  });
});
