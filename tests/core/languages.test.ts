/** A reply follows its reader's language where there is a catalogue for it. */
import { expect, test } from "vitest";
import { createApp } from "../../src/core/app.ts";
import { commands } from "../../src/core/commands/index.ts";
import { en } from "../../src/core/texts/en.ts";
import { textsIn } from "../../src/core/texts/languages.ts";
import { content, conversation, wordsOf } from "../support/conversation.ts";
import { quietLog } from "../support/quiet-log.ts";

const german = { ...en, help: { ...en.help, title: "Alle Befehle" } };
const languages = new Map([["de", german]]);

test.each([
  ["de", german],
  ["de-AT", german],
  ["DE_ch", german],
  ["den", en],
  ["pt-BR", en],
  ["", en],
])("a locale of %o", (locale, expected) => {
  expect(textsIn(languages, locale, en)).toBe(expected);
});

test("two people in one place are each answered in their own, also where something is wrong", async () => {
  const { storage, clock } = await conversation();
  const parts = { ...content, commands, store: storage.store, clock, random: () => 0, log: quietLog() };
  const failure = { ...en.unknown, button: "Diesen Knopf gibt es nicht mehr." };
  const app = createApp({
    ...parts,
    texts: en,
    languages: new Map([["de", { ...german, unknown: failure }]]),
  });
  const place = { id: "test:club", platform: "test", community: "test:club", kind: "shared" } as const;
  const ask = async (locale: string, input: Parameters<typeof app.handle>[0]["input"]): Promise<string> => {
    const actor = { id: `test:${locale}`, platform: "test", name: "Ann", locale, role: "member" } as const;
    const event = `${locale} ${input.kind}`;
    const { replies } = await app.handle({ event, order: event, at: clock(), actor, place, input });
    return wordsOf(replies);
  };
  const help = { kind: "command", name: "help", args: "" } as const;
  expect(await ask("de-DE", help)).toContain("Alle Befehle");
  expect(await ask("fr", help)).toContain(en.help.title);
  expect(await ask("de-DE", { kind: "press", token: "zz.zz" })).toContain("Diesen Knopf");
});
