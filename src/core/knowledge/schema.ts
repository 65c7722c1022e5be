/** The shape of the files in `knowledge/`, as zod schemas: they check, they type, and they make the editor schemas. */
import { z } from "zod";

const id = z
  .string()
  .max(48)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens")
  .describe("An id for ever: lower-case words joined by hyphens. It never changes its meaning.");
const ids = z.array(id);
const line = (most: number) => z.string().trim().min(1).max(most);
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => between(countWords(text), least, most), {
      error: (issue) => `has ${countWords(String(issue.input))} words, should have ${least} to ${most}`,
    });

const between = (count: number, least: number, most: number): boolean => count >= least && count <= most;

/** Words as a reader counts them; link targets do not count. */
function countWords(text: string): number {
  return text
    .replace(/\]\([^)]*\)/g, "]")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** YYYY-MM or YYYY-MM-DD: the day or month for which a moving figure holds. */
export const asOf = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "must be YYYY-MM or YYYY-MM-DD")
  .describe("When a figure that moves was true: YYYY-MM or YYYY-MM-DD.");

/** Where a statement comes from; a URL where there is one. */
export const source = z.strictObject({ title: line(160), url: z.url({ protocol: /^https$/ }).optional() });

const fact = z.strictObject({ text: line(400), asOf: asOf.optional(), source });
const trait = z.strictObject({
  text: line(100),
  rating: z.int().min(1).max(5).optional(),
  asOf: asOf.optional(),
});
const level = z.int().min(1).max(3);

/** One concept. Texts may use bold, italic, code, links and `[text](concept:id)`; nothing else. */
export const conceptSchema = z.strictObject({
  id,
  name: line(60),
  aliases: z.array(line(60)),
  area: id,
  level: level.describe("1 newcomer, 2 some background, 3 specialist"),
  importance: level.describe("3 a learner needs it, 2 useful, 1 for the curious"),
  retired: z.boolean().optional().describe("True keeps the id for old progress but hides the concept."),
  summary: line(200),
  analogy: line(600),
  simple: words(60, 120),
  detail: words(120, 250),
  facts: z.array(fact).min(3).max(6),
  tradeoff: line(400),
  misconception: z.strictObject({ claim: line(200), truth: line(400) }),
  asks: z.array(line(120)).min(3).max(6),
  related: ids,
  prerequisites: ids,
  confusable: ids,
  sources: z.array(source).min(1),
  approach: line(60).optional().describe("The name it carries in comparisons, where that is not its own."),
  traits: z.record(id, trait).optional(),
});

/** A side of a comparison that is no concept of ours. */
const labelled = z.strictObject({ label: line(60), line: line(200) });
/** A concept under a name, and a line, that fit the pair better than its own. */
const renamed = z.strictObject({ concept: id, label: line(60), line: line(200).optional() });
const side = z.union([id, labelled, renamed]);

/** A pair that people really ask about. */
export const comparisonSchema = z.strictObject({
  a: side,
  b: side,
  heart: line(240).describe("One sentence on the heart of the difference."),
  chooseA: line(220).describe("When to choose the first one."),
  chooseB: line(220).describe("When to choose the second one."),
  lacksA: line(110).optional().describe("Why the first one does not do where the second is the choice."),
  lacksB: line(110).optional().describe("Why the second one does not do where the first is the choice."),
  asks: line(60).optional().describe("What a quiz asks of the two cases, where they are not for choosing."),
  trap: line(300).describe("The mistake people make with this pair."),
  asOf: asOf.optional(),
  sources: z.array(source).min(1),
});

/** Other words under which people look for a concept: read by look-up, never shown. */
export const cueSchema = z.strictObject({ concept: id, asked: z.array(line(120)).min(1).max(20) });

/** An ordered way through concepts. */
export const pathSchema = z.strictObject({
  id,
  name: line(60),
  about: line(200),
  steps: z.array(id).min(3).max(15),
});

/** A part of the subject; each has one file of concepts and one of questions. */
export const areaSchema = z.strictObject({ id, name: line(60), about: line(200) });

/** What `/compare` compares; `scale` says what the ratings 1 to 5 mean, where there are ratings. */
export const dimensionSchema = z.strictObject({
  id,
  name: line(40),
  question: line(100),
  scale: z.array(line(80)).length(5).optional(),
});

/** A concept as it is written. */
export type RawConcept = z.infer<typeof conceptSchema>;
/** A part of the subject. */
export type Area = Readonly<z.infer<typeof areaSchema>>;
/** A pair as it is written. */
export type RawComparison = Readonly<z.infer<typeof comparisonSchema>>;
/** Words under which a concept is looked for. */
export type Cue = Readonly<z.infer<typeof cueSchema>>;
/** A learning path. */
export type LearningPath = Readonly<z.infer<typeof pathSchema>>;
/** One line of a comparison. */
export type Dimension = Readonly<z.infer<typeof dimensionSchema>>;
