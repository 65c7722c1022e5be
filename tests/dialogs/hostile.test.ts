/** Hostile input: a kind sentence or plain text each time, no crash, nothing changed. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { content, conversation, wordsOf } from "../support/conversation.ts";

const HOSTILE = [
  "x".repeat(10_000),
  "\u0000\u0007\u001b[31mred\u001b[0m",
  "@everyone <@1234> @here",
  "*_[]()<>`~||# heading\n> quote\n- list",
  "<script>alert(1)</script><b>bold</b>",
  "😀😀😀👨‍👩‍👧‍👦",
  "\u202eright to left\u202c",
  "'; DROP TABLE learners; --",
  "$" + "{jndi:ldap://127.0.0.1}",
  "zk\u200brollup",
];

test.each(HOSTILE)("%j is answered kindly, everywhere", async (text) => {
  const { learner, log } = await conversation();
  const ann = learner("Ann");
  for (const command of [
    "",
    "/explain ",
    "/compare ",
    "/quiz ",
    "/topics ",
    "/leaderboard ",
    "/help ",
    "/",
  ]) {
    await ann.says(command + text).check((replies) => {
      expect(replies.length).toBeGreaterThan(0);
      const words = wordsOf(replies);
      expect(words.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(words.length).toBeLessThan(6000);
    });
  }
  expect(log.entries).toEqual([]);
});

test("forged tokens change nothing", async () => {
  const { learner, storage, log } = await conversation();
  const ann = learner("Ann");
  await ann.says("/quiz rollup 2");
  const before = await storage.store.read((reader) => reader.openSession(1));
  const key = before?.key ?? "";
  const forged = ["", "a", "a.b.c.d", "zz.1", `a.${key}.9.0`, `a.${key}.0.z`, `n.${key}.0`, "n.nosuchkey.0"];
  for (const token of [
    ...forged,
    "q.-.zzzz.1",
    "q.-.0.1",
    "o.start",
    `${"a".repeat(100)}`,
    "e.000000.s.0",
    "a.x.1e9.0",
  ]) {
    await ann.forges(token).check((replies) => expect(replies.length).toBe(1));
  }
  expect(await storage.store.read((reader) => reader.openSession(1))).toEqual(before);
  expect(await storage.store.read((reader) => reader.tallies(1))).toEqual([]);
  expect(log.entries).toEqual([]);
});

test("whatever is said or pressed, an answer comes and no fault is logged", async () => {
  const { learner, log } = await conversation();
  const ann = learner("Ann");
  const names = fc.constantFrom("/explain ", "/compare ", "/quiz ", "/topics ", "/leaderboard ", "");
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom(...content.library.terms.map((term) => term.text)),
  );
  const said = fc
    .tuple(names, fc.array(words, { maxLength: 4 }))
    .map(([name, parts]) => name + parts.join(" "));
  await fc.assert(
    fc.asyncProperty(said, fc.string({ unit: "binary", maxLength: 70 }), async (text, token) => {
      await ann.says(text).forges(token);
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(log.entries).toEqual([]);
});
