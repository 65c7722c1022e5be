/** Links into the private chat: what is shared arrives, as the ids or as the letters that stand for them. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandBehind, deepLink } from "../../src/adapters/telegram/deep-link.ts";
import { render } from "../../src/adapters/telegram/render.ts";
import type { Shared } from "../../src/core/reply.ts";
import { shortId } from "../../src/core/short-id.ts";
import { en } from "../../src/core/texts/en.ts";
import { content, conversation } from "../support/conversation.ts";

const BOT = "LayerwiseBot";
const { library } = content;

function payloadOf(what: Shared): string {
  return deepLink(BOT, what).replace(`https://t.me/${BOT}?start=`, "");
}

/** What the command says that the link of this runs. */
async function opens(what: Shared): Promise<string | undefined> {
  const input = commandBehind(payloadOf(what));
  if (input.kind !== "command") throw new Error("no command");
  const { app, clock } = await conversation();
  const actor = { id: "test:Ann", platform: "test", name: "Ann", locale: "en", role: "member" } as const;
  const place = { id: "test:Ann", platform: "test", community: "test:Ann", kind: "private" } as const;
  const { replies } = await app.handle({ event: "test:1", order: "1", at: clock(), actor, place, input });
  return replies[0]?.subject;
}

describe("payloads", () => {
  test("say what is shared", () => {
    expect(payloadOf({ kind: "explain", concept: "zk-rollup" })).toBe("explain_zk-rollup");
    expect(payloadOf({ kind: "compare", sides: ["zk-rollup", "plasma"] })).toBe("compare_zk-rollup__plasma");
    expect(payloadOf({ kind: "quiz", topic: "rollups" })).toBe("quiz_rollups");
    expect(payloadOf({ kind: "quiz" })).toBe("quiz");
  });

  test("of ids that do not fit carry six letters for each", () => {
    const sides = ["a".repeat(30), "b".repeat(30)];
    expect(payloadOf({ kind: "compare", sides })).toBe(`compare_${sides.map(shortId).join("__")}`);
    expect(payloadOf({ kind: "explain", concept: "no id" })).toBe(`explain_${shortId("no id")}`);
  });

  test("of whatever ids are letters that Telegram takes, and are read as what was shared", () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}$/);
    fc.assert(
      fc.property(id, id, fc.option(id, { nil: undefined }), (a, b, c) => {
        const payload = payloadOf({ kind: "compare", sides: c === undefined ? [a, b] : [a, b, c] });
        expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        const given = Object.entries({ a, b, c }).filter(([, side]) => side !== undefined);
        const short = given.map(([name, side]) => [name, shortId(String(side))]);
        const { args } = commandBehind(payload) as { args: object };
        expect([Object.fromEntries(given), Object.fromEntries(short)]).toContainEqual(args);
      }),
      { seed: 7 },
    );
  });

  test.each([
    ["explain_zk-rollup", "explain", { topic: "zk-rollup" }],
    ["compare_a-b__c-d", "compare", { a: "a-b", b: "c-d" }],
    ["compare_a__b__c", "compare", { a: "a", b: "b", c: "c" }],
    ["quiz_rollups", "quiz", { topic: "rollups" }],
    ["quiz", "quiz", {}],
  ])("%s is read", (payload, name, args) => {
    expect(commandBehind(payload)).toEqual({ kind: "command", name, args });
  });

  test.each([
    "",
    "hello",
    "forget",
    "toString_x",
    "explain",
    "explain_",
    "explain_a__b",
    "compare_a",
    "compare_a__b__c__d",
    "compare_a____b",
    "quiz_a__b",
    "link",
    "link_ABCD2345",
    "explain_a b",
    `explain_${"x".repeat(60)}`,
  ])("%j gives the greeting", (payload) => {
    expect(commandBehind(payload)).toEqual({ kind: "command", name: "start", args: "" });
  });
});

describe("what a link opens", () => {
  test("every concept's and every listed comparison's payload fits and names what it shares", () => {
    const ids = library.concepts.map(({ id }) => payloadOf({ kind: "explain", concept: id }));
    const pairs = library.pairs.map((pair) =>
      payloadOf({ kind: "compare", sides: pair.sides.map(({ id }) => id) }),
    );
    for (const payload of [...ids, ...pairs]) expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(new Set([...ids, ...pairs]).size).toBe(ids.length + pairs.length);
  });

  test("is the same for an id and for its six letters", async () => {
    const [pair] = library.pairs.filter(({ sides }) => sides.some(({ concept }) => !concept));
    const sides = pair?.sides.map(({ id }) => id) ?? [];
    expect(await opens({ kind: "compare", sides })).toBe(sides.join("~"));
    expect(await opens({ kind: "compare", sides: sides.map(shortId) })).toBe(sides.join("~"));
    expect(await opens({ kind: "explain", concept: "zk-rollup" })).toBe("zk-rollup");
    expect(await opens({ kind: "explain", concept: shortId("zk-rollup") })).toBe("zk-rollup");
    const [area = "", path = ""] = [library.areas[0]?.id, library.paths[0]?.id];
    for (const topic of ["zk-rollup", area, path]) {
      const question = await opens({ kind: "quiz", topic });
      expect(content.bank.byId.has(question ?? "")).toBe(true);
      expect(await opens({ kind: "quiz", topic: shortId(topic) })).toBe(question);
    }
  });
});

test("a share is a button that opens Telegram's choice of chats with link and words", () => {
  const control = {
    kind: "share",
    label: "Share",
    text: "ZK & co: 50%?",
    what: { kind: "explain", concept: "zk-rollup" },
  } as const;
  const [message] = render(
    { mode: "new", audience: "everyone", blocks: [], controls: [control] },
    { texts: en, username: BOT },
  );
  const [[button] = []] = message?.reply_markup?.inline_keyboard ?? [];
  expect(button?.text).toBe("Share");
  const url = new URL(button?.url ?? "");
  expect(url.origin + url.pathname).toBe("https://t.me/share/url");
  expect(url.search).toContain("url=https%3A%2F%2Ft.me%2FLayerwiseBot%3Fstart%3Dexplain_zk-rollup&");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    url: `https://t.me/${BOT}?start=explain_zk-rollup`,
    text: "ZK & co: 50%?",
  });
});
