/** How well look-up does on a set of queries, by kind. */
import { z } from "zod";
import { find } from "../core/knowledge/find.ts";
import type { Library } from "../core/knowledge/library.ts";

const KINDS = ["term", "typo", "question", "confusable", "outside"] as const;

/** A file of queries with what each should find; `also` is as good, `never` is the look-alike. */
export const queriesSchema = z.strictObject({
  queries: z.array(
    z.strictObject({
      query: z.string().min(1),
      kind: z.enum(KINDS),
      expect: z.string().nullable(),
      also: z.array(z.string()).optional(),
      never: z.string().optional(),
    }),
  ),
});

/** One query of the set. */
export type Query = z.infer<typeof queriesSchema>["queries"][number];

/** Shares from 0 to 1. For `outside`, `first` is the share that was not answered with confidence. */
export type LookUpFigures = {
  readonly kind: Query["kind"];
  readonly count: number;
  /** The first answer, given or offered, was right. */
  readonly first: number;
  /** It was given at once or among the three offered. */
  readonly offered: number;
  readonly missed: readonly string[];
};

/** The figures of every kind. `missed` lists queries with what was found instead. */
export function measureLookUp(library: Library, queries: readonly Query[]): readonly LookUpFigures[] {
  return KINDS.map((kind) => {
    const judged = queries.filter((query) => query.kind === kind).map((query) => judge(library, query));
    const share = (of: (one: Judged) => boolean): number =>
      judged.filter(of).length / Math.max(1, judged.length);
    return {
      kind,
      count: judged.length,
      first: share((one) => one.first),
      offered: share((one) => one.offered),
      missed: judged.filter((one) => !one.first).map((one) => one.says),
    };
  });
}

type Judged = { readonly first: boolean; readonly offered: boolean; readonly says: string };

function judge(library: Library, { query, kind, expect, also = [], never }: Query): Judged {
  const found = find(library, query);
  const near = "near" in found ? found.near : [];
  const answers = ("concept" in found ? [found.concept, ...near] : near).map(({ id }) => id);
  const says = `${query} → ${found.kind} ${answers.join(", ") || "nothing"} (wanted ${expect ?? "nothing"})`;
  if (kind === "outside") return { first: found.kind === "unsure", offered: found.kind === "unsure", says };
  const right = new Set([expect, ...also]);
  const crossed = never !== undefined && answers[0] === never;
  return {
    first: right.has(answers[0] ?? "") && !crossed,
    offered: answers.some((id) => right.has(id)) && !crossed,
    says,
  };
}
