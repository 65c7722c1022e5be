/** The fake Discord is strict: what Discord refuses, it refuses. */
import { describe, expect, test } from "vitest";
import { type BodyKind, brokenRules } from "../support/discord/rules.ts";
import { hasSchema, schemaFaults } from "../support/discord/schema.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/server.ts";

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: "Go",
  custom_id,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const container = (...components: object[]) => ({ type: 17, components });
const message = (components: object[], more: object = {}) => ({
  ...{ flags: V2, components, allowed_mentions: { parse: [] } },
  ...more,
});
const command = (more: object) => [{ type: 1, name: "explain", description: "Explain", ...more }];
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "d", ...more });

const input = (more: object) => ({ type: 4, custom_id: "text", style: 1, ...more });
const label = (component: object, words = "Your answer") => ({ type: 18, label: words, component });
const modal = (more: object) => ({
  type: 9,
  data: { custom_id: "a", title: "Answer", components: [label(input({}))], ...more },
});

const GOOD = message([container(text("hello"), row(button("a"), button("b")))]);

const BY_HAND: readonly (readonly [string, BodyKind, unknown])[] = [
  ["a custom_id twice", "createMessage", message([row(button("a")), row(button("a"))])],
  ["content beside V2", "followUp", message([text("x")], { content: "y" })],
  ["V2 components without the flag", "editOriginal", message([text("x")], { flags: 0 })],
  ["41 components", "createMessage", message(Array.from({ length: 41 }, () => text("x")))],
  ["4001 characters", "createMessage", message([text("x".repeat(2000)), text("x".repeat(2001))])],
  ["10171 bytes", "createMessage", message([text("漢".repeat(3387))])],
  ["an empty text", "createMessage", message([text(" ")])],
  ["a link with custom_id", "createMessage", message([row(button("a", { style: 5, url: "https://a.b" }))])],
  ["a button with url", "createMessage", message([row(button("a", { url: "https://a.b" }))])],
  ["mentions", "createMessage", message([text("x")], { allowed_mentions: { parse: ["users"] } })],
  ["no word on mentions", "createMessage", message([text("x")], { allowed_mentions: undefined })],
  ["a hidden channel message", "createMessage", message([text("x")], { flags: V2 | 64 })],
  ["V2 while thinking", "callback", { type: 5, data: { flags: V2 } }],
  ["a window's title of 46", "callback", modal({ title: "x".repeat(46) })],
  ["a window without a label", "callback", modal({ components: [row(input({}))] })],
  [
    "a window with two inputs of one id",
    "callback",
    modal({ components: [label(input({})), label(input({}))] }),
  ],
  ["a label in a label", "callback", modal({ components: [label(input({ label: "Name" }))] })],
  ["an empty label", "callback", modal({ components: [label(input({}), " ")] })],
  ["an upper-case name", "commands", command({ name: "Explain" })],
  ["a name with a space", "commands", command({ name: "ex plain" })],
  [
    "required after optional",
    "commands",
    command({ options: [option("a"), option("b", { required: true })] }),
  ],
  [
    "8001 characters",
    "commands",
    command({
      options: [
        option("a", {
          choices: Array.from({ length: 25 }, (_, n) => ({
            name: `${n}`.padEnd(300),
            value: "v".repeat(100),
          })),
        }),
      ],
    }),
  ],
];

const BY_SCHEMA: readonly (readonly [string, BodyKind, unknown])[] = [
  ["a custom_id of 101", "createMessage", message([row(button("a".repeat(101)))])],
  ["six buttons", "createMessage", message([row(...Array.from({ length: 6 }, (_, n) => button(`${n}`)))])],
  ["a label of 81", "createMessage", message([row(button("a", { label: "x".repeat(81) }))])],
  [
    "26 choices",
    "callback",
    { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) } },
  ],
  ["a choice of 101", "callback", { type: 8, data: { choices: [{ name: "a".repeat(101), value: "b" }] } }],
  ["an unknown field", "followUp", message([text("x")], { color: 1 })],
  ["an unknown callback", "callback", { type: 99 }],
  ["a name of 33", "commands", command({ name: "a".repeat(33) })],
  ["an option without description", "commands", command({ options: [{ type: 3, name: "a" }] })],
];

test("a good message passes every judge", () => {
  const kinds = ["createMessage", "editMessage", "followUp", "editOriginal"] as const;
  const callbacks = [...[4, 7].map((type) => ({ type, data: GOOD })), modal({})].map(
    (body) => ["callback", body] as const,
  );
  for (const [kind, body] of [...kinds.map((kind) => [kind, GOOD] as const), ...callbacks]) {
    expect([...brokenRules(kind, body), ...schemaFaults(kind, body)], kind).toEqual([]);
  }
});

describe("the hand-written rules refuse", () => {
  test.each(BY_HAND)("%s", (_, kind, body) => expect(brokenRules(kind, body)).toHaveLength(1));
});

describe.runIf(hasSchema)("Discord's schema refuses", () => {
  test.each(BY_SCHEMA)("%s", (_, kind, body) => expect(schemaFaults(kind, body)).not.toEqual([]));
});

test("interactions, their webhooks and the token are refused as Discord refuses them", async () => {
  const server = await startFakeDiscord();
  const call = caller(server);
  const commands = `/applications/${server.application}/commands`;
  expect(await call("PUT", commands, command({}), "Bot wrong")).toMatchObject({ status: 401 });
  const given = command({ contexts: [0], integration_types: [0] });
  expect(await call("PUT", commands, given, `Bot ${server.token}`)).toMatchObject({ status: 200 });
  const { id, token } = await server.user("Ann").runs("explain");
  const webhook = `/webhooks/${server.application}/${token}`;
  const callback = `/interactions/${id}/${token}/callback`;
  expect(await call("POST", webhook, GOOD)).toMatchObject({ status: 404, code: 10_015 });
  expect(await call("POST", callback, { type: 7, data: GOOD })).toMatchObject({ status: 400, code: 50_035 });
  expect(await call("POST", `/interactions/${id}/forged/callback`, { type: 5 })).toMatchObject({
    code: 10_062,
  });
  expect(await call("POST", callback, { type: 5 })).toMatchObject({ status: 204 });
  expect(await call("POST", callback, { type: 5 })).toMatchObject({ status: 400, code: 40_060 });
  const thinking = await call("GET", `${webhook}/messages/@original`);
  const first = await call("POST", webhook, GOOD);
  expect(first).toMatchObject({ status: 200, id: thinking.id });
  expect((await call("POST", webhook, GOOD)).id).not.toBe(first.id);
  expect(await call("DELETE", `${webhook}/messages/@original`)).toMatchObject({ status: 204 });
  expect(await call("PATCH", `${webhook}/messages/@original`, GOOD)).toMatchObject({ code: 10_008 });
  server.clock.advance(15 * 60_000 + 1);
  expect(await call("POST", webhook, GOOD)).toMatchObject({ status: 401, code: 50_027 });
  await server.close();
});

type Answer = { readonly status: number; readonly id?: string; readonly code?: number };

/** Calls the fake without any library. */
function caller({ apiRoot }: FakeDiscord) {
  return async (method: string, path: string, body?: unknown, authorization = ""): Promise<Answer> => {
    const headers = { "content-type": "application/json", ...(authorization ? { authorization } : {}) };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${apiRoot}/v10${path}`, { method, headers, ...sent });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    return { ...(answer as Omit<Answer, "status">), status: response.status };
  };
}
