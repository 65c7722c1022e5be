/** Everything the fake server holds against a payload: hand-written rules, the specification, the types. */
import type { Upload } from "../multipart.ts";
import { badRequest, type Refusal } from "./refusal.ts";
import { brokenRules, fileRules } from "./rules.ts";
import { specFaults } from "./spec-schema.ts";
import { typeFaults } from "./type-schema.ts";

/** A payload that Telegram would not take, or would take and show wrongly. */
export type Invalid = {
  readonly method: string;
  readonly payload: Record<string, unknown>;
  readonly faults: readonly string[];
};

/** The payload's faults and the refusal they bring, or undefined when it is fine. */
export function validate(
  method: string,
  payload: Record<string, unknown>,
  files: readonly Upload[] = [],
): { readonly invalid: Invalid; readonly refusal: Refusal } | undefined {
  const broken = [...brokenRules(method, payload), ...fileRules(method, files)];
  const schema = [...specFaults(method, payload), ...typeFaults(method, payload)];
  const faults = [...broken.map(({ says, because }) => `${says}: ${because}`), ...schema];
  if (faults.length === 0) return undefined;
  return { invalid: { method, payload, faults }, refusal: badRequest(broken[0]?.says ?? faults[0] ?? "") };
}
