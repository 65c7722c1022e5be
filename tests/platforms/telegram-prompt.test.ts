/** Buttons that ask for a text: in private plain text answers; in a group a message asks for a reply to it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answered } from "../../src/core/face.ts";
import type { Control } from "../../src/core/reply.ts";
import type { Request } from "../../src/core/request.ts";
import { encode } from "../../src/core/token.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const ACTION = { kind: "write", session: "0123456789", ordinal: 0 } as const;
const ANSWER: Control = {
  kind: "prompt",
  label: "Answer",
  action: ACTION,
  ask: "Your answer in seconds",
  style: "primary",
};
const STOP: Control = {
  kind: "button",
  label: "Stop",
  action: { kind: "stop", session: "0123456789" },
  style: "danger",
};

function quiz({ input }: Request): Answered {
  if (input.kind === "command")
    return says(reply("How long?", { controls: [ANSWER, STOP], expects: "number", audience: "asker" }));
  if (input.kind === "press")
    return says(reply("Your answer in seconds", { expects: "number", audience: "asker" }));
  return says(reply("Right.", { mode: "replace", audience: "asker" }));
}

test("in private no button asks: what is typed answers", async () => {
  const { requests } = await startFace(server, { handle: quiz });
  const ann = server.user("Ann");
  ann.says("/quiz");
  const question = await ann.sees("How long?");
  expect(question.reply_markup).toEqual({
    inline_keyboard: [[{ text: "Stop", callback_data: "s.0123456789", style: "danger" }]],
  });
  ann.says("60 s");
  await ann.sees("Right.");
  expect(requests.at(-1)?.input).toEqual({ kind: "text", text: "60 s" });
});

test("in a group the press is answered with a message that wants a reply and mentions nobody; the reply answers", async () => {
  const { requests } = await startFace(server, { handle: quiz });
  const ann = server.user("Ann").in(server.group("Club"));
  ann.says("/quiz");
  await ann.sees("How long?");
  const press = await ann.presses("Answer");
  const asking = await ann.sees("Your answer in seconds");
  expect(await press.answered()).toEqual({ text: undefined, show_alert: false });
  expect(asking.reply_markup).toEqual({ force_reply: true, selective: true });
  expect(asking.entities).toEqual([]);
  expect(requests.at(-1)?.input).toEqual({ kind: "press", token: encode(ACTION) });
  ann.replies("60 s");
  await ann.sees("Right.");
  const { input } = requests.at(-1) ?? {};
  expect(input).toEqual({ kind: "text", text: "60 s", replyTo: String(asking.message_id) });
});

test("in a topic the question for the answer stays in the topic, and so does what comes of it", async () => {
  await startFace(server, { handle: quiz });
  const topic = server.topic(server.group("Club", true));
  const ann = server.user("Ann").in(topic);
  ann.says("/quiz");
  await ann.sees("How long?");
  await ann.presses("Answer");
  expect((await ann.sees("Your answer in seconds")).message_thread_id).toBe(topic.topic);
  ann.replies("60 s");
  expect((await ann.sees("Right.")).message_thread_id).toBe(topic.topic);
});
