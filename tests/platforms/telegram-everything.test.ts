/** Every kind of reply, command and button, in each kind of chat, by polling and by a webhook: Telegram takes them all. */
import type { TelegramInlineKeyboardMarkup, TelegramMessage } from "@gramio/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeOf } from "../../src/adapters/telegram/place.ts";
import { galleryReplies } from "../../src/cli/gallery-replies.ts";
import { commands } from "../../src/core/commands/index.ts";
import { decode } from "../../src/core/token.ts";
import { idOf, ROOT } from "../support/conversation.ts";
import { says, startFace } from "../support/telegram/face.ts";
import { freeHook } from "../support/telegram/hook.ts";
import type { Room } from "../support/telegram/people.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";
import { hasSpec } from "../support/telegram/spec-schema.ts";

const replies = await galleryReplies(ROOT);

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

/** What the buttons of the newest messages carry, each once. */
function buttonsOf({ place, topic }: Room, since: number): readonly (readonly [TelegramMessage, string])[] {
  const fresh = [...place.messages.values()].map(({ message }) => message);
  return fresh
    .filter(({ message_id: id, message_thread_id: thread }) => id > since && thread === topic)
    .flatMap((message) => {
      const markup = message.reply_markup as TelegramInlineKeyboardMarkup | undefined;
      const rows = markup && "inline_keyboard" in markup ? markup.inline_keyboard : [];
      return rows.flat().flatMap(({ callback_data: data }) => (data ? [[message, data] as const] : []));
    });
}

test.each(["polling", "a webhook"])(
  "by %s",
  async (way) => {
    const webhook = way === "polling" ? {} : { webhook: await freeHook() };
    const { face, time, requests } = await startFace(server, { ...webhook, commands, handle: () => says() });
    const ann = server.user("Ann");
    const forum = server.group("Forum", true);
    const rooms: readonly Room[] = [
      { place: server.world.chatOf(ann.user.id) },
      server.group("Club"),
      server.topic(forum),
    ];
    const counts = { replies: 0, polls: 0, buttons: 0, commands: 0 };
    for (const room of rooms) {
      const { chat } = room.place;
      const place = placeOf(chat.id, chat.type === "private", room.topic);
      for (const { name, reply } of replies) {
        const since = server.world.count();
        time.pass(12_001);
        const receipt = await face.messenger.deliver(place, reply);
        expect(receipt.kind, name).toBe("sent");
        counts.replies += 1;
        for (const [message, data] of buttonsOf(room, since)) {
          expect(decode(data, idOf), `${name}: ${data}`).toBeDefined();
          const press = { id: String(server.world.count()), tooOld: false };
          server.world.presses.set(press.id, press);
          const query = { id: press.id, from: ann.user, message, chat_instance: "1", data };
          server.updates.push({ callback_query: query });
          counts.buttons += 1;
        }
      }
      for (const example of commands.flatMap((command) => command.examples)) {
        ann.in(room).says(chat.type === "private" ? example : example.replace(/^\/\w+/, "$&@LayerwiseBot"));
        counts.commands += 1;
      }
    }
    await server.called("answerCallbackQuery", counts.buttons);
    await server.until(
      "all commands",
      () => requests.length === counts.buttons + counts.commands || undefined,
    );
    counts.polls = server.callsOf("sendPoll").length;
    expect(counts.polls).toBeGreaterThan(0);
    const named = requests.flatMap(({ input }) => (input.kind === "command" ? [input.name] : []));
    expect(new Set(named)).toEqual(new Set(commands.map(({ name }) => name)));
    const checks = hasSpec ? "rules, types and specification" : "rules and types";
    process.stdout.write(
      `Telegram by ${way}: ${counts.replies} replies (${counts.polls} polls), ${counts.buttons} buttons and ` +
        `${counts.commands} commands; ${server.calls.length} calls by ${checks}, ${server.invalid.length} invalid\n`,
    );
  },
  60_000,
);
