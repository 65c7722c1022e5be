/** Files of a reply as Discord takes them: a part of the upload each, and a component that shows it; pure. */
import type { APIFileComponent, RawFile } from "discord.js";
import type { FileBlock, Reply } from "../../core/reply.ts";
import { FILE_BYTES } from "./limits.ts";

/** The fields that files bring to a message; none where there is no file. */
export type Uploads = {
  readonly attachments?: { readonly id: string; readonly filename: string }[];
  /** Not a field of Discord's: they travel beside the body. */
  readonly files?: RawFile[];
};

/** Whether Discord refuses a file for its size; half of a message's bytes, since there are two at most. */
export function isTooLarge({ text }: FileBlock): boolean {
  return Buffer.byteLength(text) > FILE_BYTES / 2;
}

/** The files that can be sent. */
export function filesOf({ blocks }: Reply): readonly FileBlock[] {
  return blocks.filter((block) => block.kind === "file").filter((file) => !isTooLarge(file));
}

/** What shows a file. In messages of components a file that nothing refers to is not seen. */
export function fileComponent({ name }: FileBlock): APIFileComponent {
  return { type: 13, file: { url: `attachment://${name}` } };
}

/** The files with the numbers by which the body names them. */
export function uploadsOf(files: readonly FileBlock[]): Uploads {
  if (files.length === 0) return {};
  return {
    attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })),
    files: files.map(({ name, mime, text }) => ({ name, contentType: mime, data: text })),
  };
}
