/** Learning paths: the list of them, one step, and the end. */

import type { Library } from "../knowledge/library.ts";
import type { LearningPath } from "../knowledge/schema.ts";
import { currentStep, type PathStep, positionOn, type Settings } from "../learning/path.ts";
import type { Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { conceptView } from "./concept.ts";
import { button, heading, led, note, plain, text } from "./inline.ts";

/** All paths with how far the learner is, and the way to go on with the last one. */
export function pathsView(library: Library, texts: Texts, settings: Settings): Reply {
  const current = currentStep(library, settings);
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(texts.learn.title),
      {
        kind: "list",
        items: library.paths.map((path) =>
          led(`${path.name}.`, plain(`${path.about} ${progressOf(texts, path, positionOn(settings, path))}`)),
        ),
      },
      note(texts.learn.pick),
    ],
    controls: [
      ...(current ? [goOn(texts, current)] : []),
      ...library.paths.filter((path) => path !== current?.path).map((path) => pathButton(settings, path)),
    ],
  };
}

function goOn(texts: Texts, { path, at }: PathStep): Control {
  return button(texts.learn.goOn(path.name), { kind: "step", path: path.id, at }, "primary");
}

function pathButton(settings: Settings, path: LearningPath): Control {
  const at = positionOn(settings, path) ?? 0;
  return button(path.name, { kind: "step", path: path.id, at: at < path.steps.length ? at : 0 });
}

/** One step: the concept for a newcomer, a bar, and the ways on. `checkpoint` offers a question on it. */
export function stepView(
  library: Library,
  texts: Texts,
  { path, at, concept }: PathStep,
  checkpoint: boolean,
  mode: Reply["mode"],
): Reply {
  const explained = conceptView(library, texts, concept, "simple", { mode, audience: "asker" });
  const last = at + 1 === path.steps.length;
  const go: readonly Control[] = [
    ...(checkpoint ? [button(texts.learn.check, { kind: "checkpoint", path: path.id, at }, "primary")] : []),
    button(
      last ? texts.learn.finish : texts.learn.next,
      { kind: "step", path: path.id, at: at + 1 },
      checkpoint ? "plain" : "primary",
    ),
    ...(at > 0 ? [button(texts.learn.back, { kind: "step", path: path.id, at: at - 1 })] : []),
    button(texts.concept.deeper, { kind: "explain", concept: concept.id, depth: "deep", fresh: true }),
    button(texts.learn.all, { kind: "open", command: "learn" }),
  ];
  return {
    ...explained,
    blocks: [
      { kind: "progress", label: path.name, done: at + 1, total: path.steps.length },
      ...explained.blocks,
    ],
    controls: go,
  };
}

/** The end of a path, with what to do with what was learnt. */
export function pathEndView(texts: Texts, path: LearningPath): Reply {
  const last = path.steps.at(-1);
  return {
    mode: "replace",
    audience: "asker",
    blocks: [
      { kind: "progress", label: path.name, done: path.steps.length, total: path.steps.length },
      heading(texts.learn.done(path.name)),
      text(texts.learn.doneHint),
    ],
    controls: [
      ...(last === undefined
        ? []
        : [button(texts.learn.quiz, { kind: "quiz", topic: last, length: 5, restart: false }, "primary")]),
      button(texts.learn.all, { kind: "open", command: "learn" }),
    ],
  };
}

function progressOf(texts: Texts, path: LearningPath, at: number | undefined): string {
  if (at === undefined) return `(${texts.learn.steps(path.steps.length)})`;
  if (at >= path.steps.length) return `(${texts.learn.finished})`;
  return `(${texts.learn.atStep(at + 1, path.steps.length)})`;
}
