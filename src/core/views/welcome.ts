/** The first words, the list of commands, and what is kept about a person. */
import type { Command } from "../command.ts";
import type { Concept } from "../knowledge/concept.ts";
import type { Inline, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { explainButton } from "./explain-button.ts";
import { button, heading, note, plain, text } from "./inline.ts";

/** The greeting, which says what to type and offers a first concept. */
export function startView(texts: Texts, first: Concept | undefined): Reply {
  const { start } = texts;
  return {
    mode: "new",
    audience: "everyone",
    blocks: [
      heading(start.title),
      text(start.what),
      text(start.how),
      { kind: "list", items: start.examples.map(([command, about]) => example(command, about)) },
      note(start.disclaimer),
    ],
    controls: [
      ...(first ? [explainButton(texts, first, "primary")] : []),
      button(start.quiz, { kind: "open", command: "quiz" }),
      button(start.topics, { kind: "topics", page: 0 }),
    ],
  };
}

/** Every command with what it does and an example. */
export function helpView(texts: Texts, commands: readonly Command[]): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(texts.help.title),
      {
        kind: "list",
        items: commands.map((command) =>
          example(command.examples[0] ?? `/${command.name}`, command.about(texts)),
        ),
      },
      note(texts.help.more),
      note(texts.start.disclaimer),
    ],
    controls: [
      button(texts.start.topics, { kind: "topics", page: 0 }),
      button(texts.start.quiz, { kind: "open", command: "quiz" }),
    ],
  };
}

function example(command: string, about: string): readonly Inline[] {
  return [{ kind: "code", text: command }, ...plain(` – ${about}`)];
}
