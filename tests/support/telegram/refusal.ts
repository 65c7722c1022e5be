/** What the fake server answers when it says no, in the words of the real one. */

export type RefusalParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters | undefined;
  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A "Bad Request: …" of the Bot API. */
export function badRequest(words: string): Refusal {
  return new Refusal(400, `Bad Request: ${words}`);
}
