/** The two faults the core tells apart: what a person can mend, and a store that cannot work just now. */

/** A fault a person can mend: `message` says what is wrong, `hint` what to do next. Both are shown as they are. */
export class UserError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = "UserError";
    this.hint = hint;
  }
}

/** The store refused: `busy` may be tried again at once, `full` and `broken` need the operator. Nothing was changed. */
export class StoreError extends Error {
  readonly reason: "busy" | "full" | "broken";
  constructor(reason: StoreError["reason"], cause: unknown) {
    super(`store ${reason}`, { cause });
    this.name = "StoreError";
    this.reason = reason;
  }
}
