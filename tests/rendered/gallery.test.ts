/** Every kind of reply on every face, as snapshots a person can read. `npm run gallery` prints the same. */
import { describe, expect, test } from "vitest";
import { FACES } from "../../src/cli/faces.ts";
import { galleryReplies } from "../../src/cli/gallery-replies.ts";
import { ROOT } from "../support/conversation.ts";

const replies = await galleryReplies(ROOT);

describe.each(FACES.map((face) => [face.name, face] as const))("%s", (name, face) => {
  test.each(replies.map((shown) => [shown.name, shown.reply] as const))("%s", async (reply, shown) => {
    const text = face.readable(shown).join("\n··· next message ···\n");
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/${name}/${reply}.txt`);
  });
});
