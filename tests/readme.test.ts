/** The README says what is so: its tables, its transcript, its scripts and its links. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { render } from "../src/adapters/terminal/render.ts";
import { PLAIN } from "../src/adapters/terminal/style.ts";
import { en } from "../src/core/texts/en.ts";
import { conversation, ROOT } from "./support/conversation.ts";
import { between, commandTable, settingsTable } from "./support/readme.ts";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts;

test("the tables are those of the code", () => {
  expect(between(readme, "commands")).toBe(commandTable());
  expect(between(readme, "settings")).toBe(settingsTable());
});

test("the transcript is what the bot says", async () => {
  const transcript = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const turns = transcript.split(/^> /m).slice(1);
  expect(turns.length).toBeGreaterThanOrEqual(3);
  const ann = (await conversation()).learner("Ann");
  for (const turn of turns) {
    const [typed = "", ...lines] = turn.split("\n");
    await ann.says(typed).check((replies) => {
      const said = replies
        .map((reply) => render(reply, en.face, PLAIN))
        .join("\n\n")
        .split("\n");
      for (const line of lines.filter((entry) => entry !== "" && entry !== "…")) expect(said).toContain(line);
    });
  }
});

test("every npm script it names exists, and every script but the habits is named", () => {
  const named = [...readme.matchAll(/npm (?:-s )?(?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? "");
  for (const name of named.filter((entry) => entry !== "ci")) expect(scripts[name], name).toBeDefined();
  for (const name of Object.keys(scripts)) expect(named, name).toContain(name);
});

test("every path it links or names is there", () => {
  const links = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map((match) => match[1] ?? "");
  const paths = [...readme.matchAll(/`((?:src|tests|knowledge|quizzes)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? "",
  );
  const headings = [...readme.matchAll(/^##+ (.*)$/gm)].map(
    ([, words = ""]) => `#${words.toLowerCase().replaceAll(" ", "-")}`,
  );
  for (const path of [...links, ...paths].filter((entry) => !entry.includes("NAME"))) {
    const isThere = path.startsWith("#") ? headings.includes(path) : existsSync(join(ROOT, path));
    expect(isThere, path).toBe(true);
  }
});
