/** Questions that are set aside: nobody is asked them any more, until somebody has looked at them. */
import type { Reader } from "../ports.ts";
import type { Bank } from "./bank.ts";

/** So many open reports, each by another learner, set a question aside. */
export const ENOUGH_REPORTS = 3;

/** A version of a question, and why it is set aside: reports, or learners who should know it but miss it. */
export type SetAside = {
  readonly question: string;
  readonly version: number;
  readonly why: "reports" | "misses";
  /** How many reports, or answers that were looked at. */
  readonly count: number;
};

/** The last bank that was made of a bank, and without what. */
type Made = { readonly without: string; readonly bank: Bank };
const made = new WeakMap<Bank, Made>();

/**
 * The bank to choose from: `byId` keeps everything, so that open sessions go on. It is the same object as long as the
 * same questions are set aside, so that what is worked out once for a bank stays.
 */
export async function bankInPlay(bank: Bank, reader: Pick<Reader, "setAside">): Promise<Bank> {
  const aside = new Set(asideIn(bank, await reader.setAside()).map(({ question }) => question));
  if (aside.size === 0) return bank;
  const without = [...aside].toSorted().join(" ");
  const known = made.get(bank);
  if (known?.without === without) return known.bank;
  const inPlay = { ...bank, all: bank.all.filter(({ id }) => !aside.has(id)) };
  made.set(bank, { without, bank: inPlay });
  return inPlay;
}

/** Those that concern the bank's own version of a question. */
export function asideIn({ byId }: Bank, aside: readonly SetAside[]): readonly SetAside[] {
  return aside.filter(({ question, version }) => byId.get(question)?.version === version);
}
