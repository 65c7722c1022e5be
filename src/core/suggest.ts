/** Completion while typing, for faces that offer it. */
import type { Command, Param } from "./command.ts";
import type { Suggestion } from "./face.ts";
import { complete } from "./knowledge/find.ts";
import type { Library } from "./knowledge/library.ts";
import { zonesLike } from "./learning/zone.ts";

/** Discord shows at most 25, and no face needs more. */
const MOST = 25;

/** Up to 25 completions for a parameter; none for parameters without a fixed set of values. */
export function suggest(
  { library, commands }: { readonly library: Library; readonly commands: readonly Command[] },
  command: string,
  name: string,
  typed: string,
): readonly Suggestion[] {
  const param = commands.find((entry) => entry.name === command)?.params.find((entry) => entry.name === name);
  return param ? completions(library, param, typed).slice(0, MOST) : [];
}

function completions(library: Library, param: Param, typed: string): readonly Suggestion[] {
  switch (param.kind) {
    case "topic":
      return concepts(library, typed);
    case "area":
      return areas(library, typed);
    case "topic-or-area":
      return [...concepts(library, typed), ...areas(library, typed), ...paths(library, typed)];
    case "choice":
      return param.choices
        .filter((choice) => choice.startsWith(typed))
        .map((value) => ({ label: value, value }));
    case "path":
      return paths(library, typed);
    case "zone":
      return zonesLike(typed).map((value) => ({ label: value, value }));
    case "integer":
    case "time":
    case "text":
      return [];
    default:
      throw new Error(`no completion for ${JSON.stringify(param satisfies never)}`);
  }
}

function concepts(library: Library, typed: string): readonly Suggestion[] {
  return complete(library, typed, MOST).map(({ id, name }) => ({ label: name, value: id }));
}

function paths(library: Library, typed: string): readonly Suggestion[] {
  return library.paths
    .filter(({ id, name }) => `${id} ${name.toLowerCase()}`.includes(typed.toLowerCase()))
    .map(({ id, name }) => ({ label: name, value: id }));
}

function areas(library: Library, typed: string): readonly Suggestion[] {
  const words = typed.toLowerCase();
  const named = library.areas.filter(({ id, name }) => `${id} ${name.toLowerCase()}`.includes(words));
  return named.map(({ id, name }) => ({ label: name, value: id }));
}
