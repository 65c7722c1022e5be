/** /learn: guided paths through the subject; where a learner is, is remembered. */
import { type Call, defineCommand } from "../command.ts";
import { UserError } from "../errors.ts";
import type { LearningPath } from "../knowledge/schema.ts";
import { findPath, LAST_PATH, positionKey, positionOn, stepOf } from "../learning/path.ts";
import type { Tx } from "../ports.ts";
import { bankInPlay } from "../quiz/aside.ts";
import { ownQuestions } from "../quiz/choose.ts";
import type { Reply } from "../reply.ts";
import { pathEndView, pathsView, stepView } from "../views/learn.ts";

export const learn = defineCommand({
  name: "learn",
  about: (texts) => texts.commands.learn.about,
  params: [{ kind: "path", name: "path", about: (texts) => texts.commands.learn.path, required: false }],
  examples: ["/learn"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const path = findPath(call.library.paths, call.args.path ?? "");
    return path ? goOn(call, path) : [await listed(call)];
  },
  presses: { step: (call, { path, at }) => goTo(call, path, at) },
});

async function listed({ library, texts, read, learner }: Call): Promise<Reply> {
  const settings = await read(async (reader) => {
    const id = await learner(reader);
    return id === undefined ? new Map<string, string>() : reader.settings(id);
  });
  return pathsView(library, texts, settings);
}

/** Takes a path up where the learner left it; a finished one begins again. */
function goOn(call: Call, path: LearningPath): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => {
    const at = positionOn(await tx.settings(learner), path) ?? 0;
    return [await stand(call, tx, learner, path, at < path.steps.length ? at : 0, "new")];
  });
}

function goTo(call: Call, id: string, at: number): Promise<readonly Reply[]> {
  const path = call.library.pathById.get(id);
  if (!path || at > path.steps.length) {
    throw new UserError(call.texts.unknown.button, call.texts.unknown.buttonHint);
  }
  return call.change(async (tx, learner) => [await stand(call, tx, learner, path, at, "replace")]);
}

async function stand(
  { library, bank, texts }: Call,
  tx: Tx,
  learner: number,
  path: LearningPath,
  at: number,
  mode: Reply["mode"],
): Promise<Reply> {
  await tx.setSetting(learner, positionKey(path.id), String(at));
  await tx.setSetting(learner, LAST_PATH, path.id);
  const step = stepOf(library, path, at);
  if (!step) return pathEndView(texts, path);
  const checks = ownQuestions(await bankInPlay(bank, tx), step.concept.id);
  return stepView(library, texts, step, checks.length > 0, mode);
}
