/** Buttons that ask for a text: Discord opens a window for it, which must be the first response to the press. */
import { describe, expect, test } from "vitest";
import type { Control, Reply } from "../../src/core/reply.ts";
import type { Request } from "../../src/core/request.ts";
import { encode } from "../../src/core/token.ts";
import { onDiscord } from "../support/discord/bot.ts";
import { says } from "../support/discord/replies.ts";
import { nested } from "../support/discord/rules.ts";

const ACTION = { kind: "write", session: "0123456789", ordinal: 0 } as const;
const ANSWER: Control = {
  kind: "prompt",
  label: "Answer",
  action: ACTION,
  ask: "Your answer in seconds",
  style: "primary",
};

const quiz = ({ input }: Request): Reply[] =>
  input.kind === "command"
    ? [says("How long?", { controls: [ANSWER], audience: "asker", expects: "number" })]
    : [says("Right.", { mode: "replace", audience: "asker" })];

describe("a button that asks for a text", () => {
  test("opens a window at once; what is typed comes as a press with the text, and its message is replaced", () =>
    onDiscord({ answers: quiz }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      const before = await ann.sees(/How long\?/);
      const window = await ann.fills("Answer", "60 s");
      expect(window).toEqual({ title: "Answer", label: "Your answer in seconds" });
      const after = await ann.sees(/Right\./);
      expect(after).toMatchObject({ id: before.id, hidden: true });
      expect(bot.requests.map(({ input }) => input)).toEqual([
        { kind: "command", name: "quiz", args: {} },
        { kind: "press", token: encode(ACTION), values: ["60 s"] },
      ]);
    }));

  test("the window alone is no request: only what is sent back, in the chat with the bot too", () =>
    onDiscord({ answers: quiz }, async ({ server, bot }) => {
      const alone = server.user("Ann").at(server.spots.dm);
      await alone.runs("quiz");
      await alone.sees(/How long\?/);
      await alone.fills("Answer", "60");
      await alone.sees(/Right\./);
      expect(new Set(bot.requests.map(({ event }) => event)).size).toBe(2);
      expect(bot.requests[1]?.place.kind).toBe("private");
    }));

  test("whose window can't be opened is only logged", () =>
    onDiscord({ answers: quiz }, async ({ server, bot }) => {
      const ann = server.user("Ann");
      await ann.runs("quiz");
      await ann.sees(/How long\?/);
      server.fail({ path: /callback$/, status: 404, code: 10_062 });
      await ann.presses("Answer");
      await bot.logs("discord: a modal could not be opened");
      expect(bot.requests).toHaveLength(1);
    }));

  test.each([["漢".repeat(60)], [`${"👩".repeat(22)}x👩`], ["*_`[]()@everyone\n<b>"]])(
    "asks within Discord's limits: %s",
    (ask) => {
      const answers = () => [says("How long?", { controls: [{ ...ANSWER, label: ask, ask }] })];
      return onDiscord({ answers }, async ({ server }) => {
        const ann = server.user("Ann");
        await ann.runs("explain", { topic: "rollups" });
        await ann.sees(/How long\?/);
        const [shown] = ann.reads().flatMap(({ buttons }) => buttons);
        const { label } = await ann.fills(shown ?? "", "x");
        expect(label.length).toBeLessThanOrEqual(45);
        expect(label.isWellFormed()).toBe(true);
        const ids = server.world.messages.flatMap(({ components }) =>
          nested(components).map((one) => one.custom_id),
        );
        expect(Math.max(...ids.map((id) => String(id ?? "").length))).toBeLessThanOrEqual(100);
      });
    },
  );
});
