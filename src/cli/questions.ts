/** `npm run questions`: questions as a person sees them in the terminal, each with its answer and every reason. */
import { render } from "../adapters/terminal/render.ts";
import { PLAIN } from "../adapters/terminal/style.ts";
import { UserError } from "../core/errors.ts";
import type { Library } from "../core/knowledge/library.ts";
import { kindOf } from "../core/quiz/kinds/of.ts";
import { placedOptions } from "../core/quiz/kinds/options.ts";
import type { Question } from "../core/quiz/question.ts";
import { type SessionItem, SKIPPED } from "../core/quiz/session.ts";
import type { Block, Reply } from "../core/reply.ts";
import { en } from "../core/texts/en.ts";
import { led, note, plain } from "../core/views/inline.ts";
import { questionView } from "../core/views/question.ts";
import { loadContent } from "./content.ts";
import { momentWith } from "./sample-items.ts";

/** Which questions; `kind` is the kind of question or, of a generated one, what it asks. */
export type Filter = {
  readonly id?: string | undefined;
  readonly concept?: string | undefined;
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  readonly generated: boolean;
};

/** Prints the questions below `root` that pass the filter. Throws `UserError` where none does. */
export function questions(root: string, filter: Filter): number {
  const { library, bank } = loadContent(root);
  const found = bank.all.filter((question) => passes(library, question, filter));
  if (found.length === 0)
    throw new UserError("No question is like that.", "Use --concept, --area, --kind, --id or --generated.");
  for (const question of found) process.stdout.write(`${shown(library, question)}\n\n`);
  process.stdout.write(`${found.length} ${found.length === 1 ? "question" : "questions"}\n`);
  return 0;
}

function passes(
  library: Library,
  question: Question,
  { id, concept, area, kind, generated }: Filter,
): boolean {
  const tested = question.concepts[0] ?? "";
  return (
    (id ?? question.id) === question.id &&
    (concept ?? tested) === tested &&
    (area === undefined || library.byId.get(tested)?.area === area) &&
    (kind === undefined || kind === question.kind || kind === question.asks) &&
    (!generated || question.generated === true)
  );
}

/** A line that says which one it is, the open question, then its answer. */
function shown(library: Library, question: Question): string {
  const fresh: SessionItem = {
    question: question.id,
    version: question.version,
    order: kindOf(question).arrange(() => 0),
  };
  const { difficulty, kind, cognitive, asks } = question;
  const facts = [kind, ...(asks ? [`generated: ${asks}`] : []), `difficulty ${difficulty}`, cognitive];
  const asked = questionView(library, en, momentWith(question, fresh), "new");
  return [
    `━━━ ${question.id} · ${facts.join(" · ")} ━━━`,
    render(asked, en.face, PLAIN),
    render(answerOf(library, question, fresh), en.face, PLAIN),
  ].join("\n\n");
}

function answerOf(library: Library, question: Question, fresh: SessionItem): Reply {
  const answer = { chosen: SKIPPED, right: false, points: 0, hints: 0 };
  const told =
    "options" in question
      ? [reasons(question, fresh)]
      : kindOf(question).tell({ texts: en, library }, { ...fresh, answer });
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      ...told,
      note(question.explanation),
      { kind: "sources", title: en.face.source, items: [question.source] },
      ...(question.generated ? [note(en.made.note)] : []),
    ],
    controls: [],
  };
}

/** Every option with its reason, the right ones marked. */
function reasons(question: Extract<Question, { options: unknown }>, item: SessionItem): Block {
  const items = placedOptions(question, item).map(({ letter, option }) =>
    led(`${option.correct ? "✔" : "✘"} ${letter}.`, plain(`${option.text}: ${option.why}`)),
  );
  return { kind: "list", items };
}
