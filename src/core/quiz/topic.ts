/** What a quiz is about, from what was typed. */
import type { Concept } from "../knowledge/concept.ts";
import { find } from "../knowledge/find.ts";
import { fold } from "../knowledge/fold.ts";
import type { Library } from "../knowledge/library.ts";

/** `everything` where nothing was typed; `unknown` with what was perhaps meant. */
export type TopicFound =
  | { readonly kind: "everything" }
  | { readonly kind: "topic"; readonly id: string; readonly name: string }
  | { readonly kind: "unknown"; readonly near: readonly Concept[] };

/** An area only by its id, a path by its id or its whole name, everything else by look-up. */
export function findTopic(library: Library, typed: string | undefined): TopicFound {
  if (typed === undefined) return { kind: "everything" };
  const area = library.areaById.get(typed.toLowerCase());
  if (area) return { kind: "topic", id: area.id, name: area.name };
  const folded = fold(typed);
  const path = library.paths.find(({ id, name }) => fold(id) === folded || fold(name) === folded);
  if (path) return { kind: "topic", id: path.id, name: path.name };
  const found = find(library, typed);
  if (found.kind === "unsure") return { kind: "unknown", near: found.near };
  return { kind: "topic", id: found.concept.id, name: found.concept.name };
}

/** The name of a topic id; undefined without one, or when it is gone. */
export function topicName(library: Library, id: string | undefined): string | undefined {
  const named = [library.areaById, library.pathById, library.byId].map((ids) => ids.get(id ?? ""));
  return named.find((entry) => entry !== undefined)?.name;
}
