/** Button tokens: they fit the narrowest platform and come back as what they were. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action } from "../../src/core/action.ts";
import { commands } from "../../src/core/commands/index.ts";
import { REASONS } from "../../src/core/quiz/report.ts";
import { shortId } from "../../src/core/short-id.ts";
import { decode, encode } from "../../src/core/token.ts";
import { content, idOf } from "../support/conversation.ts";

/** Telegram's callback_data holds 64 bytes. */
const MOST_BYTES = 64;
const { byId, areaById, pathById } = content.library;
const ids = [...byId.keys(), ...areaById.keys(), ...pathById.keys()];
const id = fc.constantFrom(...ids);
const optionalId = fc.option(id, { nil: undefined });
const key = fc.string({
  unit: fc.constantFrom(..."0123456789abcdefghijklmnopqrstuvwxyz"),
  minLength: 10,
  maxLength: 10,
});
const small = fc.nat({ max: 99 });

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant("explain" as const),
    concept: id,
    depth: fc.constantFrom("simple" as const, "deep" as const),
    fresh: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("compare" as const), a: id, b: id }),
  fc.record({ kind: fc.constant("topics" as const), area: optionalId, page: small }),
  fc.record({ kind: fc.constantFrom("step" as const, "checkpoint" as const), path: id, at: small }),
  fc.record({
    kind: fc.constant("quiz" as const),
    topic: optionalId,
    difficulty: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
    length: small,
    restart: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("together" as const),
    topic: optionalId,
    difficulty: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
    length: small,
  }),
  fc.record({
    kind: fc.constant("room" as const),
    room: key,
    ordinal: small,
    move: fc.constantFrom(
      ...(["join", "slow", "usual", "start", "skip", "next", "pause", "resume", "stop"] as const),
    ),
  }),
  fc.record({ kind: fc.constant("day" as const), key, option: small }),
  fc.record({ kind: fc.constant("guess" as const), room: key, ordinal: small, option: small }),
  fc.record({ kind: fc.constant("review" as const), restart: fc.boolean() }),
  fc.record({
    kind: fc.constant("timezone" as const),
    zone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
  }),
  fc.record({ kind: fc.constant("answer" as const), session: key, ordinal: small, option: small }),
  fc.record({
    kind: fc.constant("pick" as const),
    ...{ session: key, ordinal: small, option: small, at: small },
  }),
  fc.record({
    kind: fc.constantFrom(...(["next", "submit", "skip", "write", "why"] as const)),
    session: key,
    ordinal: small,
  }),
  fc.record({ kind: fc.constant("hint" as const), session: key, ordinal: small, number: small }),
  fc.record({ kind: fc.constant("retry" as const), session: key }),
  fc.record({ kind: fc.constant("resume" as const), session: key }),
  fc.record({ kind: fc.constant("stop" as const), session: key }),
  fc.record({
    kind: fc.constant("board" as const),
    scope: fc.constantFrom("here" as const, "everyone" as const),
    period: fc.constantFrom("all" as const, "month" as const, "week" as const),
    area: optionalId,
    from: fc.nat({ max: 9_999_999 }),
  }),
  fc.record({
    kind: fc.constant("privacy" as const),
    step: fc.constantFrom(
      "export" as const,
      "hide" as const,
      "show" as const,
      "forget" as const,
      "forget-now" as const,
      "keep" as const,
    ),
  }),
  fc.record({
    kind: fc.constant("report" as const),
    question: fc.constantFrom(...content.bank.byId.keys()),
    version: fc.integer({ min: 1, max: 99 }),
    reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("open" as const),
    command: fc.constantFrom(
      "help" as const,
      "topics" as const,
      "progress" as const,
      "quiz" as const,
      "learn" as const,
    ),
  }),
);

test("every action fits 64 bytes and comes back as it was", () => {
  fc.assert(
    fc.property(action, (one) => {
      const token = encode(one);
      expect(Buffer.byteLength(token)).toBeLessThanOrEqual(MOST_BYTES);
      expect(decode(token, idOf)).toEqual(one);
    }),
    { seed: 1 },
  );
});

test("anything else is refused, and never throws", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (token) => {
      const read = decode(token, idOf);
      if (read) expect(encode(read)).toBe(token);
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test("the longest ids still make six letters", () => {
  expect(shortId("a".repeat(48))).toMatch(/^[0-9a-z]{6}$/);
});

test("every kind of action has exactly one command that takes it", () => {
  const taken = commands.flatMap((command) => Object.keys(command.presses ?? {}));
  expect([...taken, "open"].sort()).toEqual(
    [
      "answer",
      "board",
      "checkpoint",
      "compare",
      "day",
      "explain",
      "guess",
      "hint",
      "next",
      "open",
      "pick",
      "privacy",
      "quiz",
      "report",
      "resume",
      "retry",
      "review",
      "room",
      "skip",
      "timezone",
      "step",
      "stop",
      "submit",
      "together",
      "topics",
      "why",
      "write",
    ].sort(),
  );
});
