/** The table of content checks: each has a name, says what it is for, and lists its faults with what to do. */

import type { Fault } from "../core/knowledge/fault.ts";
import { fold } from "../core/knowledge/fold.ts";
import { readMarkup } from "../core/knowledge/markup.ts";
import type { Entry } from "../core/knowledge/parse.ts";
import { shortId } from "../core/short-id.ts";
import type { Content } from "./load.ts";
import { idOf, linksIn, markedTexts, type Placed, strings, text } from "./references.ts";

/** One check over all content. */
export type Check = {
  readonly name: string;
  readonly about: string;
  readonly run: (content: Content) => readonly Fault[];
};

export const checks: readonly Check[] = [
  { name: "syntax-and-schema", about: "every file is YAML of the right shape", run: ({ faults }) => faults },
  { name: "id-unique", about: "no id stands twice", run: duplicateIds },
  { name: "id-hash", about: "no two ids share the six letters that buttons carry", run: sharedHashes },
  { name: "area-known", about: "a concept's area is in areas.yaml", run: unknownAreas },
  { name: "link-known", about: "every concept that is named exists", run: unknownLinks },
  { name: "dimension-known", about: "every trait has its dimension", run: unknownDimensions },
  { name: "markup", about: "texts use only bold, italic, code and links", run: strangeMarkup },
  { name: "related-two-way", about: "if A is related to B, B is to A", run: oneWayRelated },
  { name: "prerequisite-circle", about: "no concept needs itself", run: circles },
  { name: "alias-unique", about: "no two concepts answer to one name", run: sharedNames },
];

function duplicateIds({ areas, concepts, dimensions, questions }: Content): Fault[] {
  return [[...areas, ...concepts], dimensions, questions].flatMap((entries) => {
    const seen = new Map<string, Entry<unknown>>();
    return entries.flatMap((entry) => {
      const id = idOf(entry);
      const first = id === undefined ? undefined : seen.get(id);
      if (id !== undefined && !first) seen.set(id, entry);
      return first
        ? [fault("id-unique", entry, "id", `id "${id}" stands twice`, "give one of them another id")]
        : [];
    });
  });
}

function sharedHashes({ areas, concepts }: Content): Fault[] {
  const seen = new Map<string, string>();
  return [...areas, ...concepts].flatMap((entry) => {
    const id = idOf(entry) ?? "";
    const other = seen.get(shortId(id));
    seen.set(shortId(id), id);
    const clash = other !== undefined && other !== id;
    return clash
      ? [fault("id-hash", entry, "id", `ids "${id}" and "${other}" have one hash`, "choose another id")]
      : [];
  });
}

function unknownAreas({ areas, concepts }: Content): Fault[] {
  const known = new Set(areas.map(idOf));
  const stray = concepts.filter(({ raw }) => typeof raw.area === "string" && !known.has(raw.area));
  return stray.map((entry) =>
    fault(
      "area-known",
      entry,
      "area",
      `unknown area "${entry.raw.area}"`,
      "use an area of areas.yaml or add it there",
    ),
  );
}

function unknownLinks({ concepts, questions }: Content): Fault[] {
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

function unknownDimensions({ concepts, dimensions }: Content): Fault[] {
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

function strangeMarkup({ concepts }: Content): Fault[] {
  return concepts.flatMap((entry) =>
    markedTexts(entry).flatMap(({ value, path }) =>
      readMarkup(value).faults.map((found) =>
        entry.file.fault(
          "markup",
          path,
          found,
          "use only **bold**, *italic*, `code` and [text](https://… or concept:id)",
        ),
      ),
    ),
  );
}

function oneWayRelated({ concepts }: Content): Fault[] {
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

function circles({ concepts }: Content): Fault[] {
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
      fault(
        "prerequisite-circle",
        entry,
        "prerequisites",
        `"${idOf(entry)}" needs itself`,
        "break the circle",
      ),
    );
}

/** Ids and names own their words; then aliases are looked at one by one. */
function sharedNames({ concepts }: Content): Fault[] {
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

function fault(check: string, entry: Entry<unknown>, key: string, message: string, todo: string): Fault {
  return entry.file.fault(check, [...entry.path, key], message, todo);
}

function placed(entry: Entry<unknown>, items: readonly Placed[]): (Placed & { entry: Entry<unknown> })[] {
  return items.map((item) => ({ ...item, entry }));
}
