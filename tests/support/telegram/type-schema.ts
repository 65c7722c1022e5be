/** Checks payloads against schemas made from the types of @gramio/types: the newest Bot API, always at hand. */
import { fileURLToPath } from "node:url";
import type { ValidateFunction } from "ajv";
import { createGenerator, type SchemaGenerator } from "ts-json-schema-generator";
import { choicesOf, createAjv, faultsIn, limitsOf, type Schema } from "./schema-limits.ts";

const TYPES = fileURLToPath(new URL("../../../node_modules/@gramio/types/out/params.d.ts", import.meta.url));
const WITHOUT_PARAMS = ["getMe", "getWebhookInfo"];

const checks = new Map<string, ValidateFunction>();
let generator: SchemaGenerator | undefined;

/** What the types have against a call. Reading the types takes about two seconds, once a process. */
export function typeFaults(method: string, payload: unknown): string[] {
  const check = checks.get(method) ?? createAjv().compile(schemaFor(method));
  checks.set(method, check);
  return faultsIn(check, payload);
}

/** Makes the schemas of these methods now, so that no later call has to wait for it. */
export function prepareTypes(methods: readonly string[]): void {
  for (const method of methods) typeFaults(method, {});
}

function schemaFor(method: string): Schema {
  if (WITHOUT_PARAMS.includes(method)) return { type: "object", additionalProperties: false };
  generator ??= createGenerator({ path: TYPES, skipTypeCheck: true, functions: "hide", topRef: false });
  const name = `${method.charAt(0).toUpperCase()}${method.slice(1)}Params`;
  return withLimits(generator.createSchema(name)) as Schema;
}

/** Adds the limits that stand in the descriptions. */
function withLimits(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withLimits);
  if (typeof node !== "object" || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withLimits(value)]));
  const { type, description } = inner;
  const isText = type === "string" && typeof description === "string" && !("enum" in inner);
  return isText ? { ...inner, ...limitsOf(description), ...choicesOf(description) } : inner;
}
