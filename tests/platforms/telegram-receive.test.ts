/** Telegram updates as requests: what is understood, what is left alone. */
import type { TelegramMessage, TelegramUpdate } from "@gramio/types";
import { describe, expect, test } from "vitest";
import { addressOf } from "../../src/adapters/telegram/place.ts";
import { receive } from "../../src/adapters/telegram/receive.ts";
import { commands } from "../../src/core/commands/index.ts";
import type { Request } from "../../src/core/request.ts";

const at = new Date("2026-03-02T09:00:00Z");
const receiving = { bot: { id: 4242, username: "LayerwiseBot" }, at, commands };
const ann = { id: 7, is_bot: false, first_name: "Ann", last_name: "Lee", language_code: "de" };
const home = { id: 7, type: "private" } as const;
const club = { id: -100123, type: "supergroup", title: "Club" } as const;

function take(update: Omit<TelegramUpdate, "update_id">): Request | undefined {
  return receive({ update_id: 81, ...update }, receiving);
}

function said(text: string, more: Partial<TelegramMessage> = {}): Request | undefined {
  return take({ message: { message_id: 5, date: 1, chat: home, from: ann, text, ...more } });
}

describe("messages", () => {
  test("a command in a private chat is a whole request", () => {
    expect(said("/explain optimistic rollups")).toEqual({
      event: "telegram:4242:81",
      order: "0000000000000081",
      at,
      actor: { id: "telegram:7", platform: "telegram", name: "Ann Lee", locale: "de", role: "unknown" },
      place: { id: "telegram:7", platform: "telegram", community: "telegram:7", kind: "private" },
      input: { kind: "command", name: "explain", args: "optimistic rollups" },
    });
  });

  test.each([
    ["/explain", { kind: "command", name: "explain", args: "" }],
    ["/Explain@layerwisebot\n rollups ", { kind: "command", name: "explain", args: "rollups" }],
    ["/start explain_zk-rollup", { kind: "command", name: "explain", args: { topic: "zk-rollup" } }],
    ["/start", { kind: "command", name: "start", args: "" }],
    ["/start something else", { kind: "command", name: "start", args: "" }],
    ["What is a rollup?", { kind: "text", text: "What is a rollup?" }],
    ["/ what", { kind: "text", text: "/ what" }],
  ])("%j in a private chat", (text, input) => {
    expect(said(text)?.input).toEqual(input);
  });

  test("in a group only commands count, and only those for this bot", () => {
    expect(said("/quiz", { chat: club })?.input).toEqual({ kind: "command", name: "quiz", args: "" });
    expect(said("hello all", { chat: club })).toBeUndefined();
    expect(said("/quiz@OtherBot", { chat: club })).toBeUndefined();
  });

  test("a command that takes the text of a message takes that of the one it replies to", () => {
    const text = "Blobs are cheap.";
    const answered = { message_id: 4, date: 1, chat: club, from: ann, text };
    const args = (typed: string, more: Partial<TelegramMessage>) => {
      const input = said(typed, { chat: club, ...more })?.input;
      return input?.kind === "command" ? input.args : undefined;
    };
    expect(args("/terms", { reply_to_message: answered })).toBe(text);
    expect(args("/terms@LayerwiseBot", { reply_to_message: answered })).toBe(text);
    expect(args("/terms zk rollup", { reply_to_message: answered })).toBe("zk rollup");
    expect(args("/quiz", { reply_to_message: answered })).toBe("");
    const { text: _, ...picture } = { ...answered, caption: "A rollup" };
    expect(args("/terms", { reply_to_message: picture })).toBe("A rollup");
  });

  test("in a group a reply to a message of the bot is heard, and no other text", () => {
    const message = { message_id: 4, date: 1, chat: club, text: "Your answer" };
    const own = { ...message, from: { id: 4242, is_bot: true, first_name: "Layerwise" } };
    const heard = said("60", { chat: club, reply_to_message: own });
    expect(heard?.input).toEqual({ kind: "text", text: "60", replyTo: "4" });
    expect(said("60", { chat: club, reply_to_message: { ...message, from: ann } })).toBeUndefined();
    const topic = { ...own, forum_topic_created: { name: "Talk", icon_color: 1 } };
    expect(said("60", { chat: club, reply_to_message: topic })).toBeUndefined();
    expect(said("/quiz", { chat: club, reply_to_message: own })?.input).toMatchObject({ kind: "command" });
  });

  test("a forum topic is a place of its own; a reply thread is not", () => {
    const topic = said("/quiz", { chat: club, message_thread_id: 9, is_topic_message: true })?.place;
    expect(topic).toEqual({
      id: "telegram:-100123:9",
      platform: "telegram",
      community: "telegram:-100123",
      parent: "telegram:-100123",
      kind: "shared",
    });
    expect(addressOf(topic?.id ?? "")).toEqual({ chat_id: -100123, message_thread_id: 9 });
    expect(said("/quiz", { chat: club, message_thread_id: 9 })?.place.id).toBe("telegram:-100123");
  });

  test("bots, anonymous admins, channel posts and service messages are left alone", () => {
    const message = { message_id: 5, date: 1, chat: club, text: "/quiz" };
    expect(said("/quiz", { from: { ...ann, is_bot: true } })).toBeUndefined();
    expect(said("/quiz", { chat: club, sender_chat: club })).toBeUndefined();
    expect(take({ channel_post: message })).toBeUndefined();
    expect(take({ message })).toBeUndefined();
    expect(
      take({ message: { message_id: 5, date: 1, chat: club, from: ann, migrate_to_chat_id: -1 } }),
    ).toBeUndefined();
    expect(take({})).toBeUndefined();
  });

  test("names lose what could reach into other lines, and are never empty", () => {
    const name = (first_name: string, more = {}): string | undefined =>
      said("/quiz", { from: { id: 7, is_bot: false, first_name, ...more } })?.actor.name;
    expect(name(" A\u0000n\nn\u202e ")).toBe("Ann");
    expect(name("x".repeat(64), { last_name: "y" })).toBe("x".repeat(64));
    expect(name("👩‍🚀")).toBe("👩‍🚀");
    expect(name("\u202e", { username: "ann" })).toBe("ann");
    expect(name(" ")).toBe("7");
  });
});

describe("presses", () => {
  const query = { id: "1", from: ann, chat_instance: "1", data: "s.k7" };
  const message = { message_id: 33, date: 1, chat: club };

  test("a press carries its token and the pressed message", () => {
    const request = take({ callback_query: { ...query, message } });
    expect(request).toMatchObject({ input: { kind: "press", token: "s.k7" }, target: "33" });
    expect(request?.place.id).toBe("telegram:-100123");
  });

  test("without a message that can be changed there is no target", () => {
    const inaccessible = take({ callback_query: { ...query, message: { ...message, date: 0 } } });
    expect(inaccessible?.place.id).toBe("telegram:-100123");
    expect(inaccessible).not.toHaveProperty("target");
    const inline = take({ callback_query: { ...query, inline_message_id: "i" } });
    expect(inline?.place).toMatchObject({ id: "telegram:7", kind: "private" });
  });

  test("a press without data (a game's) is none", () => {
    const { data: _, ...game } = query;
    expect(take({ callback_query: { ...game, message } })).toBeUndefined();
  });
});
