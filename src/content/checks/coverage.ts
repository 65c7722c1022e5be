/** Checks of what has to be there: every dimension of an approach, both sides of a pair, the order of a path, cues. */
import type { Fault } from "../../core/knowledge/fault.ts";
import type { Content } from "../load.ts";
import { faultAt, idOf, strings } from "../references.ts";

/** A concept that is compared is compared on every dimension. */
export function missingTraits({ concepts, dimensions }: Content): Fault[] {
  const wanted = dimensions.flatMap((entry) => idOf(entry) ?? []);
  return concepts
    .filter((entry) => entry.value?.traits)
    .flatMap((entry) =>
      wanted
        .filter((id) => !entry.value?.traits?.[id])
        .map((id) =>
          faultAt("traits-whole", entry, "traits", `no cell for "${id}"`, "add it, so that any two compare"),
        ),
    );
}

/** Both sides of a listed pair exist, and no pair is listed twice. */
export function brokenPairs({ comparisons, concepts }: Content): Fault[] {
  const known = new Set(concepts.map(idOf));
  const seen = new Set<string>();
  return comparisons.flatMap((entry) => {
    const sides = [entry.raw.a, entry.raw.b].map(conceptOfSide);
    const missing = sides.filter((side) => typeof side === "string" && !known.has(side));
    const key = sides
      .map((side) => JSON.stringify(side))
      .sort()
      .join();
    const again = seen.has(key);
    seen.add(key);
    return [
      ...missing.map((side) =>
        faultAt(
          "pair-sides",
          entry,
          "a",
          `no concept "${String(side)}"`,
          "mend the id or give a label and a line",
        ),
      ),
      ...(again
        ? [faultAt("pair-sides", entry, "a", "this pair is listed twice", "remove one of them")]
        : []),
    ];
  });
}

/** The id behind a side that is a concept, also under another name; else what stands there. */
function conceptOfSide(side: unknown): unknown {
  return typeof side === "object" && side !== null && "concept" in side ? side.concept : side;
}

/** Cues belong to concepts that exist, each listed once. */
export function strayCues({ cues, concepts }: Content): Fault[] {
  const known = new Set(concepts.map(idOf));
  const seen = new Set<unknown>();
  return cues.flatMap((entry) => {
    const { concept } = entry.raw;
    const again = seen.has(concept);
    seen.add(concept);
    if (typeof concept !== "string" || (known.has(concept) && !again)) return [];
    const message = again ? `"${concept}" has cues twice` : `no concept "${concept}"`;
    return [faultAt("cue-known", entry, "concept", message, again ? "join the two lists" : "mend the id")];
  });
}

/** A path's steps exist, stand once, and come after what they need. */
export function disorderedPaths({ paths, concepts }: Content): Fault[] {
  const needs = new Map(
    concepts.map((entry) => [idOf(entry), strings(entry, "prerequisites").map(({ value }) => value)]),
  );
  return paths.flatMap((entry) => {
    const steps = strings(entry, "steps");
    const places = new Map(steps.map(({ value }, index) => [value, index]));
    return steps.flatMap(({ value, path }, index) => {
      if (!needs.has(value))
        return [entry.file.fault("path-order", path, `no concept "${value}"`, "mend the id")];
      if (places.get(value) !== index)
        return [entry.file.fault("path-order", path, `"${value}" stands twice`, "remove one")];
      const late = (needs.get(value) ?? []).filter((id) => (places.get(id) ?? -1) > index);
      return late.map((id) =>
        entry.file.fault(
          "path-order",
          path,
          `"${value}" needs "${id}", which comes later`,
          "change their order",
        ),
      );
    });
  });
}
