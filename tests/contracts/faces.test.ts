/** One suite over every face: limits, buttons, hostile text, and the names of commands. */
import { describe, expect, test } from "vitest";
import { commandBodies } from "../../src/adapters/discord/commands.ts";
import { pollOf } from "../../src/adapters/telegram/ballot.ts";
import { menuOf, menusOf } from "../../src/adapters/telegram/commands.ts";
import { checkRendering } from "../../src/cli/check-rendering.ts";
import { FACES } from "../../src/cli/faces.ts";
import { galleryReplies } from "../../src/cli/gallery-replies.ts";
import { momentWith, sampleItems } from "../../src/cli/sample-items.ts";
import { withGenerated } from "../../src/content/generated.ts";
import { readContent } from "../../src/content/load.ts";
import { commands } from "../../src/core/commands/index.ts";
import { isPressed, type Reply } from "../../src/core/reply.ts";
import { en } from "../../src/core/texts/en.ts";
import { decode, encode } from "../../src/core/token.ts";
import { questionView } from "../../src/core/views/question.ts";
import { content, idOf, ROOT } from "../support/conversation.ts";
import { brokenRules } from "../support/telegram/rules.ts";

const replies = await galleryReplies(ROOT);
const HOSTILE = "*_[]()<>~`|@everyone <b>&amp; # - 1. > \\";

describe.each(FACES.map((face) => [face.name, face] as const))("%s", (_name, face) => {
  test.each(replies.map(({ name, reply }) => [name, reply] as const))(
    "shows %s in at most two messages",
    (_, reply) => {
      const { length } = face.messages(reply);
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(2);
    },
  );

  test.each(replies.map(({ name, reply }) => [name, reply] as const))(
    "shows every label of %s, and those of shares where it can share",
    (_, reply) => {
      const shown = face.readable(reply).join("\n");
      const asPoll = shown.includes("Quiz poll: ");
      const controls = asPoll ? (reply.ballot?.controls ?? []) : reply.controls;
      // A select holds ticks and their sending.
      const inSelect = shown.includes(en.face.chooseAll) ? ["pick", "submit"] : [];
      const labelled = controls.filter(isPressed).filter(({ action }) => !inSelect.includes(action.kind));
      for (const { label } of labelled) expect(shown).toContain(label);
      const shares = reply.controls.filter((control) => control.kind === "share");
      for (const { label } of shares) expect(shown.includes(label)).toBe(face.shares);
    },
  );

  test("shows hostile text whole, and pings nobody", () => {
    const reply: Reply = {
      mode: "new",
      audience: "everyone",
      controls: [],
      blocks: [{ kind: "heading", text: HOSTILE }],
    };
    const shown = face.readable(reply).join("\n");
    const letters = (text: string): string => text.replaceAll(/[^a-z0-9@&;]/gi, "");
    expect(letters(shown)).toContain(letters("everyone"));
    expect(JSON.stringify(face.messages(reply))).not.toContain("parse_mode");
  });
});

test("explanations, comparisons and results can be shared", () => {
  const shared = replies.filter(({ reply }) => reply.controls.some(({ kind }) => kind === "share"));
  expect(shared.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["explain", "explain-deeper", "compare", "compare-three", "quiz-result"]),
  );
});

test("every button's token survives a round trip", () => {
  for (const { action } of replies.flatMap(({ reply }) => reply.controls.filter(isPressed))) {
    expect(decode(encode(action), idOf)).toEqual(action);
  }
});

test("every command registers under its exact name, on both platforms", () => {
  const names = commands.map((command) => command.name);
  expect(menuOf(commands, en).map((entry) => entry.command)).toEqual(names);
  const forAdmins = menusOf(commands, en)
    .at(-1)
    ?.commands.map((entry) => entry.command);
  expect(forAdmins).toEqual(["daily", ...names.filter((name) => name !== "daily")]);
  const bodies = commandBodies(commands, en);
  expect(bodies.filter(({ type }) => type === 1).map((entry) => entry.name)).toEqual(names);
  expect(bodies.filter(({ type }) => type !== 1).map(({ type, name }) => [type, name])).toEqual([
    [3, "Explain terms"],
    [2, "Progress"],
  ]);
});

test("every question with options fits a quiz poll of Telegram, alone and together", () => {
  const asked = content.bank.all.filter((question) => "options" in question);
  const unfit = asked.filter((question) => {
    const { asked: item } = sampleItems(question, content.library);
    const { hints: _, draft: __, near: ___, ...fresh } = item;
    const alone = questionView(content.library, en, momentWith(question, fresh), "new");
    const home = {
      id: "telegram:1",
      platform: "telegram",
      community: "telegram:1",
      kind: "private",
    } as const;
    const poll = pollOf(alone, home, { texts: en, username: "LayerwiseBot" });
    return !poll || brokenRules("sendPoll", { chat_id: 1, ...poll }).length > 0;
  });
  expect(unfit.map(({ id }) => id)).toEqual([]);
  expect(asked.length).toBeGreaterThan(700);
});

test("all content fits every face", () => {
  const read = readContent(ROOT);
  expect(checkRendering(withGenerated(read), content.library)).toEqual([]);
});

test("a question that takes two messages is reported", () => {
  const read = readContent(ROOT);
  const questions = read.questions.slice(0, 1).map((entry) =>
    entry.value && "options" in entry.value
      ? {
          ...entry,
          value: {
            ...entry.value,
            options: entry.value.options.map((option) => ({ ...option, why: "long ".repeat(900) })),
          },
        }
      : entry,
  );
  const faults = checkRendering({ ...read, concepts: [], questions }, content.library);
  expect(faults.map((fault) => fault.message).join("\n")).toMatch(/takes \d messages on telegram/);
});
