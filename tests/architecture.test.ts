/** The walls of the house: who may import whom, and which words have no place where. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { breaches, crossings, type SourceFile } from "./support/architecture.ts";

const ROOT = join(import.meta.dirname, "..");

const sources: readonly SourceFile[] = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

test("every wall stands", () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(breaches(sources)).toEqual([]);
  expect(crossings(sources)).toEqual([]);
});

const FIXTURES: readonly [string, string, string][] = [
  ["src/core/app.ts", 'import { Client } from "discord.js";', "imports discord.js"],
  ["src/core/app.ts", 'import type { Telegraf } from "telegraf";', "imports telegraf"],
  ["src/core/app.ts", 'import { readFileSync } from "node:fs";', "imports node:fs"],
  ["src/core/quiz/x.ts", "const now = Date.now();", "says Date.now"],
  ["src/core/quiz/x.ts", "const now = new Date();", "says new Date()"],
  ["src/storage/x.ts", "const chance = Math.random();", "says Math.random"],
  ["src/core/views/x.ts", 'const platform = "telegram";', "says telegram"],
  [
    "src/core/commands/quiz.ts",
    'import { explain } from "./explain.ts";',
    "imports src/core/commands/explain.ts",
  ],
  ["src/core/views/x.ts", 'import { quiz } from "../commands/quiz.ts";', "imports src/core/commands/quiz.ts"],
  [
    "src/adapters/telegram/x.ts",
    'import { openStorage } from "../../storage/open.ts";',
    "imports src/storage/open.ts",
  ],
  ["src/adapters/telegram/render.ts", 'import { Telegraf } from "telegraf";', "imports telegraf"],
  [
    "src/adapters/telegram/x.ts",
    'const later = await import("../../core/commands/quiz.ts");',
    "core/commands/quiz.ts",
  ],
  ["src/cli/x.ts", "const token = process.env.TOKEN;", "says process.env"],
  ["src/core/utils.ts", "", "a name that says nothing"],
  ["src/core/long.ts", "\n".repeat(260), "over 250 lines"],
];

test.each(FIXTURES)("%s with %s is refused", (path, text, breach) => {
  expect(breaches([{ path, text: `/** x */\n${text}` }]).join("\n")).toContain(breach);
});

test("a face does not know another, a comment may say what it likes, a client's types are free", () => {
  const other = { path: "src/adapters/telegram/x.ts", text: 'import { a } from "../discord/render.ts";' };
  expect(crossings([other])).toEqual(["src/adapters/telegram/x.ts: imports src/adapters/discord/render.ts"]);
  expect(
    breaches([{ path: "src/core/x.ts", text: "/** As Telegram does. */\n// new Date() is not for us" }]),
  ).toEqual([]);
  const types = {
    path: "src/adapters/telegram/render.ts",
    text: '/** x */\nimport type { Telegram } from "telegraf";',
  };
  expect(breaches([types])).toEqual([]);
});
