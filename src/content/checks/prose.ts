/** Checks of the prose itself: markup, dates, hype, sources, and what is said twice. */
import type { Fault } from "../../core/knowledge/fault.ts";
import { readMarkup } from "../../core/knowledge/markup.ts";
import { alike, contentStems } from "../../core/knowledge/words.ts";
import type { Content } from "../load.ts";
import { faultAt, idOf, markedTexts, type Placed } from "../references.ts";

/** Words that are true only for a while. */
const MOVING = /\b(currently|latest|recently|right now|nowadays|these days|at the moment|soon|today)\b/i;
/** "now" alone, but not "until now" in a dated sentence. */
const NOW = /\bnow\b/i;
/** Words that sell rather than tell. */
const HYPE =
  /\b(revolutionary|revolutioni[sz]es?|seamless(ly)?|cutting[- ]edge|game[- ]chang(er|ing)|unlocks?|robust|leverag(e|es|ing)|groundbreaking|blazing(ly)?|lightning[- ]fast|next[- ]gen(eration)?|world[- ]class|unparalleled|supercharg\w+|to the moon|bullish)\b/i;
/** A date in the sentence itself: a year, or "as of". */
const DATED = /\b(19|20)\d\d\b|as of/i;
/** The two pictures of the essay and the concepts they belong to. */
const OWNED_PICTURES: readonly (readonly [RegExp, string])[] = [
  [/\bavenue\b/i, "layer-1"],
  [/\bsubway\b/i, "layer-2"],
];
/** Sentences with fewer meaningful words are too short to be called alike. */
const SHORTEST_SENTENCE = 7;
/** Share of common meaningful words from which two sentences, or two analogies, are called alike. */
const ALIKE = { sentence: 0.8, analogy: 0.4 };

/** Texts use only bold, italic, code and links. */
export function strangeMarkup({ concepts }: Content): Fault[] {
  return concepts.flatMap((entry) =>
    markedTexts(entry).flatMap(({ value, path }) =>
      readMarkup(value).faults.map((found) =>
        entry.file.fault(
          "markup",
          path,
          found,
          "use only **bold**, *italic*, `code` and [text](https://… or concept:id)",
        ),
      ),
    ),
  );
}

/** A fact with a word such as "currently" carries a date. */
export function undatedFacts({ concepts }: Content): Fault[] {
  return concepts.flatMap((entry) =>
    (entry.value?.facts ?? []).flatMap((fact, index) => {
      const word = (MOVING.exec(fact.text) ?? NOW.exec(fact.text))?.[0];
      if (word === undefined || fact.asOf !== undefined || DATED.test(fact.text)) return [];
      const path = [...entry.path, "facts", index, "text"];
      return [entry.file.fault("fact-dated", path, `"${word}" without a date`, "add asOf, or say when")];
    }),
  );
}

/** No word that sells. */
export function hype({ concepts }: Content): Fault[] {
  return concepts.flatMap((entry) =>
    markedTexts(entry).flatMap(({ value, path }) => {
      const word = HYPE.exec(value)?.[0];
      return word ? [entry.file.fault("hype", path, `the word "${word}"`, "say plainly what is so")] : [];
    }),
  );
}

/** A source without a URL can still be found: its title has a number or year, or several words. */
export function vagueSources({ concepts, questions }: Content): Fault[] {
  const known = concepts.flatMap((entry) => {
    const { sources = [], facts = [] } = entry.value ?? {};
    return [...sources, ...facts.map((fact) => fact.source)].map((source) => ({ entry, source }));
  });
  const asked = questions.flatMap((entry) => (entry.value ? [{ entry, source: entry.value.source }] : []));
  return [...known, ...asked]
    .filter(({ source }) => !source.url && !/\d/.test(source.title) && source.title.split(/\s+/).length < 3)
    .map(({ entry, source }) =>
      faultAt(
        "source-findable",
        entry,
        "sources",
        `nobody finds "${source.title}"`,
        "add a url, a number or a full title",
      ),
    );
}

/** No two concepts share a picture, and the avenue and the subway stay with Layer 1 and Layer 2. */
export function repeatedAnalogies({ concepts }: Content): Fault[] {
  const analogies = concepts.flatMap((entry) =>
    entry.value ? [{ entry, stems: new Set(contentStems(entry.value.analogy)) }] : [],
  );
  const twice = analogies.flatMap(({ entry, stems }, index) =>
    analogies
      .slice(0, index)
      .filter((other) => alike(stems, other.stems) >= ALIKE.analogy)
      .map((other) =>
        faultAt(
          "analogy-once",
          entry,
          "analogy",
          `the picture of "${idOf(other.entry)}"`,
          "find another one",
        ),
      ),
  );
  const borrowed = analogies.flatMap(({ entry }) =>
    OWNED_PICTURES.filter(
      ([word, owner]) => word.test(entry.value?.analogy ?? "") && idOf(entry) !== owner,
    ).map(([, owner]) =>
      faultAt("analogy-once", entry, "analogy", `the picture of "${owner}"`, "find another one"),
    ),
  );
  return [...twice, ...borrowed];
}

/** No sentence stands, more or less, under two concepts. */
export function repeatedSentences({ concepts }: Content): Fault[] {
  const sentences = concepts.flatMap((entry) =>
    markedTexts(entry).flatMap((placed) => sentencesOf(placed).map((sentence) => ({ entry, ...sentence }))),
  );
  const byStem = new Map<string, (typeof sentences)[number][]>();
  const faults: Fault[] = [];
  for (const sentence of sentences) {
    const rivals = new Set([...sentence.stems].flatMap((word) => byStem.get(word) ?? []));
    const twin = [...rivals].find(
      (rival) => rival.entry !== sentence.entry && alike(rival.stems, sentence.stems) >= ALIKE.sentence,
    );
    if (twin)
      faults.push(
        toFault(sentence, `almost the same sentence stands under "${idOf(twin.entry)}": "${sentence.value}"`),
      );
    for (const word of sentence.stems) byStem.set(word, [...(byStem.get(word) ?? []), sentence]);
  }
  return faults;
}

type Sentence = Placed & { readonly stems: ReadonlySet<string> };

function sentencesOf({ value, path }: Placed): Sentence[] {
  const plain = value.replace(/\]\([^)]*\)/g, "]");
  return plain
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => ({ value: sentence, path, stems: new Set(contentStems(sentence)) }))
    .filter(({ stems }) => stems.size >= SHORTEST_SENTENCE);
}

function toFault(sentence: Sentence & { entry: Content["concepts"][number] }, message: string): Fault {
  return sentence.entry.file.fault(
    "sentence-once",
    sentence.path,
    message,
    "say it in one of the two, and differently in the other",
  );
}
