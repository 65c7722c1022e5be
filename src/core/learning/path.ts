/** Where a learner is on the learning paths. */
import type { Concept } from "../knowledge/concept.ts";
import { fold } from "../knowledge/fold.ts";
import { conceptOf, type Library } from "../knowledge/library.ts";
import type { LearningPath } from "../knowledge/schema.ts";

/** A step of a path: `at` counts from 0. */
export type PathStep = { readonly path: LearningPath; readonly at: number; readonly concept: Concept };

/** A learner's settings by key. */
export type Settings = ReadonlyMap<string, string>;

/** The settings' key for the path that was taken last. */
export const LAST_PATH = "path";
/** The settings' key for the step to go on with; the number of steps stands for "finished". */
export const positionKey = (path: string): string => `path:${path}`;

/** The step a learner is at; undefined for a path not begun. */
export function positionOn(settings: Settings, path: LearningPath): number | undefined {
  const stored = settings.get(positionKey(path.id));
  return stored === undefined ? undefined : Math.min(Number(stored), path.steps.length);
}

/** The path taken last and its step, as long as it is not finished. */
export function currentStep(library: Library, settings: Settings): PathStep | undefined {
  const path = library.pathById.get(settings.get(LAST_PATH) ?? "");
  return path && stepOf(library, path, positionOn(settings, path) ?? 0);
}

/** The step of a path, or undefined behind its end. */
export function stepOf(library: Library, path: LearningPath, at: number): PathStep | undefined {
  const id = path.steps[at];
  return id === undefined ? undefined : { path, at, concept: conceptOf(library, id) };
}

/** A path by its id or name, or by words that only its name has. */
export function findPath(paths: readonly LearningPath[], typed: string): LearningPath | undefined {
  const folded = fold(typed);
  if (folded === "") return undefined;
  const exact = paths.find((path) => fold(path.id) === folded || fold(path.name) === folded);
  const near = paths.filter((path) => fold(path.name).includes(folded));
  return exact ?? (near.length === 1 ? near[0] : undefined);
}
