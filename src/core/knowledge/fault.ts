/** A fault in the content: where it is, what is wrong, and what to do about it. */

/** `line` and `column` count from 1. `check` names the check that found it. */
export type Fault = {
  readonly check: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly todo: string;
};

/** `file:line:column message, and what to do` on one line. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.message}; ${fault.todo}`;
}
