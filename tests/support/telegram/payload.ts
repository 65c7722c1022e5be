/** A call's parameters as the Bot API reads them, from JSON or from a form ("Making requests", "Sending files"). */
import type { Body, Upload } from "../multipart.ts";

/**
 * In a form every parameter is text, objects as JSON; a file stands for itself under the name of its part. telegraf
 * says the method once more in each form, which the Bot API passes over as it does all that it doesn't know.
 */
export function payloadOf(body: Body): {
  readonly payload: Record<string, unknown>;
  readonly files: readonly Upload[];
} {
  if (body.kind === "text") return { payload: JSON.parse(body.text), files: [] };
  const named = [...body.fields].filter(([name]) => name !== "method");
  const fields = named.map(([name, value]) => [name, parsed(value)]);
  const attached = body.files.map(({ field }) => [field, `attach://${field}`]);
  return { payload: Object.fromEntries([...fields, ...attached]), files: body.files };
}

function parsed(value: string): unknown {
  return /^(?:-?\d{1,15}|true|false|[[{].*)$/s.test(value) ? JSON.parse(value) : value;
}
