/** Checks of ids and names: each stands for one thing only. */

import type { Fault } from "../../core/knowledge/fault.ts";
import { fold } from "../../core/knowledge/fold.ts";
import type { Entry } from "../../core/knowledge/parse.ts";
import { shortId } from "../../core/short-id.ts";
import type { Content } from "../load.ts";
import { faultAt, idOf, type Placed, strings, text } from "../references.ts";

/** No id stands twice. */
export function duplicateIds({ areas, concepts, dimensions, questions }: Content): Fault[] {
  return [[...areas, ...concepts], dimensions, questions].flatMap((entries) => {
    const seen = new Map<string, Entry<unknown>>();
    return entries.flatMap((entry) => {
      const id = idOf(entry);
      const first = id === undefined ? undefined : seen.get(id);
      if (id !== undefined && !first) seen.set(id, entry);
      return first
        ? [faultAt("id-unique", entry, "id", `id "${id}" stands twice`, "give one of them another id")]
        : [];
    });
  });
}

/** No two ids share the six letters that buttons carry. */
export function sharedHashes({ areas, concepts, paths, questions }: Content): Fault[] {
  const seen = new Map<string, string>();
  return [...areas, ...concepts, ...paths, ...questions].flatMap((entry) => {
    const id = idOf(entry) ?? "";
    const other = seen.get(shortId(id));
    seen.set(shortId(id), id);
    const clash = other !== undefined && other !== id;
    return clash
      ? [faultAt("id-hash", entry, "id", `ids "${id}" and "${other}" have one hash`, "choose another id")]
      : [];
  });
}

/** Ids and names own their words; then aliases are looked at one by one. */
export function sharedNames({ concepts }: Content): Fault[] {
  const owners = new Map<string, string>();
  const claim = (entry: Entry<unknown>, { value, path }: Placed): Fault[] => {
    const id = idOf(entry) ?? "";
    const owner = owners.get(fold(value)) ?? id;
    owners.set(fold(value), owner);
    if (owner === id) return [];
    return [
      entry.file.fault("alias-unique", path, `"${value}" also names "${owner}"`, "keep it in one of the two"),
    ];
  };
  return [
    ...concepts.flatMap((entry) =>
      ["id", "name"].flatMap((key) => text(entry, key)).flatMap((name) => claim(entry, name)),
    ),
    ...concepts.flatMap((entry) => strings(entry, "aliases").flatMap((alias) => claim(entry, alias))),
  ];
}
