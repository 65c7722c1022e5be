/** What holds for some designs and clearly not for others: which cells say so. The words are in the texts. */
import type { Cell, Words } from "./matrix.ts";

/** A test of a cell: bounds of its rating, and a pattern of its text. */
type Test = {
  readonly least?: number;
  readonly most?: number;
  readonly text?: RegExp;
  readonly not?: RegExp;
};

/** A claim about cells of one dimension. Cells that neither hold nor fail stay out of it. */
export type Claim = {
  readonly id: keyof Words["claims"];
  readonly dimension: string;
  readonly holds: Test;
  readonly fails: Test;
  readonly difficulty: number;
  readonly cognitive: "recall" | "understand" | "apply";
};

/** Whether a cell passes a test. */
export function passes({ text, rating }: Cell, test: Test): boolean {
  const rated = test.least !== undefined || test.most !== undefined;
  if (rated && rating === undefined) return false;
  const inBounds = (rating ?? 0) >= (test.least ?? 0) && (rating ?? 0) <= (test.most ?? 5);
  return inBounds && (test.text?.test(text) ?? true) && !(test.not?.test(text) ?? false);
}

export const CLAIMS: readonly Claim[] = [
  claim(
    "every-node-executes",
    "execution",
    { text: /^every full node/i },
    { text: /sequencer|shard|participants|two parties|operator/i },
    2,
    "understand",
  ),
  claim(
    "users-execute",
    "execution",
    { text: /participants|two parties/i },
    { text: /sequencer|validators|operator|shard/i },
    1,
    "recall",
  ),
  claim(
    "proposers-order",
    "execution",
    { text: /proposers/i },
    { text: /^a sequencer|own validators|operator/i },
    2,
    "recall",
  ),
  claim(
    "data-on-layer-1",
    "data",
    { text: /^(?:full|transactions|on layer 1$)/i },
    { text: /^(?:off layer 1|with the operator|on its own chain|only opening|on a data)/i },
    1,
    "understand",
  ),
  claim(
    "data-off-layer-1",
    "data",
    { text: /^(?:off layer 1|with the operator|only opening)/i },
    { text: /^(?:full|transactions|on layer 1$)/i },
    2,
    "apply",
  ),
  claim(
    "data-with-operator",
    "data",
    { text: /^with the operator/i },
    { text: /^(?:full|transactions|on layer 1$|on its own chain|only opening|in shard)/i },
    2,
    "recall",
  ),
  claim(
    "data-by-choice",
    "data",
    { text: /^the user picks/i },
    { text: /^(?:full|transactions|on layer 1$|off layer 1|with the operator|on its own chain)/i },
    2,
    "recall",
  ),
  claim(
    "proved-before",
    "security",
    { text: /validity proofs/i },
    { text: /fraud proofs|own validator set/i },
    2,
    "understand",
  ),
  claim(
    "disputed-after",
    "security",
    { text: /fraud proofs/i },
    { text: /validity proofs|own validator set|layer 1 consensus/i },
    2,
    "apply",
  ),
  claim(
    "own-validators",
    "security",
    { text: /own validator set/i },
    { text: /layer 1 data|validity proofs|fraud proofs|window|penalty/i },
    1,
    "understand",
  ),
  claim("most-trust", "trust", { most: 2 }, { least: 4 }, 2, "understand"),
  claim("least-trust", "trust", { least: 5, text: /^no extra/i }, { most: 3 }, 3, "understand"),
  claim("stuck-inside", "exit", { most: 1 }, { least: 3, text: /^yes/i }, 2, "apply"),
  claim("way-out", "exit", { least: 4, not: /\bif\b/i }, { most: 2 }, 2, "apply"),
  claim("no-gain", "throughput", { most: 2, text: /by itself/i }, { least: 4 }, 2, "understand"),
  claim("no-ceiling", "throughput", { least: 5, text: /blocks/i }, { most: 3 }, 2, "understand"),
  claim("first-to-confirm", "soft-confirmation", { least: 5 }, { most: 3 }, 1, "apply"),
  claim("last-to-confirm", "soft-confirmation", { most: 2 }, { least: 4 }, 2, "understand"),
  claim("final-by-signature", "hard-finality", { least: 5, text: /signed/i }, { most: 3 }, 1, "recall"),
  claim(
    "week-to-leave",
    "withdrawal",
    { most: 1, text: /days|week/i },
    { least: 3, text: /hour/i, not: /days|longer/i },
    2,
    "apply",
  ),
  claim(
    "hours-to-leave",
    "withdrawal",
    { least: 3, text: /hours/i, not: /days|longer/i },
    { most: 1 },
    2,
    "recall",
  ),
  claim("free-payments", "cost", { least: 5, text: /locked money/i }, { most: 3 }, 1, "apply"),
  claim("most-locked", "capital", { most: 1 }, { least: 3 }, 2, "recall"),
  claim("nothing-locked", "capital", { least: 5 }, { most: 3, not: /ordinary users/i }, 2, "recall"),
  claim("no-contracts", "evm", { most: 1 }, { least: 4, text: /full|exactly|unchanged/i }, 2, "apply"),
  claim(
    "all-contracts",
    "evm",
    { least: 5 },
    { most: 3, text: /^(?:none|very limited|partial)\b/i },
    2,
    "recall",
  ),
  claim(
    "checked-by-phone",
    "verification",
    { least: 5, text: /phone|short proof/i },
    { most: 3 },
    2,
    "understand",
  ),
  claim(
    "checked-by-servers",
    "verification",
    { most: 2, text: /data-center|servers/i },
    { least: 4 },
    2,
    "understand",
  ),
  claim(
    "in-production",
    "maturity",
    { least: 4, text: /in production|long proven/i },
    { most: 2 },
    2,
    "recall",
  ),
  claim("only-a-draft", "maturity", { most: 1 }, { least: 3 }, 1, "recall"),
  claim("given-up", "maturity", { most: 2, text: /abandoned/i }, { least: 4 }, 1, "recall"),
];

function claim(
  id: Claim["id"],
  dimension: string,
  holds: Test,
  fails: Test,
  difficulty: number,
  cognitive: Claim["cognitive"],
): Claim {
  return { id, dimension, holds, fails, difficulty, cognitive };
}
