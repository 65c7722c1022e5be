/** Bodies of calls with files in them, read as a server reads them. */
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** A file as it was uploaded; `field` is the name of its part. */
export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly mime: string;
  readonly text: string;
};

/** A body: its fields as text and its files where it is a form, else all of it as text. */
export type Body =
  | { readonly kind: "form"; readonly fields: ReadonlyMap<string, string>; readonly files: readonly Upload[] }
  | { readonly kind: "text"; readonly text: string };

/** Reads a request's body. A form is refused (by a throw) where its parts are not as RFC 7578 has them. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return { kind: "text", text: bytes.toString("utf8") };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const fields = new Map<string, string>();
  const files: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === "string") fields.set(field, value);
    else files.push({ field, name: value.name, mime: value.type, text: await value.text() });
  }
  return { kind: "form", fields, files };
}
