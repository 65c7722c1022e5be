/** A name is typed, and read as kindly as can be done without taking one name for another. */
import { z } from "zod";
import { conceptOf, type Library } from "../../knowledge/library.ts";
import { button, text } from "../../views/inline.ts";
import { NO_NAME, readName } from "../mark.ts";
import { type SessionItem, SKIPPED } from "../session.ts";
import { common, line } from "./fields.ts";
import type { Kind, Reading } from "./kind.ts";

export const typedSchema = z.strictObject({
  ...common,
  kind: z.literal("typed"),
  accept: z.array(line(60)).min(1),
});

type TypedQuestion = Readonly<z.infer<typeof typedSchema>>;

/** A question of this kind as it is played. `chosen` is the id of the concept the text was read as. */
export function typed(question: TypedQuestion): Kind {
  const concept = question.concepts[0] ?? "";
  const name = shownName(question.accept);
  const nameOf = (library: Library, id: string): string =>
    id === concept ? name : conceptOf(library, id).name;
  return {
    expects: "text",
    arrange: () => [],
    read: (given, item, library) => {
      if (given.kind === "text") return read(library, question, given.text, item.near !== undefined);
      const meant = offered(library, item).find(
        ({ option }) => given.kind === "option" && given.option === option,
      );
      return meant === undefined
        ? { kind: "refused", why: "optionGone" }
        : { kind: "answer", chosen: meant.id };
    },
    isRight: (chosen) => chosen === concept,
    form: () => ({ kind: "typed" }),
    controls: ({ texts, library }, item, spot) => [
      ...offered(library, item).map(({ id, option }) =>
        button(nameOf(library, id), { kind: "answer", ...spot, option }),
      ),
      {
        kind: "prompt",
        label: texts.kinds.write,
        action: { kind: "write", ...spot },
        ask: texts.kinds.askName,
        style: "primary",
      },
    ],
    remarks: ({ texts: { kinds }, library }, item) => {
      if (!item.near) return [];
      const names = offered(library, item).map(({ id }) => nameOf(library, id));
      return [names.length > 0 ? kinds.meant(names) : kinds.meantNone];
    },
    hints: ({ texts: { kinds } }) => [
      kinds.beginsWith(bare(name).charAt(0).toUpperCase(), wordsOf(name).map(lettersIn)),
      kinds.pattern(wordsOf(name).map(half).join("   ")),
    ],
    tell: ({ texts: { kinds }, library }, { answer }) => {
      const chosen = answer?.chosen ?? SKIPPED;
      if (chosen === concept) return [text(kinds.rightName(name))];
      const other = library.byId.get(chosen);
      return [
        ...(other ? [text(`${kinds.named(other.name)} ${other.summary}`)] : []),
        ...(chosen === NO_NAME ? [text(kinds.notKnown)] : []),
        text(kinds.rightName(name)),
      ];
    },
  };
}

/** The concepts that were perhaps meant, each with its place as buttons name it; without those that are gone. */
function offered(library: Library, { near = [] }: SessionItem): readonly { id: string; option: number }[] {
  return near.map((id, option) => ({ id, option })).filter(({ id }) => library.byId.has(id));
}

function read(library: Library, question: TypedQuestion, words: string, asked: boolean): Reading {
  const { concepts, accept, prompt } = question;
  const wanted = { concept: concepts[0] ?? "", accept, prompt };
  const found = readName(library, wanted, words);
  switch (found.kind) {
    case "read":
      return { kind: "answer", chosen: found.chosen };
    case "several":
      return { kind: "refused", why: "severalNames" };
    case "nothing":
      return { kind: "refused", why: "noName" };
    case "unsure":
      return asked ? { kind: "answer", chosen: NO_NAME } : { kind: "note", note: { near: found.near } };
    default:
      throw new Error(`nothing to answer for ${JSON.stringify(found satisfies never)}`);
  }
}

/** The first one; a concept's name that joins two things ("Merkle proofs and state roots") asks for one of them. */
function shownName(accept: readonly string[]): string {
  return accept.find((name) => !name.includes(" and ")) ?? accept[0] ?? "";
}

/** The name without what stands in brackets behind it. */
const bare = (name: string): string => name.replace(/\s*\(.*\)\s*$/, "");
const wordsOf = (name: string): readonly string[] => bare(name).split(/[\s-]+/);
const lettersIn = (word: string): number => [...word].length;

/** The first half of a word, the rest as lines. */
function half(word: string): string {
  const letters = [...word];
  const shown = Math.floor(letters.length / 2);
  return letters.map((letter, index) => (index < shown ? letter : "_")).join(" ");
}
