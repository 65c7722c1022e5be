/** Time zones by name: what was typed is read kindly, and near misses are offered. */
import { shortId } from "../short-id.ts";
import type { Settings } from "./path.ts";

/** The settings' key for the learner's time zone. */
export const TIME_ZONE = "timezone";
const USUAL = "UTC";

/** What was typed, as a zone or as the nearest few. */
export type ZoneFound =
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "unknown"; readonly near: readonly string[] };

/** Names that replaced older ones, which JavaScript's list still has instead. */
const NEWER = [
  "America/Argentina/Buenos_Aires",
  "America/Nuuk",
  "Asia/Ho_Chi_Minh",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Yangon",
  "Europe/Kyiv",
];
const ZONES: readonly string[] = [...Intl.supportedValuesOf("timeZone"), ...NEWER, USUAL, "GMT"].sort();
const BY_SHORT: ReadonlyMap<string, string> = new Map(ZONES.map((zone) => [shortId(zone), zone]));
const MOST_OFFERED = 3;
/** Share of letter pairs in common from which a name is near. */
const NEAR = 0.5;

/** The learner's time zone; UTC as long as none is set. */
export function zoneOf(settings: Settings): string {
  return settings.get(TIME_ZONE) ?? USUAL;
}

/** The zone behind the six letters of a button. */
export function zoneBehind(short: string): string | undefined {
  return BY_SHORT.get(short);
}

/** The zones whose names hold what was typed. */
export function zonesLike(typed: string): readonly string[] {
  return ZONES.filter((zone) => fold(zone).includes(fold(typed)));
}

/** A zone by its IANA name in any case, with blanks for underscores, or by a city that only one zone is named for. */
export function findZone(typed: string): ZoneFound {
  const wanted = fold(typed);
  const exact = ZONES.find((zone) => fold(zone) === wanted) ?? olderName(typed);
  if (exact !== undefined) return { kind: "zone", zone: exact };
  const cities = ZONES.filter((zone) => cityOf(zone) === wanted);
  const [only] = cities;
  if (only !== undefined && cities.length === 1) return { kind: "zone", zone: only };
  return { kind: "unknown", near: cities.length > 0 ? cities.slice(0, MOST_OFFERED) : nearest(wanted) };
}

/** Names such as US/Pacific are in no list, but valid; fixed offsets are not, since they miss summer time. */
function olderName(typed: string): string | undefined {
  if (!/^[a-z]+\/[a-z/_-]+$/i.test(typed)) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: typed });
    return typed;
  } catch {
    return undefined;
  }
}

function nearest(wanted: string): readonly string[] {
  return ZONES.map((zone) => ({
    zone,
    alike: Math.max(alike(wanted, fold(zone)), alike(wanted, cityOf(zone))),
  }))
    .filter((entry) => entry.alike >= NEAR)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_OFFERED)
    .map((entry) => entry.zone);
}

/** How many letter pairs two words share, 0 to 1 (Dice's coefficient). */
function alike(a: string, b: string): number {
  const [one, two] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + two.size);
}

const pairs = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));
const cityOf = (zone: string): string => fold(zone.slice(zone.lastIndexOf("/") + 1));
const fold = (text: string): string => text.toLowerCase().replaceAll(/[\s_.-]+(?!\d)/g, "");
