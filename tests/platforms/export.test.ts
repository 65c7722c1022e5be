/** Files on the way to people: through the whole program to both platforms, and into the terminal's folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { render } from "../../src/adapters/discord/render.ts";
import { startTerminal } from "../../src/adapters/terminal/start.ts";
import { saveFile } from "../../src/cli/save-file.ts";
import { start } from "../../src/cli/start.ts";
import type { FileBlock, Reply } from "../../src/core/reply.ts";
import { en } from "../../src/core/texts/en.ts";
import { fixedClock } from "../support/clock.ts";
import { ROOT } from "../support/conversation.ts";
import { onDiscord } from "../support/discord/bot.ts";
import { fileRules } from "../support/discord/file-rules.ts";
import { says as saysOnDiscord } from "../support/discord/replies.ts";
import { startFakeDiscord } from "../support/discord/server.ts";
import { until } from "../support/outbox.ts";
import { reply as replyOnTelegram, says, startFace } from "../support/telegram/face.ts";
import { startFakeTelegram } from "../support/telegram/server.ts";
import { idleCore } from "../support/terminal.ts";

const JSON_FILE = "layerwise-export.json";
const CSV_FILE = "layerwise-export.csv";

const file = (name: string, text: string): FileBlock => ({ kind: "file", name, mime: "text/plain", text });
const forAsker: Partial<Reply> = { audience: "asker" };

test("both platforms hand both files to their person alone, through the whole program", async () => {
  const [telegram, discord] = await Promise.all([
    startFakeTelegram({ second: 20 }),
    startFakeDiscord({ clock: fixedClock(new Date()) }),
  ]);
  const stop = new AbortController();
  const config = {
    telegram: { token: telegram.token, api: telegram.root },
    discord: { token: discord.token, api: discord.apiRoot },
    database: "sqlite::memory:",
    logLevel: "silent",
  } as const;
  const ended = start(config, ROOT, { name: "you", json: false }, stop.signal);
  await Promise.all([telegram.called("getUpdates"), discord.settled()]);

  const onTelegram = async (): Promise<void> => {
    const ann = telegram.user("Ann");
    ann.says("/quiz 1");
    await ann.sees("Question 1 of 1");
    await ann.presses("I don't know");
    await ann.sees("No guess");
    ann.says("/privacy");
    await ann.sees("What Layerwise keeps about you");
    await ann.presses("Export");
    const kept = JSON.parse(await ann.receives(JSON_FILE));
    expect(kept.identities).toEqual([expect.objectContaining({ id: `telegram:${ann.user.id}` })]);
    expect(kept.answers).toEqual([expect.objectContaining({ chosen: "?", correct: 0 })]);
    expect(await ann.receives(CSV_FILE)).toMatch(/^#separator:Comma\n#html:true\n/);
    const inClub = ann.in(telegram.group("Club"));
    inClub.says("/export");
    await inClub.sees("Ask me in private: /privacy");
    inClub.says("/privacy");
    await inClub.sees("What Layerwise keeps about you");
    const press = await inClub.presses("Export");
    expect(await press.answered()).toEqual({ text: en.face.inPrivate, show_alert: true });
    expect(telegram.callsOf("sendDocument").map(({ payload }) => payload.chat_id)).toEqual([
      ann.user.id,
      ann.user.id,
    ]);
  };

  const onOther = async (): Promise<void> => {
    const bo = discord.user("Bo");
    await bo.runs("quiz", { length: 1 });
    await bo.sees(/Question 1 of 1/);
    await bo.presses("I don't know");
    await bo.sees(/No guess/);
    await bo.runs("privacy");
    await bo.sees(/What Layerwise keeps about you/);
    await bo.presses("Export");
    const { files, hidden } = await bo.sees(/Here is everything kept about you/);
    expect(hidden).toBe(true);
    expect([...files.keys()]).toEqual([JSON_FILE, CSV_FILE]);
    const kept = JSON.parse(files.get(JSON_FILE) ?? "");
    expect(kept.identities).toEqual([expect.objectContaining({ id: `discord:${bo.user.id}` })]);
    expect(JSON.stringify(kept)).not.toContain("telegram:");
    // What the bot answers by is a secret of the bot, also before the one who asked.
    for (const { token } of discord.world.interactions.values())
      expect(files.get(JSON_FILE)).not.toContain(token);
    const inPrivate = bo.at(discord.spots.dm);
    await inPrivate.runs("export");
    expect((await inPrivate.sees(/everything kept/)).files.size).toBe(2);
  };

  await Promise.all([onTelegram(), onOther()]);
  stop.abort();
  expect(await ended).toBe(0);
  expect({ telegram: telegram.invalid, discord: discord.invalid }).toEqual({ telegram: [], discord: [] });
  await Promise.all([telegram.close(), discord.close()]);
}, 60_000);

describe("on Discord", () => {
  const withFile = saysOnDiscord("Here.", {
    ...forAsker,
    blocks: [...saysOnDiscord("Here.").blocks, file("a.txt", "Ä\n")],
  });

  test("a file that comes late stands in the put-off answer", async () => {
    const slow = Promise.withResolvers<readonly Reply[]>();
    await onDiscord({ answers: () => slow.promise }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      await server.until("a wait", () => bot.timers.pending().includes(1_000));
      bot.timers.pass(1_000);
      await server.until("a put-off answer", () => ann.reads().some(({ thinking }) => thinking));
      slow.resolve([withFile]);
      const { files, hidden } = await ann.sees(/Here\./);
      expect({ files: [...files], hidden }).toEqual({ files: [["a.txt", "Ä\n"]], hidden: true });
    });
  });

  test("a file over the limit is named instead of sent", () => {
    const large = file("big.json", "x".repeat(6 * 1024 * 1024));
    const [body] = render({ ...withFile, blocks: [large, file("small.json", "{}")] }, en);
    expect(body?.files?.map(({ name }) => name)).toEqual(["small.json"]);
    expect(JSON.stringify(body?.components)).toContain("big.json is too large");
  });

  test("the fake refuses what Discord refuses", () => {
    const upload = { field: "files[0]", name: "a.txt", mime: "text/plain", text: "x" };
    const shows = (url: string) => ({ components: [{ type: 13, file: { url } }] });
    expect(fileRules("followUp", shows("attachment://a.txt"), [upload])).toEqual([]);
    expect(fileRules("followUp", shows("attachment://b.txt"), [upload])).toEqual([
      "attachment://b.txt is no file",
      "a.txt is not shown",
    ]);
    expect(fileRules("callback", { type: 4, data: shows("attachment://a.txt") }, [])).toHaveLength(1);
    expect(
      fileRules("followUp", { ...shows("attachment://a.txt"), attachments: [{ id: "1" }] }, [upload]),
    ).toEqual(["no files[1]"]);
  });
});

describe("on Telegram", () => {
  test("a file follows its text into the topic or chat; a refusal of the platform is logged", async () => {
    const server = await startFakeTelegram();
    onTestFinished(() => server.close());
    const here = replyOnTelegram("Here.");
    const forAll: Reply = { ...here, blocks: [...here.blocks, file("a.txt", "Ä")] };
    const { log } = await startFace(server, {
      handle: ({ place }) =>
        says(place.kind === "shared" ? forAll : { ...forAll, blocks: [file("e.txt", "")] }),
    });
    const topic = server.topic(server.group("Club", true));
    const ann = server.user("Ann");
    ann.in(topic).says("/explain rollups");
    expect(await ann.in(topic).receives("a.txt")).toBe("Ä");
    const [sent] = server.callsOf("sendDocument");
    expect(sent?.payload.message_thread_id).toBe(topic.topic);
    ann.says("/explain rollups");
    await server.answered("sendDocument", 200, 400);
    expect(server.invalid.splice(0)).toEqual([
      expect.objectContaining({ faults: ["file must be non-empty: an empty file"] }),
    ]);
    await until(() => log.entries.some(({ level }) => level === "warn"));
  });
});

describe("in the terminal", () => {
  function folder(): string {
    const made = mkdtempSync(join(tmpdir(), "layerwise-"));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  }

  async function talk(json: boolean, save: (name: string, text: string) => Promise<string | undefined>) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const written = readAll(output);
    const reply = { ...saysOnDiscord("Here."), blocks: [file(JSON_FILE, '{"a":1}')] };
    const { ended } = startTerminal({
      ...{ ...idleCore(), input, output, json, save, name: "Ann", run: "1" },
      handle: async () => ({ replies: [reply], queued: false }),
    });
    input.end("/export\n");
    await ended;
    output.end();
    return written;
  }

  test("a file is saved beside others, never over one, readable by its owner alone, and its path is said", async () => {
    const made = folder();
    writeFileSync(join(made, JSON_FILE), "mine");
    const said = await talk(false, (name, text) => saveFile(made, name, text));
    // The greeting is answered with the same file.
    expect(readdirSync(made).toSorted()).toEqual([
      "layerwise-export-2.json",
      "layerwise-export-3.json",
      JSON_FILE,
    ]);
    expect(readFileSync(join(made, JSON_FILE), "utf8")).toBe("mine");
    expect(readFileSync(join(made, "layerwise-export-3.json"), "utf8")).toBe('{"a":1}');
    expect(statSync(join(made, "layerwise-export-3.json")).mode & 0o777).toBe(0o600);
    expect(said).toContain(`Saved as ${join(made, "layerwise-export-3.json")}`);
  });

  test("a folder that can't be written is said so, and nothing is saved for a program that reads JSON", async () => {
    const made = folder();
    expect(await talk(false, (name, text) => saveFile(join(made, "gone"), name, text))).toContain(
      `${JSON_FILE} can't be saved in this folder.`,
    );
    expect(await talk(true, (name, text) => saveFile(made, name, text))).toContain('{\\"a\\":1}');
    expect(readdirSync(made)).toEqual([]);
  });
});
