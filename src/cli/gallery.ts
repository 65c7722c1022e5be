/** Prints every kind of reply on every face. */
import { FACES } from "./faces.ts";
import { galleryReplies } from "./gallery-replies.ts";

/** Prints the gallery to standard output. */
export async function gallery(root: string): Promise<number> {
  for (const { name, reply } of await galleryReplies(root)) {
    for (const face of FACES) {
      const shown = face.readable(reply).join("\n··· next message ···\n");
      process.stdout.write(`━━━ ${name} · ${face.name} ━━━\n\n${shown}\n\n`);
    }
  }
  return 0;
}
