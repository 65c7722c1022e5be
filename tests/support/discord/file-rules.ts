/** Rules of Discord for files in a message, which no schema has (docs, Uploading Files and File component). */
import type { Upload } from "../multipart.ts";
import { type BodyKind, nested } from "./rules.ts";

const MOST_FILES = 10;
const MOST_BYTES = 10 * 1024 * 1024;

type Message = {
  readonly components?: readonly unknown[];
  readonly attachments?: readonly { readonly id: string; readonly filename?: string }[];
};

/** What is wrong with the files of a body, in words; empty when nothing is. */
export function fileRules(kind: BodyKind, body: unknown, files: readonly Upload[]): readonly string[] {
  if (kind === "commands") return files.map(({ name }) => `a file ${name} beside commands`);
  const { components, attachments = [] } = messageIn(kind, body);
  const shown = nested(components).flatMap(({ type, file }) => (type === 13 ? [urlOf(file)] : []));
  const names = files.map(({ name }) => name);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return [
    ...files
      .filter(({ field }, index) => field !== `files[${index}]`)
      .map(({ field }) => `a part named ${field}`),
    ...names.filter((name) => !/^[\w.-]+$/.test(name)).map((name) => `a file named ${name}`),
    ...(new Set(names).size < names.length ? ["two files of one name"] : []),
    ...(files.length > MOST_FILES || bytes > MOST_BYTES ? [`${files.length} files, ${bytes} bytes`] : []),
    ...shown
      .filter((url) => !names.some((name) => url === `attachment://${name}`))
      .map((url) => `${url} is no file`),
    ...names.filter((name) => !shown.includes(`attachment://${name}`)).map((name) => `${name} is not shown`),
    ...attachments.filter(({ id }) => files[Number(id)] === undefined).map(({ id }) => `no files[${id}]`),
  ];
}

function messageIn(kind: BodyKind, body: unknown): Message {
  const fields: { readonly data?: Message } & Message = typeof body === "object" && body !== null ? body : {};
  return kind === "callback" ? (fields.data ?? {}) : fields;
}

function urlOf(file: unknown): string {
  return typeof file === "object" && file !== null && "url" in file ? String(file.url) : "";
}
