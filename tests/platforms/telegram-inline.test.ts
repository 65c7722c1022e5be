/** Inline mode: words behind the bot's name in any chat bring results, and nothing is stored about it. */
import type { TelegramInlineQueryResultArticle } from "@gramio/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commandBehind } from "../../src/adapters/telegram/deep-link.ts";
import { inlineAnswer } from "../../src/adapters/telegram/inline.ts";
import { render } from "../../src/adapters/telegram/render.ts";
import { cards as cardsFor } from "../../src/core/cards.ts";
import type { FaceDeps } from "../../src/core/face.ts";
import { en } from "../../src/core/texts/en.ts";
import { content } from "../support/conversation.ts";
import { reply, says, startFace } from "../support/telegram/face.ts";
import { refusal } from "../support/telegram/faults.ts";
import { brokenRules } from "../support/telegram/rules.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

type Article = TelegramInlineQueryResultArticle;

const RENDERING = { texts: en, username: "LayerwiseBot" };

const cards: FaceDeps["cards"] = (typed) => cardsFor({ library: content.library, texts: en }, typed);

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram();
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

/** The answer to these words, as it is sent. */
function answerTo(query: string) {
  const from = { id: 7, is_bot: false, first_name: "Ann" };
  return inlineAnswer({ id: "1", from, query, offset: "" }, cards(query), RENDERING);
}

test("words bring articles, the same for everybody, each with a way into the bot", async () => {
  const { requests } = await startFace(server, { cards });
  const offered = await server.user("Ann").types("zk rol").offered();
  expect(offered).toMatchObject({ is_personal: false, cache_time: 300 });
  const [first] = offered.results as readonly Article[];
  const summary = content.library.byId.get("zk-rollup")?.summary ?? "";
  expect(first).toMatchObject({
    type: "article",
    id: "explain_zk-rollup",
    title: "ZK rollup",
    description: summary,
    reply_markup: {
      inline_keyboard: [[{ text: "Learn more", url: "https://t.me/LayerwiseBot?start=explain_zk-rollup" }]],
    },
  });
  const said = first?.input_message_content;
  expect(said).toMatchObject({ message_text: expect.stringContaining(summary) });
  expect(said).toMatchObject({ entities: expect.arrayContaining([{ type: "bold", offset: 0, length: 9 }]) });
  expect(said).not.toHaveProperty("parse_mode");
  expect(requests).toEqual([]);
});

test("two sides bring their comparison first; nothing typed brings places to begin with", async () => {
  await startFace(server, { cards });
  const ann = server.user("Ann");
  const ids = async (query: string): Promise<readonly string[]> =>
    (await ann.types(query).offered()).results.map(({ id }) => id);
  expect((await ids("optimistic vs zk"))[0]).toBe("compare_optimistic-rollup__zk-rollup");
  const none = await ids("");
  expect(none.some((id) => id.startsWith("explain_"))).toBe(true);
  expect(none.some((id) => id.startsWith("compare_"))).toBe(true);
  expect(await ids("qwxzjk")).toEqual([]);
});

test("every card that can be offered is one message that Telegram takes, and its link leads back to it", () => {
  const { concepts, pairs } = content.library;
  const queries = [
    "",
    ...concepts.map(({ id }) => id),
    ...pairs.map(({ sides: [a, b] }) => `${a.name} vs ${b.name}`),
  ];
  for (const query of queries) {
    const answer = answerTo(query);
    expect(brokenRules("answerInlineQuery", { ...answer })).toEqual([]);
    expect(answer.results.length, query).toBeGreaterThan(0);
    for (const card of cards(query)) expect(render(card.reply, RENDERING)).toHaveLength(1);
    for (const { id } of answer.results) expect(commandBehind(id)).not.toMatchObject({ name: "start" });
  }
});

test("what is typed reaches nothing that stores, and no log", async () => {
  const { log, requests } = await startFace(server, { cards });
  server.fails("answerInlineQuery", refusal(400, "Bad Request: RESULTS_TOO_MUCH"));
  const ann = server.user("Ann");
  ann.types("my secret rollup");
  await server.answered("answerInlineQuery", 400);
  await ann.types("my secret plasma").offered();
  expect(requests).toEqual([]);
  expect(JSON.stringify(log.entries)).not.toContain("secret");
});

test("a lost answer is given again; one that is too late is let go; neither holds up a talk", async () => {
  server.fails("answerInlineQuery", { kind: "drop", when: "before" });
  const { log, time } = await startFace(server, { cards, handle: () => says(reply("Hello.")) });
  const ann = server.user("Ann");
  const lost = ann.types("rollup");
  ann.says("/start");
  await ann.sees("Hello.");
  await time.through(500);
  expect((await lost.offered()).results.length).toBeGreaterThan(0);
  server.fails(
    "answerInlineQuery",
    refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    refusal(400, "Bad Request: RESULTS_TOO_MUCH"),
  );
  ann.types("late");
  ann.types("wrong");
  await server.answered("answerInlineQuery", 0, 200, 400, 400);
  await ann.types("plasma").offered();
  const warned = log.entries.filter(({ message }) => message.includes("inline query"));
  expect(warned.map(({ fields }) => String(fields.reason))).toEqual([
    expect.stringContaining("RESULTS_TOO_MUCH"),
  ]);
});
