/** The fake server is as strict as the real one: what it lets pass has been looked at. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusal } from "../support/telegram/faults.ts";
import { Refusal } from "../support/telegram/refusal.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";
import { hasSpec, specFaults } from "../support/telegram/spec-schema.ts";
import { typeFaults } from "../support/telegram/type-schema.ts";

let server: FakeTelegram;
let chat_id: number;

beforeEach(async () => {
  server = await startFakeTelegram({ second: 10 });
  chat_id = server.user("Ann").user.id;
});

afterEach(() => server.close());

type Answer = { ok: boolean; result?: unknown; description?: string; parameters?: unknown };

async function call(method: string, payload: object = {}, token = server.token): Promise<Answer> {
  const body = JSON.stringify(payload);
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.root}/bot${token}/${method}`, { method: "POST", headers, body });
  return (await response.json()) as Answer;
}

const send = (more: object): Promise<Answer> => call("sendMessage", { chat_id, text: "Hello", ...more });
const keyboard = (...row: object[]): object => ({ reply_markup: { inline_keyboard: [row] } });
const button = { text: "Go", callback_data: "s.k7" };
const entity = { type: "bold", offset: 0, length: 5 };

describe("payloads", () => {
  test("good ones pass", async () => {
    const link = { type: "text_link", offset: 0, length: 2, url: "https://example.org" };
    const preview = { link_preview_options: { is_disabled: true } };
    const good = {
      entities: [entity, link],
      ...preview,
      ...keyboard(button, { ...button, style: "danger" }),
    };
    expect(await send(good)).toMatchObject({ ok: true });
    expect(await call("sendChatAction", { chat_id, action: "typing" })).toEqual({ ok: true, result: true });
    expect(server.invalid).toEqual([]);
  });

  test.each<[string, object]>([
    ["message text is empty", { text: " \n" }],
    ["message is too long", { text: "x".repeat(4_097) }],
    ["strings must be encoded in UTF-8", { text: "\ud83d" }],
    ["BUTTON_DATA_INVALID", keyboard({ ...button, callback_data: "é".repeat(33) })],
    ["BUTTON_TYPE_INVALID", keyboard({ text: "Go" })],
    ["BUTTON_TYPE_INVALID", keyboard({ ...button, url: "https://example.org" })],
    ["BUTTON_ROW_INVALID", keyboard(...Array.from({ length: 9 }, () => button))],
    ["object expected as reply markup", { reply_markup: { force_reply: false } }],
    ["BUTTON_TEXT_INVALID", { reply_markup: { force_reply: true, input_field_placeholder: "x".repeat(65) } }],
    ["ENTITY_BOUNDS_INVALID", { entities: [{ ...entity, length: 6 }] }],
    ["ENTITY_BOUNDS_INVALID", { text: "👩x", entities: [{ ...entity, length: 1 }] }],
    [
      "ENTITY_BOUNDS_INVALID",
      {
        entities: [
          { ...entity, length: 3 },
          { type: "italic", offset: 2, length: 3 },
        ],
      },
    ],
    ["ENTITY_BOUNDS_INVALID", { entities: [entity, { type: "code", offset: 1, length: 2 }] }],
    ["payload must NOT have additional properties", { disable_web_page_preview: true }],
    ["/entities/0/type", { entities: [{ ...entity, type: "big" }] }],
    ["/chat_id", { chat_id: true }],
  ])("%s", async (words, more) => {
    const { ok, description } = await send(more);
    expect(ok).toBe(false);
    expect(description).toMatch(/^Bad Request: /);
    expect(description).toContain(words);
    expect(server.invalid).toHaveLength(1);
  });

  test("commands and answers to presses are looked at too", async () => {
    const listed = (command: string): object => ({ commands: [{ command, description: "x" }] });
    expect((await call("setMyCommands", listed("Quiz"))).description).toContain("BOT_COMMAND_INVALID");
    const wordless = { commands: [{ command: "quiz", description: "" }] };
    expect((await call("setMyCommands", wordless)).description).toContain("fewer than 1 characters");
    const nowhere = { ...listed("quiz"), scope: { type: "all_channels" } };
    expect((await call("setMyCommands", nowhere)).ok).toBe(false);
    expect((await call("getMyCommands", { scope: { type: "chat" } })).ok).toBe(false);
    const long = { callback_query_id: "1", text: "x".repeat(201) };
    expect((await call("answerCallbackQuery", long)).description).toContain("MESSAGE_TOO_LONG");
  });

  describe("answers to inline queries", () => {
    const article = (id: string, more: object = {}): object => ({
      ...{ type: "article", id, title: "Rollup", input_message_content: { message_text: "A rollup" } },
      ...more,
    });
    const answer = (id: string, ...results: object[]): Promise<Answer> =>
      call("answerInlineQuery", { inline_query_id: id, results });

    test("are kept for who has typed; late, repeated and unknown ones are noticed", async () => {
      const typed = server.user("Ann").types("rol");
      expect(await answer(typed.id, article("a"), article("é".repeat(32)))).toMatchObject({ ok: true });
      expect((await typed.offered()).results).toHaveLength(2);
      expect((await answer(typed.id)).ok).toBe(true);
      expect(server.invalid.flatMap(({ faults }) => faults)).toEqual([
        "this inline query has been answered before",
      ]);
      expect((await answer("0")).description).toMatch(/query is too old .* or query ID is invalid/);
    });

    const many = Array.from({ length: 51 }, (_, index) => article(String(index)));
    const said = (content: object): object => article("a", { input_message_content: content });
    test.each<[string, object[]]>([
      ["RESULTS_TOO_MUCH", many],
      ["RESULT_ID_DUPLICATE", [article("a"), article("a")]],
      ["RESULT_ID_INVALID", [article("")]],
      ["RESULT_ID_INVALID", [article("é".repeat(33))]],
      ["ARTICLE_TITLE_EMPTY", [article("a", { title: " " })]],
      ["message text is empty", [said({ message_text: " " })]],
      ["message is too long", [said({ message_text: "x".repeat(4_097) })]],
      ["ENTITY_BOUNDS_INVALID", [said({ message_text: "Hello", entities: [{ ...entity, length: 6 }] })]],
      ["BUTTON_TYPE_INVALID", [article("a", keyboard({ text: "Go" }))]],
      ["/results/0", [article("a", { colour: "red" })]],
    ])("%s", async (words, results) => {
      const { id } = server.user("Ann").types("rol");
      const { ok, description } = await answer(id, ...results);
      expect(ok).toBe(false);
      expect(description).toContain(words);
    });
  });

  test("menus are kept for each scope and language on its own", async () => {
    const list = (name: string, more: object = {}): object => ({
      commands: [{ command: name, description: "x" }],
      ...more,
    });
    const scope = { type: "all_group_chats" };
    await call("setMyCommands", list("one"));
    await call("setMyCommands", list("two", { scope }));
    await call("setMyCommands", list("three", { scope, language_code: "de" }));
    const names = async (more: object): Promise<unknown> => (await call("getMyCommands", more)).result;
    expect(await names({})).toMatchObject([{ command: "one" }]);
    expect(await names({ scope: { type: "default" } })).toMatchObject([{ command: "one" }]);
    expect(await names({ scope })).toMatchObject([{ command: "two" }]);
    expect(await names({ scope, language_code: "de" })).toMatchObject([{ command: "three" }]);
    expect(await names({ scope: { type: "all_private_chats" } })).toEqual([]);
    await call("deleteMyCommands", { scope });
    expect([await names({ scope }), await names({})]).toMatchObject([[], [{ command: "one" }]]);
  });

  test("the types alone, and the specification alone, find limits that stand in words", () => {
    const faulty = { chat_id: 1, text: "x", ...keyboard({ text: "Go", callback_data: "é".repeat(33) }) };
    expect(typeFaults("sendMessage", faulty).join()).toContain("mostBytes");
    expect(typeFaults("sendMessage", { chat_id: 1, text: "x", ...keyboard(button) })).toEqual([]);
    expect(specFaults("sendMessage", faulty).join()).toContain(hasSpec ? "mostBytes" : "");
    expect(specFaults("sendMessage", { chat_id: 1, text: "x", ...keyboard(button) })).toEqual([]);
  });
});

describe("refusals", () => {
  test("a wrong token, an unknown method, an unknown chat, a blocked bot, a topic that is not there", async () => {
    expect(await call("getMe", {}, "1:x")).toEqual({
      ok: false,
      error_code: 401,
      description: "Unauthorized",
    });
    expect((await call("getHim")).description).toBe("Not Found: method not found");
    expect((await send({ chat_id: 5 })).description).toBe("Bad Request: chat not found");
    expect((await send({ message_thread_id: 5 })).description).toBe("Bad Request: message thread not found");
    server.world.chatOf(chat_id).closed = new Refusal(403, "Forbidden: bot was blocked by the user");
    expect((await send({})).description).toBe("Forbidden: bot was blocked by the user");
  });

  test("changes of what is the same, gone, or not the bot's own", async () => {
    const bob = server.user("Bob");
    bob.says("mine");
    const [own] = [...server.world.chatOf(bob.user.id).messages.keys()];
    const edit = (message_id: unknown, text = "Hello", chat = chat_id): Promise<Answer> =>
      call("editMessageText", { chat_id: chat, message_id, text });
    const { result } = (await send({})) as { result: { message_id: number } };
    expect((await edit(result.message_id)).description).toMatch(/^Bad Request: message is not modified: /);
    expect((await edit(result.message_id, "Bye")).ok).toBe(true);
    const wish = {
      chat_id,
      message_id: result.message_id,
      text: "Well?",
      reply_markup: { force_reply: true },
    };
    expect((await call("editMessageText", wish)).description).toContain("inline keyboard expected");
    expect((await edit(77_777)).description).toBe("Bad Request: message to edit not found");
    expect((await edit(own, "x", bob.user.id)).description).toBe("Bad Request: message can't be edited");
  });

  test("presses that are unknown, too old or answered before", async () => {
    const ann = server.user("Ann");
    await call("sendMessage", { chat_id: ann.user.id, text: "Go", ...keyboard(button) });
    const press = await ann.presses("Go");
    const answer = (id: string): Promise<Answer> => call("answerCallbackQuery", { callback_query_id: id });
    expect((await answer("0")).description).toMatch(/query is too old .* or query ID is invalid/);
    expect((await answer(press.id)).ok).toBe(true);
    expect((await answer(press.id)).ok).toBe(true);
    expect(server.invalid.flatMap(({ faults }) => faults)).toEqual(["this press has been answered before"]);
    server.world.expire(press.id);
    expect((await answer(press.id)).ok).toBe(false);
  });
});

describe("getUpdates", () => {
  const ids = async (payload: object): Promise<number[]> =>
    ((await call("getUpdates", payload)).result as { update_id: number }[]).map(({ update_id }) => update_id);

  test("serves what is not confirmed again, no more than asked for", async () => {
    const ann = server.user("Ann");
    const [one, two] = [ann.says("one"), ann.says("two")];
    expect(await ids({})).toEqual([one, two]);
    expect(await ids({ limit: 1 })).toEqual([one]);
    expect(await ids({ offset: two })).toEqual([two]);
    expect(await ids({})).toEqual([two]);
    expect(await ids({ offset: two + 1 })).toEqual([]);
  });

  test("waits for an update as long as asked, and leaves out kinds that were not asked for", async () => {
    const ann = server.user("Ann");
    expect(await ids({ timeout: 2 })).toEqual([]);
    const waiting = ids({ timeout: 50, allowed_updates: ["message"] });
    await server.called("getUpdates", 2);
    server.updates.push({ callback_query: { id: "1", from: ann.user, chat_instance: "1" } });
    const said = ann.says("one");
    expect(await waiting).toEqual([said]);
  });

  test("a second one ends the first, and a webhook stands in the way", async () => {
    const first = call("getUpdates", { timeout: 50 });
    await server.called("getUpdates");
    await ids({});
    expect((await first).description).toMatch(/^Conflict: terminated by other getUpdates request/);
    server.updates.setWebhook({ url: "https://example.org/hook" });
    expect((await call("getUpdates")).description).toMatch(/^Conflict: can't use getUpdates method/);
  });
});

describe("webhooks", () => {
  const hook = { url: "https://example.org/hook", secret_token: "a-b_C9", max_connections: 40 };

  test("a good one is known, and taken away again", async () => {
    expect(await call("setWebhook", { ...hook, allowed_updates: ["message"] })).toMatchObject({ ok: true });
    server.user("Ann").says("one");
    const info = {
      ...{ url: hook.url, has_custom_certificate: false, pending_update_count: 1 },
      ...{ max_connections: 40, allowed_updates: ["message"] },
    };
    expect((await call("getWebhookInfo")).result).toEqual(info);
    expect(await call("deleteWebhook")).toMatchObject({ ok: true });
    expect((await call("getWebhookInfo")).result).toMatchObject({ url: "", pending_update_count: 1 });
    expect(server.invalid).toEqual([]);
  });

  test.each<[string, string, object]>([
    ["plain http", "An HTTPS URL must be provided", { url: "http://example.org/hook" }],
    ["another port", "ports 80, 88, 443 or 8443", { url: "https://example.org:8080/hook" }],
    ["no address", "invalid webhook URL", { url: "example" }],
    ["a secret of other letters", "unallowed characters", { secret_token: "a b" }],
    ["a secret that is too long", "unallowed characters", { secret_token: "a".repeat(257) }],
    ["too many connections", "out of range", { max_connections: 101 }],
    ["a field there is not", "must NOT have additional properties", { secret: "x" }],
  ])("%s is refused", async (_, words, more) => {
    expect((await call("setWebhook", { ...hook, ...more })).description).toContain(words);
    expect(server.invalid).toHaveLength(1);
  });
});

test("ordered faults are met once, in order", async () => {
  server.fails("getMe", refusal(429, "Too Many Requests: retry after 3"), { kind: "drop", when: "before" });
  expect(await call("getMe")).toMatchObject({ ok: false, error_code: 429 });
  await expect(call("getMe")).rejects.toThrow();
  expect(await call("getMe")).toMatchObject({ ok: true });
});
