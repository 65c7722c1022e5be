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
  /** A sort that can go together with what holds, and fails the claim all the same. */
  readonly despite?: string;
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
    { text: /sequencer|own validators|operator|shard/i },
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
    "provers-work",
    "execution",
    { text: /provers/i },
    { text: /^a sequencer, |own validators|operator|two parties|participants/i },
    2,
    "understand",
  ),
  claim(
    "work-divided",
    "execution",
    { text: /^each shard/i },
    { text: /^every full node|^a sequencer|own validators|operator/i },
    1,
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
    { text: /^(?:full|on layer 1$)/i },
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
    "data-on-own-chain",
    "data",
    { text: /^on its own chain/i },
    { text: /^(?:full|transactions|only opening)/i },
    1,
    "recall",
  ),
  claim(
    "proved-before",
    "security",
    { text: /^validity proofs, but|plus validity/i },
    { text: /fraud proofs|own consensus/i },
    2,
    "understand",
  ),
  claim(
    "disputed-after",
    "security",
    { text: /fraud proofs/i },
    { text: /^validity proofs, but|plus validity|own consensus/i },
    2,
    "apply",
  ),
  claim(
    "own-validators",
    "security",
    { text: /own consensus/i },
    { text: /layer 1 data|validity proofs|fraud proofs|window|penalty/i },
    1,
    "understand",
  ),
  claim(
    "decides-itself",
    "security",
    { text: /fork choice/i },
    { text: /layer 1 data|validity proofs|fraud proofs|window|penalty/i },
    2,
    "recall",
  ),
  {
    ...claim(
      "penalty-for-cheats",
      "security",
      { text: /penalty/i },
      { text: /window to contest|^validity proofs, but|own consensus/i },
      2,
      "recall",
    ),
    despite: "window",
  },
  claim("stuck-inside", "exit", { most: 1 }, { least: 3, text: /^yes/i }, 2, "apply"),
  claim("way-out", "exit", { least: 4, text: /^yes: (?:post|forced)/i }, { most: 2 }, 2, "apply"),
  claim("no-gain", "throughput", { most: 2, text: /by itself/i }, { least: 4 }, 2, "understand"),
  claim("no-ceiling", "throughput", { least: 5, text: /blocks/i }, { most: 3 }, 2, "understand"),
  claim("last-to-confirm", "soft-confirmation", { most: 2 }, { least: 4 }, 2, "understand"),
  claim("final-by-signature", "hard-finality", { least: 5, text: /signed/i }, { most: 3 }, 1, "recall"),
  claim(
    "week-to-leave",
    "withdrawal",
    { most: 1, text: /about a week/i },
    { least: 3, text: /hours/i, not: /days|longer/i },
    2,
    "apply",
  ),
  claim(
    "hours-to-leave",
    "withdrawal",
    { least: 3, text: /^hours$/i },
    { most: 1, not: /two exits/i },
    2,
    "recall",
  ),
  claim("free-payments", "cost", { least: 5, text: /locked money/i }, { most: 3 }, 1, "apply"),
  claim("most-locked", "capital", { most: 1 }, { least: 4, text: /dispute|usable/i }, 2, "recall"),
  claim("nothing-locked", "capital", { least: 5 }, { most: 3 }, 2, "recall"),
  claim("no-contracts", "evm", { most: 1 }, { least: 5, text: /^full$/i }, 2, "apply"),
  claim(
    "checked-by-phone",
    "verification",
    { least: 5, text: /phone is enough$/i },
    { most: 3, text: /full/i },
    2,
    "understand",
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
