/** What a typed question accepts is no other concept's name: the marker would take it for that one. */
import type { Fault } from "../../core/knowledge/fault.ts";
import { fold } from "../../core/knowledge/fold.ts";
import type { Content } from "../load.ts";
import { strings, text } from "../references.ts";

/** Accepted names that belong to another concept than the one that is tested. */
export function foreignNames({ concepts, questions }: Content): Fault[] {
  const owners = new Map(
    concepts.flatMap((entry) => {
      const [id] = text(entry, "id");
      const names = [...text(entry, "id"), ...text(entry, "name"), ...strings(entry, "aliases")];
      return id ? names.map(({ value }) => [fold(value), id.value] as const) : [];
    }),
  );
  return questions.flatMap((entry) => {
    const tested = strings(entry, "concepts")[0]?.value;
    return strings(entry, "accept").flatMap(({ value, path }) => {
      const owner = owners.get(fold(value)) ?? tested;
      if (owner === tested) return [];
      return [entry.file.fault("accept-own", path, `"${value}" is the name of "${owner}"`, "leave it out")];
    });
  });
}
