/** `npm run facts`: every dated fact, cell and question, oldest first, so that a maintainer knows what to look at again. */
import { readContent } from "../content/load.ts";
import { UserError } from "../core/errors.ts";

type DatedFact = {
  readonly asOf: string;
  readonly concept: string;
  readonly text: string;
  readonly source: string;
};

/** Prints the dated facts below `root`, only those older than `age` (such as 6m, 90d or 1y) where it is given. */
export function facts(root: string, age: string | undefined): number {
  const limit = age === undefined ? undefined : before(new Date(), age);
  const dated = datedFacts(root).filter(({ asOf }) => limit === undefined || asOf < limit);
  for (const fact of dated)
    process.stdout.write(`${fact.asOf}  ${fact.concept}  ${fact.text}  [${fact.source}]\n`);
  process.stdout.write(`${dated.length} dated facts${limit === undefined ? "" : ` older than ${limit}`}\n`);
  return 0;
}

function datedFacts(root: string): readonly DatedFact[] {
  const { concepts, questions } = readContent(root);
  const known = concepts.flatMap(({ value }) =>
    (value?.facts ?? []).map((fact) => ({ ...fact, concept: value?.id ?? "" })),
  );
  const compared = concepts.flatMap(({ value }) =>
    Object.entries(value?.traits ?? {}).flatMap(([dimension, { text, asOf }]) =>
      (value?.sources ?? [])
        .slice(0, 1)
        .map((source) => ({ text: `${dimension}: ${text}`, asOf, source, concept: value?.id ?? "" })),
    ),
  );
  const asked = questions.flatMap(({ value }) =>
    value ? [{ text: value.prompt, asOf: value.asOf, source: value.source, concept: value.id }] : [],
  );
  return [...known, ...compared, ...asked]
    .flatMap(({ asOf, concept, text, source }) =>
      asOf === undefined ? [] : [{ asOf, concept, text, source: source.url ?? source.title }],
    )
    .sort((a, b) => a.asOf.localeCompare(b.asOf) || a.concept.localeCompare(b.concept));
}

const DAYS = { d: 1, w: 7, m: 30, y: 365 };

/** The day so long before now, YYYY-MM-DD; throws `UserError` for an age that can't be read. */
function before(now: Date, age: string): string {
  const [, count = "", unit = ""] = /^(\d{1,4})([dwmy])$/.exec(age) ?? [];
  const days = Object.entries(DAYS).find(([name]) => name === unit)?.[1];
  if (days === undefined)
    throw new UserError(`"${age}" is no age.`, "Use a number and d, w, m or y, such as 6m.");
  return new Date(now.getTime() - Number(count) * days * 86_400_000).toISOString().slice(0, 10);
}
