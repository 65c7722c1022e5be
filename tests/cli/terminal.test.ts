/** The program in a process of its own: scripts, JSON, the content check, and settings that are wrong. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/conversation.ts";
import { chat, run } from "../support/run.ts";

test("a script is read line by line, answered, and ends with 0", async () => {
  const { code, out, err } = await run([], "/explain rollups\n/compare optimistic zk\n/quiz rollups 2\n1\n");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /Hello, I'm Layerwise[\s\S]*Rollup\n─+[\s\S]*Where they differ[\s\S]*Question 1 of 2[\s\S]*> 1\n/,
  );
});

test("--json prints one line an input and nothing else", async () => {
  const { out } = await run(
    ["--json"],
    "/explain zk rolups\n/explain tomato soup\n/compare optimistic zk\n/quiz 1\n",
  );
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.input)).toEqual([
    "/explain zk rolups",
    "/explain tomato soup",
    "/compare optimistic zk",
    "/quiz 1",
  ]);
  expect(lines[0].replies[0].subject).toBe("zk-rollup");
  expect(lines[1].replies[0]).not.toHaveProperty("subject");
  expect(lines[1].replies[0].controls[0]).toMatchObject({
    label: expect.any(String),
    action: { kind: "explain" },
  });
  expect(lines[2].replies[0].subject).toBe("optimistic-rollup~zk-rollup");
  expect(lines[3].replies[0].blocks.some((block: { kind: string }) => block.kind === "question")).toBe(true);
});

test("--as is another learner, and what is learnt stays in the file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  const env = { DATABASE_URL: `sqlite:${join(folder, "deep", "layerwise.db")}` };
  const first = chat(["--as", "Ben"], env);
  await first.say("/quiz 2");
  const [told] = await first.press("I don't know");
  await first.end();
  expect(told?.blocks.some(({ kind }) => kind === "verdict")).toBe(true);
  const ben = await run(["--as", "Ben"], "/progress\n/quiz\n", env);
  const ann = await run(["--as", "Ann"], "/progress\n", env);
  expect(ben.out).toContain("1 answer");
  expect(ben.out).toMatch(/You have a quiz open: 1 of [23]/);
  expect(ann.out).toContain("You haven't answered anything yet.");
  rmSync(folder, { recursive: true });
}, 30_000);

test("settings with three faults: all three, exit 1, no secret", async () => {
  const { code, err, out } = await run([], "", {
    TELEGRAM_TOKEN: "oops-not-a-token",
    DATABASE_URL: "postgres",
    LAYERWISE_COLOR: "blue",
  });
  expect(code).toBe(1);
  for (const part of ["3 faults", "TELEGRAM_TOKEN", "DATABASE_URL", "LAYERWISE_COLOR"])
    expect(err).toContain(part);
  expect(err + out).not.toContain("oops-not-a-token");
});

test("the content check: 0 on the real content, 1 with every fault on a broken one; the bot does not start on it", async () => {
  const good = await run(["check"]);
  expect(good).toMatchObject({ code: 0, err: "" });
  expect(good.out).toMatch(/^\d+ concepts in \d+ areas, .*\n[\s\S]*\n0 faults\n$/);
  const root = mkdtempSync(join(tmpdir(), "layerwise-"));
  for (const folder of ["knowledge", "quizzes"])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const file = join(root, "knowledge", "channels.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("level: ", "color: blue\n    level: "));
  const bad = await run(["check", root]);
  expect(bad.code).toBe(1);
  expect(bad.out).toMatch(/knowledge\/channels\.yaml:\d+:\d+ unknown key "color"; remove it/);
  rmSync(root, { recursive: true });
}, 30_000);

test("questions are printed with every reason; where none fits, it says so", async () => {
  const typed = await run(["questions", "--id", "volition-name-it"]);
  expect(typed).toMatchObject({ code: 0, err: "" });
  expect(typed.out).toMatch(
    /━━━ volition-name-it · typed · [\s\S]*Question 1 of 1 · Sidechains and hybrids[\s\S]*It is called Volition\.[\s\S]*\n1 question\n$/,
  );
  const pairs = await run(["questions", "--concept", "validium", "--kind", "pair", "--generated"]);
  expect(pairs.out.match(/• [✔✘] [A-E]\. /g)?.length).toBeGreaterThanOrEqual(3);
  expect(pairs.out).toContain("Made from the comparison table.");
  const none = await run(["questions", "--concept", "tomato-soup"]);
  expect(none).toMatchObject({ code: 1, out: "" });
  expect(none.err).toContain("No question is like that.");
}, 60_000);

test("coverage counts every area and concept", async () => {
  const { code, out } = await run(["coverage"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ areas, \d+ with gaps\n[\s\S]*\n\d+ concepts, \d+ with gaps\n/);
  expect(out).toMatch(/\n {2}zk-rollup, importance 3: \d+ written \(.*easy.*\), \d+ generated/);
});

test("a command that is not there says which ones are", async () => {
  const { code, err } = await run(["dance"]);
  expect(code).toBe(1);
  expect(err).toBe(
    'There is no command "dance".\nUse start, check, commands, coverage, facts, gallery, look-up, questions, rebuild, reports or schemas.\n',
  );
});
