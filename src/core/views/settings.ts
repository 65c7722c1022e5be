/** A learner's settings, and what came of changing one. */
import type { Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";
import { echo } from "./unknown.ts";

/** What is set; `time` is HH:MM in the zone. */
export function settingsView({ settings }: Texts, zone: string, time: string): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [heading(settings.title), text(settings.zone(zone, time)), note(settings.zoneHint)],
    controls: [],
  };
}

/** The zone that was set. */
export function zoneSetView({ settings }: Texts, zone: string, time: string, mode: Reply["mode"]): Reply {
  const said = settings.zoneSet(zone, time);
  return {
    mode,
    audience: "asker",
    toast: said,
    blocks: [text(said), note(settings.zoneKept)],
    controls: [],
  };
}

/** An unknown zone, with those that were perhaps meant. */
export function unknownZoneView({ settings }: Texts, typed: string, near: readonly string[]): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      text(settings.zoneUnknown(echo(typed))),
      note(near.length > 0 ? settings.zoneNear : settings.zoneNames),
    ],
    controls: near.map((zone) => button(zone, { kind: "timezone", zone })),
  };
}
