/** The shape in which what cells say is written down. */

/** The cells that a saying fits, as a clause, the reason for it, and as the answer to the question of its dimension. */
export type Saying = readonly [fits: RegExp, clause: string, why?: string | undefined, option?: string];

/** Sayings by dimension; of each the first that fits a cell is taken. */
export type Sayings = Readonly<Record<string, readonly Saying[]>>;
