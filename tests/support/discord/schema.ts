/** Discord's own OpenAPI document as a judge of bodies, where it is at hand; fields it doesn't name are refused. */
import { existsSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { BodyKind } from "./rules.ts";

const SPEC = new URL("../../../../shared/specs/discord-openapi.json", import.meta.url);

/** Whether the document is at hand. */
export const hasSchema: boolean = existsSync(SPEC);

const CALLBACKS: Readonly<Record<number, string>> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

const BODIES: Readonly<Record<Exclude<BodyKind, "callback">, string>> = {
  followUp: "IncomingWebhookRequestPartial",
  editOriginal: "IncomingWebhookUpdateRequestPartial",
  createMessage: "MessageCreateRequest",
  editMessage: "MessageEditRequestPartial",
  commands: "ApplicationCommandUpdateRequest",
};

/** What the schema says against a body; empty when nothing, or without the document. */
export function schemaFaults(kind: BodyKind, body: unknown): readonly string[] {
  if (!hasSchema) return [];
  if (kind === "commands" && Array.isArray(body)) return body.flatMap((one) => faults(BODIES.commands, one));
  const name = kind === "callback" ? CALLBACKS[callbackType(body)] : BODIES[kind];
  return name === undefined ? ["an unknown callback type"] : faults(name, body);
}

/** The document's unions say "one of", and so give errors of every branch: the branch is chosen by type first. */
function callbackType(body: unknown): number {
  return typeof body === "object" && body !== null && "type" in body ? Number(body.type) : -1;
}

function faults(name: string, body: unknown): readonly string[] {
  const validate = validatorOf(name);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const validators = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

function validatorOf(name: string): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  ajv ??= compiler();
  const made = ajv.compile({ $ref: `discord#/components/schemas/${name}` });
  validators.set(name, made);
  return made;
}

function compiler(): Ajv2020 {
  const document: unknown = JSON.parse(readFileSync(SPEC, "utf8"));
  const made = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(made);
  for (const format of ["int32", "int64", "double", "snowflake", "nonce"]) made.addFormat(format, true);
  return made.addSchema({ $id: "discord", ...object(closed(document, false)) });
}

/**
 * The schema with every object closed, except inside "allOf", whose parts are open by nature. Permissions are
 * typed as integers there while Discord takes and gives text (the document's own read-me says so).
 */
function closed(value: unknown, open: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => closed(one, open));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] =>
    key === "default_member_permissions"
      ? [key, { type: ["string", "null"] }]
      : [key, closed(one, key === "allOf")],
  );
  const copy = Object.fromEntries(entries);
  const closes = "properties" in copy && !open && !("additionalProperties" in copy);
  return closes ? { ...copy, additionalProperties: false } : copy;
}

function object(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
