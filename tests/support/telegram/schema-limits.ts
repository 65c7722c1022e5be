/** Limits that the Bot API's documentation states in words only, as JSON Schema. */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

export type Schema = Record<string, unknown>;

/** "1-64 bytes", "0-200 characters"; text lengths count after the parsing of entities and are checked by hand. */
export function limitsOf(description: string): Schema {
  const found = /(\d+)-(\d+) (characters|bytes)(?! after)/.exec(description);
  if (!found) return {};
  const [least, most] = [Number(found[1]), Number(found[2])];
  if (found[3] === "bytes") return { leastBytes: least, mostBytes: most };
  const letters = /only lowercase English letters, digits and underscores/.test(description);
  return { minLength: least, maxLength: most, ...(letters ? { pattern: "^[a-z0-9_]*$" } : {}) };
}

/** The values of "must be one of "a" (…), "b" (…)". */
export function choicesOf(description: string): Schema {
  const list = /must be one of ([^.]*)/i.exec(description)?.[1] ?? "";
  const values = [...list.matchAll(/["“]([a-z_]+)["”]/g)].map((match) => match[1]);
  return values.length > 0 ? { enum: values } : {};
}

/** "Values between 1-100 are accepted", "At most 100 commands". */
export function boundsOf(description: string): Schema {
  const values = /Values between (\d+)-(\d+)/.exec(description);
  if (values) return { minimum: Number(values[1]), maximum: Number(values[2]) };
  const items = /At most (\d+) /.exec(description);
  return items ? { maxItems: Number(items[1]) } : {};
}

/** An ajv that counts bytes, as the Bot API does for callback data. */
export function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const bytes = (text: string): number => Buffer.byteLength(text);
  ajv.addKeyword({ keyword: "leastBytes", validate: (least: number, text: string) => bytes(text) >= least });
  ajv.addKeyword({ keyword: "mostBytes", validate: (most: number, text: string) => bytes(text) <= most });
  return ajv;
}

/** What a schema has against a payload, in words. */
export function faultsIn(check: ValidateFunction, payload: unknown): string[] {
  if (check(payload)) return [];
  return (check.errors ?? []).map(({ instancePath, message, params }: ErrorObject) =>
    `${instancePath || "payload"} ${message} ${JSON.stringify(params)}`.slice(0, 300),
  );
}
