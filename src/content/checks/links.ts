/** Checks of what entries refer to. */
import type { Fault } from "../../core/knowledge/fault.ts";
import type { Entry } from "../../core/knowledge/parse.ts";
import type { Content } from "../load.ts";
import { faultAt, idOf, linksIn, markedTexts, type Placed, strings } from "../references.ts";

/** A concept's area is in areas.yaml. */
export function unknownAreas({ areas, concepts }: Content): Fault[] {
  const known = new Set(areas.map(idOf));
  const stray = concepts.filter(({ raw }) => typeof raw.area === "string" && !known.has(raw.area));
  return stray.map((entry) =>
    faultAt(
      "area-known",
      entry,
      "area",
      `unknown area "${entry.raw.area}"`,
      "use an area of areas.yaml or add it there",
    ),
  );
}

/** Every concept that is named exists. */
export function unknownLinks({ concepts, questions }: Content): Fault[] {
  const known = new Set(concepts.map(idOf));
  const named = [
    ...concepts.flatMap((entry) => [
      ...["related", "prerequisites", "confusable"].flatMap((key) => placed(entry, strings(entry, key))),
      ...markedTexts(entry).flatMap((text) =>
        placed(
          entry,
          linksIn(text.value).map((value) => ({ value, path: text.path })),
        ),
      ),
    ]),
    ...questions.flatMap((entry) => placed(entry, strings(entry, "concepts"))),
  ];
  return named
    .filter(({ value }) => !known.has(value))
    .map(({ entry, value, path }) =>
      entry.file.fault("link-known", path, `no concept "${value}"`, "mend the id or write that concept"),
    );
}

/** Every trait has its dimension. */
export function unknownDimensions({ concepts, dimensions }: Content): Fault[] {
  const known = new Set(dimensions.map(idOf));
  return concepts.flatMap((entry) =>
    Object.keys(entry.value?.traits ?? {})
      .filter((id) => !known.has(id))
      .map((id) =>
        entry.file.fault(
          "dimension-known",
          [...entry.path, "traits", id],
          `no dimension "${id}"`,
          "use an id of dimensions.yaml",
        ),
      ),
  );
}

/** If A is related to B, B is to A. */
export function oneWayRelated({ concepts }: Content): Fault[] {
  const related = new Map(
    concepts.map((entry) => [idOf(entry), new Set(strings(entry, "related").map(({ value }) => value))]),
  );
  return concepts.flatMap((entry) =>
    strings(entry, "related")
      .filter(({ value }) => related.get(value)?.has(idOf(entry) ?? "") === false)
      .map(({ value, path }) =>
        entry.file.fault(
          "related-two-way",
          path,
          `"${value}" is related, but not the other way round`,
          `add "${idOf(entry)}" to its related`,
        ),
      ),
  );
}

/** No concept needs itself. */
export function circles({ concepts }: Content): Fault[] {
  const needs = new Map(
    concepts.map((entry) => [idOf(entry) ?? "", strings(entry, "prerequisites").map(({ value }) => value)]),
  );
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (needs.get(from) ?? []).some((id) => {
      if (id === wanted) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return reaches(id, wanted, seen);
    });
  return concepts
    .filter((entry) => reaches(idOf(entry) ?? "", idOf(entry) ?? "", new Set()))
    .map((entry) =>
      faultAt(
        "prerequisite-circle",
        entry,
        "prerequisites",
        `"${idOf(entry)}" needs itself`,
        "break the circle",
      ),
    );
}

function placed(entry: Entry<unknown>, items: readonly Placed[]): (Placed & { entry: Entry<unknown> })[] {
  return items.map((item) => ({ ...item, entry }));
}
