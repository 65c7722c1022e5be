/** The Telegram face talks through the real telegraf to a strict fake server. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { Control, Reply } from "../../src/core/reply.ts";
import { en, type Texts } from "../../src/core/texts/en.ts";
import { command, reply, says, startFace } from "../support/telegram/face.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

/** The kinds of chat that have a menu of their own. */
const SCOPES = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const next: Control = {
  kind: "button",
  label: "Next",
  action: { kind: "next", session: "k7", ordinal: 1 },
  style: "primary",
};
const forAsker: Partial<Reply> = { audience: "asker" };

describe("starting", () => {
  test("registers the commands under their exact names, and only where they differ", async () => {
    const first = await startFace(server, { commands: [command("explain"), command("quiz")] });
    await server.called("getUpdates");
    expect(server.world.commands("default")).toEqual([
      { command: "explain", description: "About explain" },
      { command: "quiz", description: "About quiz" },
    ]);
    await first.face.stop();
    const second = await startFace(server, { commands: [command("explain"), command("quiz")] });
    await server.called("getUpdates", 2);
    await second.face.stop();
    expect(server.callsOf("setMyCommands")).toHaveLength(SCOPES.length);
    server.world.setCommands("all_group_chats", []);
    await startFace(server, { commands: [command("explain"), command("quiz")] });
    await server.called("getUpdates", 3);
    const written = server.callsOf("setMyCommands").slice(SCOPES.length);
    expect(written.map(({ payload }) => payload.scope)).toEqual([{ type: "all_group_chats" }]);
  });

  test("in every language there is, under the same names", async () => {
    const german = { ...en, help: { ...en.help, title: "Hilfe" } };
    const explain = { ...command("explain"), about: ({ help }: Texts) => help.title };
    await startFace(server, { commands: [explain], languages: new Map([["de", german]]) });
    await server.called("getUpdates");
    for (const scope of SCOPES)
      expect([scope, `${scope} de`].map((list) => server.world.commands(list)[0]?.description)).toEqual([
        en.help.title,
        "Hilfe",
      ]);
  });

  test("lists in each kind of chat what works there, to admins first what they can do more with", async () => {
    const commands: readonly Command[] = [
      command("explain"),
      { ...command("secret"), contexts: ["private"] },
      { ...command("daily"), adminsDoMore: true },
      { ...command("poll"), contexts: ["shared"] },
      { ...command("reset"), access: "admin" },
    ];
    await startFace(server, { commands });
    await server.called("getUpdates");
    const names = SCOPES.map((scope) => server.world.commands(scope).map((entry) => entry.command));
    expect(names).toEqual([
      ["explain", "secret", "daily", "poll", "reset"],
      ["explain", "secret", "daily", "reset"],
      ["explain", "daily", "poll", "reset"],
      ["daily", "reset", "explain", "poll"],
    ]);
    const named = server.callsOf("setMyCommands").map(({ payload }) => Object.keys(payload).toSorted());
    expect(named).toEqual(SCOPES.map(() => ["commands", "scope"]));
  });

  test("takes away a webhook, and asks for the kinds of update it understands", async () => {
    server.updates.setWebhook({ url: "https://example.org/hook" });
    await startFace(server);
    const { payload } = await server.called("getUpdates");
    expect(payload).toEqual({
      timeout: 30,
      allowed_updates: ["message", "callback_query", "my_chat_member", "inline_query", "poll", "poll_answer"],
    });
  });

  test("what is to be sent before the bot is known waits for that", async () => {
    const ann = server.user("Ann");
    const { face } = await startFace(server);
    const place = {
      id: `telegram:${ann.user.id}`,
      platform: "telegram",
      community: "",
      kind: "private",
    } as const;
    const concept = {
      kind: "concept",
      id: "zk-rollup",
      children: [{ kind: "text", text: "Validity" }],
    } as const;
    const receipt = await face.messenger.deliver(
      place,
      reply("", { blocks: [{ kind: "text", content: [concept] }] }),
    );
    const message = await ann.sees("Validity");
    expect(receipt).toEqual({ kind: "sent", message: String(message.message_id) });
    expect(message.entities?.[0]).toMatchObject({ url: "https://t.me/LayerwiseBot?start=explain_zk-rollup" });
  });
});

describe("talking", () => {
  test("a command is answered in its chat, without link previews", async () => {
    const { requests } = await startFace(server, { handle: () => says(reply("A rollup is …")) });
    const ann = server.user("Ann", { last_name: "Lee", language_code: "de" });
    ann.says("/explain rollups");
    await ann.sees("A rollup is …");
    expect(requests[0]).toMatchObject({
      actor: { name: "Ann Lee", locale: "de" },
      input: { kind: "command", name: "explain", args: "rollups" },
    });
    expect(server.callsOf("sendMessage")[0]?.payload).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  test("a forum topic is answered in the topic", async () => {
    await startFace(server, { handle: () => says(reply("Here.")) });
    const topic = server.topic(server.group("Club", true));
    const ann = server.user("Ann").in(topic);
    ann.says("/explain rollups");
    expect((await ann.sees("Here.")).message_thread_id).toBe(topic.topic);
  });

  test("a press changes its message, and is answered once with the toast", async () => {
    await startFace(server, {
      handle: ({ input }) =>
        input.kind === "press"
          ? says(reply("Question 2", { mode: "replace", toast: "Right!" }))
          : says(reply("Question 1", { controls: [next] })),
    });
    const ann = server.user("Ann");
    ann.says("/quiz");
    const before = await ann.sees("Question 1");
    const press = await ann.presses("Next");
    expect(await press.answered()).toEqual({ text: "Right!", show_alert: false });
    const after = await ann.sees("Question 2");
    expect(after.message_id).toBe(before.message_id);
    expect(after.reply_markup).toBeUndefined();
    expect(ann.screen()).toEqual(["Question 2"]);
  });

  test("a remark for the one who pressed is a box in a group, a message when it is too long for one", async () => {
    let remark = "Not your quiz.";
    await startFace(server, {
      handle: ({ input }) =>
        says(input.kind === "press" ? reply(remark, forAsker) : reply("Question 1", { controls: [next] })),
    });
    const ann = server.user("Ann").in(server.group("Club"));
    ann.says("/quiz");
    await ann.sees("Question 1");
    const short = await ann.presses("Next");
    expect(await short.answered()).toEqual({ text: "Not your quiz.", show_alert: true });
    remark = "x".repeat(201);
    const long = await ann.presses("Next");
    expect(await long.answered()).toEqual({ text: undefined, show_alert: false });
    await ann.sees(remark);
    expect(ann.screen()).toEqual(["Question 1", remark]);
  });

  test("a slow handler's press is answered without words after a second, and once", async () => {
    const slow = Promise.withResolvers<void>();
    const { time } = await startFace(server, {
      handle: async ({ input }) => {
        if (input.kind !== "press") return says(reply("Question 1", { controls: [next] }));
        await slow.promise;
        return says(reply("Done.", { toast: "Right!" }));
      },
    });
    const ann = server.user("Ann");
    ann.says("/quiz");
    await ann.sees("Question 1");
    const press = await ann.presses("Next");
    await time.through(1_000);
    expect(await press.answered()).toEqual({ text: undefined, show_alert: false });
    slow.resolve();
    await ann.sees("Done.");
    expect(server.callsOf("answerCallbackQuery")).toHaveLength(1);
  });

  test("a press that is too old to be answered still counts", async () => {
    const { log } = await startFace(server, {
      handle: ({ input }) => says(reply(input.kind === "press" ? "Counted." : "Go", { controls: [next] })),
    });
    const ann = server.user("Ann");
    ann.says("/quiz");
    await ann.sees("Go");
    const press = await ann.presses("Next");
    server.world.expire(press.id);
    await ann.sees("Counted.");
    expect(log.entries.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("queued replies are left to the outbox", async () => {
    await startFace(server, {
      handle: ({ input }) => ({
        replies: [reply("Here.")],
        queued: input.kind === "command" && input.name === "quiz",
      }),
    });
    const ann = server.user("Ann");
    ann.says("/quiz");
    ann.says("/explain rollups");
    await ann.sees("Here.");
    expect(ann.screen()).toEqual(["Here."]);
  });

  test("hostile text arrives as it is", async () => {
    const hostile = `*_[]()<>@everyone \`x\` &amp; ${"\u202e"}\\ שלום مرحبا 👩‍🚀🏳️‍🌈 <b>no</b> [a](b)`;
    const long = "👩‍🚀 wörd ".repeat(1_112);
    await startFace(server, {
      handle: ({ input }) => says(reply(input.kind === "text" ? input.text : hostile), reply(long)),
    });
    const ann = server.user("Ann");
    ann.says(hostile);
    expect((await ann.sees("@everyone")).text).toBe(hostile);
    await server.called("sendMessage", 3);
    const { payload } = await server.called("sendMessage", 2);
    expect(payload.entities).toEqual([]);
  });
});
