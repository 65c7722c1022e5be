/** The terminal: what a typed line means, and how questions of every kind look there. */
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { readLine } from "../../src/adapters/terminal/receive.ts";
import { render } from "../../src/adapters/terminal/render.ts";
import { startTerminal } from "../../src/adapters/terminal/start.ts";
import { PLAIN } from "../../src/adapters/terminal/style.ts";
import type { Action } from "../../src/core/action.ts";
import type { Pressed, Reply } from "../../src/core/reply.ts";
import type { Input } from "../../src/core/request.ts";
import { en } from "../../src/core/texts/en.ts";
import { encode } from "../../src/core/token.ts";
import { FORMS } from "../support/forms.ts";
import { idleCore } from "../support/terminal.ts";

const button = (label: string, action: Action): Pressed => ({
  kind: "button",
  label,
  action,
  style: "plain",
});
const action = (ordinal: number): Action => ({ kind: "next", session: "k", ordinal });
const CONTROLS = ["A. Data", "☐ B. Proofs", "C → 1", "Hint (costs a third)"].map((label, index) =>
  button(label, action(index)),
);
const press = (index: number): Input => ({ kind: "press", token: encode(action(index)) });

describe("a typed line", () => {
  test.each([
    ["1", press(0)],
    ["/2", press(1)],
    ["a", press(0)],
    ["B", press(1)],
    ["c", press(2)],
    ["h", { kind: "text", text: "h" }],
    ["9", { kind: "text", text: "9" }],
    ["/quiz 3", { kind: "command", name: "quiz", args: "3" }],
  ])("%j", (line, input) => {
    expect(readLine(line, { controls: CONTROLS })).toEqual(input);
  });

  test.each([
    ["1", { kind: "text", text: "1" }],
    ["60 million", { kind: "text", text: "60 million" }],
    ["a", { kind: "text", text: "a" }],
    ["/2", press(1)],
    ["/ask rollups", { kind: "command", name: "ask", args: "rollups" }],
  ])("%j while something is to be typed", (line, input) => {
    expect(readLine(line, { controls: CONTROLS, expects: "number" })).toEqual(input);
  });
});

describe("questions", () => {
  test.each(FORMS.map((form) => [form.kind, form] as const))("of the kind %s", (kind, form) => {
    const block = { kind: "question", title: "Question 1", prompt: "Well?", form } as const;
    const reply: Reply = { blocks: [block], controls: [], mode: "new", audience: "asker" };
    expect(render(reply, en.face, PLAIN).split("\n\n").at(-1)).toBe(
      {
        single: "  A. Data\n  B. Proofs (ruled out)",
        truefalse: "  A. True\n  B. False",
        multi: "  ☑ A. Data\n  ☐ B. Proofs",
        order: "  A. Prove → 2\n  B. Post",
        number: "Answer with a number (days).",
        typed: "Answer with a name.",
      }[kind],
    );
  });

  test("while something is to be typed, buttons show the slash they need", () => {
    const reply: Reply = { blocks: [], controls: CONTROLS, mode: "new", audience: "asker", expects: "text" };
    expect(render(reply, en.face, PLAIN)).toMatch(/^\[\/1\] A\. Data {2}\[\/2\]/);
  });
});

test("a remark without buttons leaves those before it in force", async () => {
  const [input, output, inputs] = [new PassThrough(), new PassThrough(), [] as Input[]];
  const written = readAll(output);
  const handle = async ({ input: given }: { input: Input }) => {
    inputs.push(given);
    const replies: Reply[] =
      given.kind === "command"
        ? [{ blocks: [], controls: CONTROLS, mode: "new", audience: "asker", expects: "number" }]
        : [{ blocks: [{ kind: "heading", text: "Hm." }], controls: [], mode: "new", audience: "asker" }];
    return { replies, queued: false };
  };
  const { ended } = startTerminal({
    ...{ ...idleCore(), input, output, handle },
    ...{ name: "Ann", json: false, run: "1" },
  });
  input.end("12\n/1\n");
  await ended;
  output.end();
  expect(inputs.slice(1)).toEqual([{ kind: "text", text: "12" }, press(0)]);
  expect(await written).toContain("Hm.");
});
