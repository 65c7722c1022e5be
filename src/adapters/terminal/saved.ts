/** Files of replies: kept on the disk, with a line that says where. */
import type { Block, Reply } from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";

/** Keeps a file under a name like this one; gives its path, or undefined where that can't be done. */
export type Save = (name: string, text: string) => Promise<string | undefined>;
type Deps = { readonly save: Save; readonly texts: Texts };

/** The replies with what became of each file in its place. */
export function saved(deps: Deps, replies: readonly Reply[]): Promise<readonly Reply[]> {
  return Promise.all(
    replies.map(async (reply) => ({
      ...reply,
      blocks: await Promise.all(reply.blocks.map((block) => savedBlock(deps, block))),
    })),
  );
}

async function savedBlock({ save, texts }: Deps, block: Block): Promise<Block> {
  if (block.kind !== "file") return block;
  const path = await save(block.name, block.text);
  const text = path === undefined ? texts.face.notSaved(block.name) : texts.face.saved(path);
  return { kind: "text", content: [{ kind: "text", text }] };
}
