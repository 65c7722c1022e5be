/** Look-up of the parts of the subject. */
import { fold } from "./fold.ts";
import type { Area } from "./schema.ts";

/** An area by its id or name, else by the beginning of its name. */
export function findArea(areas: readonly Area[], typed: string): Area | undefined {
  const folded = fold(typed);
  if (folded === "") return undefined;
  const exact = areas.find((area) => [area.id, area.name].some((name) => fold(name) === folded));
  return exact ?? areas.find((area) => fold(area.name).startsWith(folded));
}
