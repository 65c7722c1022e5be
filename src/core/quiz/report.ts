/** Reports of faulty questions: why, and how a button carries one. */
import { shortId } from "../short-id.ts";

/**
 * What is wrong with a question: a wrong answer counts as the right one, a second one is right too, the world has
 * moved on, nobody can tell what is meant, or something else.
 */
export const REASONS = ["wrong-key", "two-right", "outdated", "unclear", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** Reports a version of a question; without a reason it asks for one. */
export type ReportAction = {
  readonly kind: "report";
  readonly question: string;
  readonly version: number;
  readonly reason?: Reason | undefined;
};

/** One report; a learner has one a question. */
export type Report = Required<Omit<ReportAction, "kind" | "reason">> & {
  readonly learner: number;
  readonly reason: Reason;
  readonly at: Date;
};

const NONE = "-";

/** The token of the action, for `encode`. */
export function encodeReport({ question, version, reason }: ReportAction): string {
  const why = reason === undefined ? NONE : String(REASONS.indexOf(reason));
  return ["x", shortId(question), version.toString(36), why].join(".");
}

/** The action of a token's parts, for `decode`. */
export function reportAction(
  question: string | undefined,
  version: number,
  why: string,
): ReportAction | undefined {
  return question === undefined
    ? undefined
    : { kind: "report", question, version, reason: REASONS[Number(why)] };
}
