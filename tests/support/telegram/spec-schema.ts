/** Checks payloads against the Bot API's specification in ../shared/specs, where it is present. */
import { existsSync, readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { boundsOf, choicesOf, createAjv, faultsIn, limitsOf, type Schema } from "./schema-limits.ts";

type Field = {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
  readonly description: string;
};
type Shape = { readonly fields?: readonly Field[]; readonly subtypes?: readonly string[] };
type Spec = { readonly methods: Record<string, Shape>; readonly types: Record<string, Shape> };

const FILE = new URL("../../../../shared/specs/telegram-bot-api.json", import.meta.url);
const SIMPLE: Record<string, Schema> = {
  Integer: { type: "integer" },
  Float: { type: "number" },
  String: { type: "string" },
  Boolean: { type: "boolean" },
  True: { const: true },
};
const ARRAY = "Array of ";

const checks = new Map<string, ValidateFunction>();
let spec: Spec | undefined;

export const hasSpec = existsSync(FILE);

/** What the specification has against a call; nothing when it is absent. */
export function specFaults(method: string, payload: unknown): string[] {
  if (!hasSpec) return [];
  spec ??= JSON.parse(readFileSync(FILE, "utf8")) as Spec;
  const shape = spec.methods[method];
  if (!shape) return [`the specification has no method ${method}`];
  const check = checks.get(method) ?? createAjv().compile(rootOf(shape, spec));
  checks.set(method, check);
  return faultsIn(check, payload);
}

function rootOf(shape: Shape, { types }: Spec): Schema {
  const definitions = Object.entries(types).map(([name, type]) => [name, schemaOf(type)]);
  return { ...schemaOf(shape), definitions: Object.fromEntries(definitions) };
}

/** Closed: a field that the specification does not know is a fault. */
function schemaOf({ fields = [], subtypes }: Shape): Schema {
  if (subtypes) return { anyOf: subtypes.map(typeOf) };
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldOf(field)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function fieldOf({ types, description }: Field): Schema {
  const options = types.map((type) => ({ ...typeOf(type), ...limits(type, description) }));
  return options.length === 1 ? (options[0] ?? {}) : { anyOf: options };
}

function limits(type: string, description: string): Schema {
  if (type === "String") return { ...limitsOf(description), ...choicesOf(description) };
  return type === "Integer" || type.startsWith(ARRAY) ? boundsOf(description) : {};
}

function typeOf(type: string): Schema {
  if (type.startsWith(ARRAY)) return { type: "array", items: typeOf(type.slice(ARRAY.length)) };
  return SIMPLE[type] ?? { $ref: `#/definitions/${type}` };
}
